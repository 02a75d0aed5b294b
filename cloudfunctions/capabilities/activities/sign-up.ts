import type { Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { maskName } from '../../kernel/domain/masking'
import { holds } from '../../kernel/domain/quota'
import { stale, type Context } from '../../kernel/runtime/implement'
import { factsOf } from '../members/port'
import { waitingOf } from './domain/activity'
import { signUpId, type SignUpPlan } from './domain/sign-up'
import { directStay, lineStay } from './domain/stay'
import { forget, remember } from './known-activities'
import { giveBack, mendSeat, settle } from './line'
import { briefly, confirmedSince, placeInLine, waitingBehind, type Mine } from './standing'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { enterRow, newRow, reopenRow, turnRow, type Hand } from './store/rows'
import { joinLine, quitLine, takeSeat } from './store/seats'

type Asking = Context<Actor>

/** What a reply is made of. */
export type Standing = { readonly activity: ActivityDoc; readonly mine: Mine | null }

export const handOf = ({ db, now, actor }: Asking): Hand => ({ db, now, by: actor.id })

const memberOf = ({ actor }: Asking) => ({
  memberId: actor.id,
  nameMasked: maskName(actor.name),
  unitName: factsOf(actor).unitName,
})

/** With an activity that a write has just shown. */
const standing = (context: Asking, activity: ActivityDoc, mine: Mine) =>
  accept<Standing>({ activity: remember(context, activity), mine })

/** What this instance knew was too old: load and decide again. */
const again = (activity: ActivityDoc): typeof stale => {
  forget(activity._id)
  return stale
}

/** She has a seat, as far as is known; if her row does not agree, the two are brought together first. */
const keep = async (context: Asking, activity: ActivityDoc) => {
  const { db, actor } = context
  const row = await db.get(signUpsStore, signUpId(activity._id, actor.id))
  const agrees = row?.state === 'confirmed' && row.stay === activity.seats.stays[actor.id]
  if (agrees) return accept<Standing>({ activity, mine: confirmedSince(row.at) })
  const fresh = await db.get(activitiesStore, activity._id)
  if (fresh) await mendSeat(handOf(context), fresh, actor.id)
  return again(activity)
}

/** Her row for the seat that she holds. False when it was written for her, and she has left since. */
const writeTaken = async (hand: Hand, row: SignUpDoc): Promise<boolean> => {
  if (await enterRow(hand, row, 'signedUp')) return true
  const there = await hand.db.get(signUpsStore, row._id)
  if (!there || there.stay === row.stay) return there?.state === 'confirmed'
  return (await reopenRow(hand, row, 'signedUp', there)) !== null
}

const take = async (context: Asking, activity: ActivityDoc) => {
  const { db, now, actor } = context
  const stay = directStay(context.newId())
  const taken = await takeSeat(db, activity._id, { memberId: actor.id, stay }, now)
  if (!taken) return queue(context, activity, true)
  const row = newRow(activity._id, memberOf(context), { state: 'confirmed', stay, at: now })
  const isWritten = await writeTaken(handOf(context), row)
  return isWritten ? standing(context, taken, confirmedSince(row.at)) : again(taken)
}

/**
 * The row comes first and the look at what is left second; whoever gives a seat back does it the other way
 * round. So one of the two sees the other, and no seat stays free while somebody waits.
 */
const queue = async (context: Asking, activity: ActivityDoc, hasTried = false) => {
  const stay = lineStay(context.newId())
  const row = newRow(activity._id, memberOf(context), { state: 'waiting', stay, at: context.now })
  if (await enterRow(handOf(context), row, 'waitlisted')) return lineUp(context, activity, row)
  const mine = hasTried ? null : await placeInLine(context.db, activity._id, context.actor.id)
  return mine ? waitOn(context, activity, mine) : comeBack(context, activity, row)
}

/** She is in the line: now it is counted, and what is left shows whether a seat came free meanwhile. */
const lineUp = async (context: Asking, activity: ActivityDoc, row: SignUpDoc) => {
  const lined = await joinLine(context.db, activity._id, context.now)
  if (!lined) {
    await turnRow(handOf(context), row, 'cancelled', 'turnedAway')
    return again(activity)
  }
  const stay = lined.seats.stays[row.memberId]
  if (stay === row.stay) return standing(context, lined, confirmedSince(row.at))
  if (stay !== undefined) return stepAside(context, lined)
  const settled = lined.seats.left > 0 ? await settle(handOf(context), lined) : lined
  const mine = holds(settled.seats, row.memberId)
    ? confirmedSince(row.at)
    : waitingBehind(waitingOf(settled) - 1, row.at)
  return standing(context, settled, mine)
}

/** Another call of hers took a seat just now: that one counts, whether it is still at work or dead. */
const stepAside = async (context: Asking, lined: ActivityDoc): Promise<typeof stale> => {
  await quitLine(context.db, lined._id, context.now)
  return again(lined)
}

/** She waits already. A free seat that nobody saw is given out on this occasion. */
const waitOn = async (context: Asking, activity: ActivityDoc, mine: Mine) => {
  if (activity.seats.left <= 0) return accept<Standing>({ activity, mine })
  const settled = await settle(handOf(context), activity)
  return standing(context, settled, holds(settled.seats, context.actor.id) ? confirmedSince(mine.at) : mine)
}

/** There is a row that is not among the first in line. */
const comeBack = async (context: Asking, activity: ActivityDoc, next: SignUpDoc) => {
  const { db, actor } = context
  const row = await db.get(signUpsStore, next._id)
  if (row?.state === 'confirmed') return accept<Standing>({ activity, mine: briefly(activity, row) })
  if (row?.state === 'waiting') {
    const place = await placeInLine(db, activity._id, actor.id)
    return waitOn(context, activity, place ?? waitingBehind(Infinity, row.at))
  }
  const fresh = row && (await db.get(activitiesStore, activity._id))
  if (!fresh) return again(activity)
  if (fresh.seats.stays[actor.id] === row.stay) await giveBack(handOf(context), fresh, row)
  else if (holds(fresh.seats, actor.id)) return again(activity)
  const reopened = await reopenRow(handOf(context), next, 'waitlisted', row)
  return reopened ? lineUp(context, fresh, reopened) : again(activity)
}

/** Carries out what was decided: three calls at most for whoever is new, two when the activity was known. */
export const carryOut = (context: Asking, { activity, way }: SignUpPlan<ActivityDoc>) => {
  if (way === 'keep') return keep(context, activity)
  return way === 'take' ? take(context, activity) : queue(context, activity)
}
