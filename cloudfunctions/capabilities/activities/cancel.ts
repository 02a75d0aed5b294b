import { accept } from '../../kernel/domain/decision'
import { unset } from '../../kernel/ports/db'
import { stale, type Asking } from '../../kernel/runtime/implement'
import { signUpId, type CancelPlan, type ConfirmPlan } from './domain/sign-up'
import { remember } from './known-activities'
import { giveBack, mendSeat } from './line'
import { handOf } from './asker'
import { asCancelled, asRow, type Standing } from './standing'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { endRow, isInLine, turnRow, type Hand } from './store/rows'
import { quitLine } from './store/lines'
import { closeOffer } from './store/seats'

type Leaving = Exclude<CancelPlan<ActivityDoc, SignUpDoc>, { readonly step: 'mend' }>

/**
 * Her row first, then her seat: whatever happens in between, she is out and nobody else has lost anything.
 * Out of the line it is the same; whoever is just giving her a seat finds her gone and passes it on.
 */
const letGo = async (hand: Hand, { activity, row, step }: Leaving): Promise<ActivityDoc | null> => {
  if (step === 'nothing') return activity
  if (step === 'finish') return giveBack(hand, activity, row)
  if (!(await endRow(hand, row, 'cancelled'))) return null
  return isInLine(row) ? quitLine(hand.db, activity._id, row, hand.now) : giveBack(hand, activity, row)
}

/** Carries out what was decided; `stale` when her row moved on meanwhile. Three calls without a line, four with. */
export const leave = async (context: Asking, plan: CancelPlan<ActivityDoc, SignUpDoc>) => {
  const hand = handOf(context)
  if (plan.step === 'mend') {
    await mendSeat(hand, plan.activity, context.actor.id)
    return stale
  }
  const activity = await letGo(hand, plan)
  return activity
    ? accept<Standing>({ activity: remember(context, activity), mine: asCancelled(plan.row), row: null })
    : stale
}

/** She wants the seat that she was offered: her row says so, then the activity. Two calls. */
export const want = async (context: Asking, { activity, row, step }: ConfirmPlan<ActivityDoc, SignUpDoc>) => {
  if (step === 'nothing') return accept<Standing>({ activity, mine: asRow(row), row })
  const sure = await turnRow(handOf(context), row, 'confirmed', 'confirmed', { answerBy: unset })
  if (!sure) return stale
  const told = await closeOffer(context.db, activity._id, context.actor.id)
  return accept<Standing>({ activity: told ?? activity, mine: asRow(sure), row: sure })
}

/** Fresh, both of them: two calls. */
export const loadSignUp = async ({ db, actor }: Asking, activityId: string) => {
  const [activity, row] = await Promise.all([
    db.get(activitiesStore, activityId),
    db.get(signUpsStore, signUpId(activityId, actor.id)),
  ])
  return { activity, row }
}
