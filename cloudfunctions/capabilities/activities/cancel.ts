import type { Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { stale, type Context } from '../../kernel/runtime/implement'
import { signUpId, type CancelPlan } from './domain/sign-up'
import { remember } from './known-activities'
import { giveBack, mendSeat } from './line'
import { handOf, type Standing } from './sign-up'
import { cancelledSince } from './standing'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { turnRow, type Hand } from './store/rows'
import { quitLine } from './store/seats'

type Leaving = Exclude<CancelPlan<ActivityDoc, SignUpDoc>, { readonly step: 'mend' }>

/**
 * Her row first, then her seat: whatever happens in between, she is out and nobody else has lost anything.
 * Out of the line it is the same; whoever is just giving her a seat finds her gone and passes it on.
 */
const letGo = async (hand: Hand, { activity, row, step }: Leaving): Promise<ActivityDoc | null> => {
  if (step === 'nothing') return activity
  if (step === 'finish') return giveBack(hand, activity, row)
  if (!(await turnRow(hand, row, 'cancelled', 'cancelled'))) return null
  return row.state === 'waiting' ? quitLine(hand.db, activity._id, hand.now) : giveBack(hand, activity, row)
}

/** Carries out what was decided; `stale` when her row moved on meanwhile. Three calls without a line, four with. */
export const leave = async (context: Context<Actor>, plan: CancelPlan<ActivityDoc, SignUpDoc>) => {
  const hand = handOf(context)
  if (plan.step === 'mend') {
    await mendSeat(hand, plan.activity, context.actor.id)
    return stale
  }
  const activity = await letGo(hand, plan)
  return activity
    ? accept<Standing>({ activity: remember(context, activity), mine: cancelledSince(plan.row.at) })
    : stale
}

/** Fresh, both of them: two calls. */
export const loadSignUp = async ({ db, actor }: Context<Actor>, activityId: string) => {
  const [activity, row] = await Promise.all([
    db.get(activitiesStore, activityId),
    db.get(signUpsStore, signUpId(activityId, actor.id)),
  ])
  return { activity, row }
}
