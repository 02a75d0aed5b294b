import { accept } from '../../kernel/domain/decision'
import { holds } from '../../kernel/domain/quota'
import { stale, type Asking } from '../../kernel/runtime/implement'
import { handOf } from './asker'
import { waitingOf } from './domain/activity'
import { fits, shortageOf } from './domain/seats'
import { forget, isAgeing, remember } from './known-activities'
import { giveOut, isUnsettled, settle } from './line'
import { asRow, briefly, COUNTED, waitingBehind, type Mine, type Standing } from './standing'
import { signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { joinFarLine, joinLine, quitLine, stepIn } from './store/lines'
import { endRow } from './store/rows'

/** With an activity that a write has just shown. */
export const standing = (context: Asking, activity: ActivityDoc, mine: Mine, row: SignUpDoc) =>
  accept<Standing>({ activity: remember(context, activity), mine, row })

/** What this instance knew was too old: load and decide again. */
export const again = (activity: ActivityDoc): typeof stale => {
  forget(activity._id)
  return stale
}

/** Behind a hundred others there is nothing to look at, as long as nothing is free. Null when that is not so. */
const lineUpFar = async (context: Asking, activity: ActivityDoc, row: SignUpDoc) => {
  const short = shortageOf(activity.seats, row)
  if (row.state !== 'waiting' || short === null || waitingOf(activity) < COUNTED) return null
  if (isAgeing(context, activity._id)) return null
  const far = { party: row, memberId: row.memberId, short, ahead: COUNTED }
  const isLined = await joinFarLine(context.db, activity._id, far, context.now)
  return isLined ? accept<Standing>({ activity, mine: waitingBehind(COUNTED, row), row }) : null
}

/**
 * Sign-up closed before she was counted. Whoever seated her meanwhile, or took her out, has counted her out: then
 * she is counted in all the same, or somebody else would be missing in the line.
 */
const turnAway = async (context: Asking, activity: ActivityDoc, row: SignUpDoc): Promise<typeof stale> => {
  const hand = handOf(context)
  const isEnded = (await endRow(hand, row, 'turnedAway')) !== null
  const lined = isEnded || row.state === 'entered' ? null : await stepIn(hand.db, activity._id, row, hand.now)
  if (lined) await giveOut(hand, lined)
  return again(activity)
}

/** She is in the line: now it is counted, and what is left shows whether a seat came free meanwhile. */
export const lineUp = async (context: Asking, activity: ActivityDoc, row: SignUpDoc) => {
  const far = await lineUpFar(context, activity, row)
  if (far) return far
  const lined = await joinLine(context.db, activity._id, row, context.now)
  if (!lined) return turnAway(context, activity, row)
  if (row.state === 'entered') return standing(context, lined, asRow(row), row)
  const stay = lined.seats.stays[row.memberId]
  // Seated, and counted out, before she was counted in: meanwhile somebody else may have been overlooked.
  if (stay === row.stay) return seatedBy(context, await giveOut(handOf(context), lined), row)
  if (stay !== undefined) return stepAside(context, lined, row)
  const settled = fits(lined.seats, row) ? await settle(handOf(context), lined) : lined
  if (holds(settled.seats, row.memberId)) return seatedBy(context, settled, row)
  return standing(context, settled, waitingBehind(waitingOf(settled) - 1, row), row)
}

/** Out of the line into a seat, or an offer of one: her row says which. */
const seatedBy = async (context: Asking, activity: ActivityDoc, { _id }: SignUpDoc) => {
  const row = await context.db.get(signUpsStore, _id)
  const mine = row && briefly(activity, row)
  return mine ? standing(context, activity, mine, row) : again(activity)
}

/** Another call of hers took a seat just now: that one counts, whether it is still at work or dead. */
const stepAside = async (context: Asking, lined: ActivityDoc, row: SignUpDoc): Promise<typeof stale> => {
  await quitLine(context.db, lined._id, row, context.now)
  return again(lined)
}

/** She waits already. A free seat that nobody saw is given out on this occasion. */
export const waitOn = async (
  context: Asking,
  activity: ActivityDoc,
  { mine, row }: { readonly mine: Mine; readonly row: SignUpDoc },
) => {
  if (!isUnsettled(activity)) return accept<Standing>({ activity, mine, row })
  const settled = await settle(handOf(context), activity)
  if (holds(settled.seats, context.actor.id)) return seatedBy(context, settled, row)
  return standing(context, settled, mine, row)
}
