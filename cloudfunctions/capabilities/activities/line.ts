import { maskName } from '../../kernel/domain/masking'
import { holds } from '../../kernel/domain/quota'
import { plusHours } from '../../kernel/domain/time'
import { PAGE } from '../../kernel/runtime/paging'
import { personNames } from '../members/port'
import type { Given } from './contract'
import { bringAhead } from './bring-on'
import { isHandingOut } from './domain/activity'
import { classOf, fittingClasses, shareIn, withSeats, type Party } from './domain/seats'
import { signUpId } from './domain/sign-up'
import { remedyFor } from './domain/stay'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { enterRow, newRow, reopenRow, turnRow, type Hand } from './store/rows'
import { clearDue, freeSeat, passSeat, seatWaiter, type Seat } from './store/seats'

/** How often one call meets others before it leaves the rest to the repair. */
const TRIES = 20

const headOf = async ({ db }: Hand, activityId: string, cls: string): Promise<SignUpDoc | undefined> => {
  const where = { activityId, state: 'waiting', cls }
  return (await db.find(signUpsStore, 'line', { where, limit: 1 }))[0]
}

/** The first in turn among those who wait for one of these. A call for each class. */
const firstOf = async (hand: Hand, activityId: string, classes: readonly string[]) => {
  const heads = await Promise.all(classes.map((cls) => headOf(hand, activityId, cls)))
  return heads.reduce((first, head) => (head && (!first || head.turn < first.turn) ? head : first), undefined)
}

const reload = async ({ db }: Hand, activity: ActivityDoc): Promise<ActivityDoc> =>
  (await db.get(activitiesStore, activity._id)) ?? activity

/** Where confirmation is asked for, the offer ends in time for the next one, and never after the start. */
const answerBy = ({ confirmHours, startsAt }: ActivityDoc, now: string): string | null => {
  if (confirmHours === null) return null
  const by = plusHours(now, confirmHours)
  return by < startsAt ? by : startsAt
}

/** Whether the step out of the line is counted twice of whoever has left this stay, and was given a seat by it. */
const countedTwice = (row: SignUpDoc | null, stay: string): 0 | 1 =>
  row?.stay === stay ? (row.line ?? 0) : 1

const seatRow = (hand: Hand, activity: ActivityDoc, row: SignUpDoc): Promise<SignUpDoc | null> => {
  if (row.state === 'entered') return bringAhead(hand, activity, row)
  const by = activity.offers?.[row.memberId]
  return by
    ? turnRow(hand, row, 'offered', 'offered', { answerBy: by })
    : turnRow(hand, row, 'confirmed', 'promoted')
}

/** She has the seat: now her row says so too. Null when it does; what is to be given back when she has left. */
const promote = async (hand: Hand, activity: ActivityDoc, row: SignUpDoc): Promise<Seat | null> => {
  if (await seatRow({ ...hand, by: 'system' }, activity, row)) return null
  const there = await hand.db.get(signUpsStore, row._id)
  const isHers = there !== null && there.state !== 'cancelled' && there.stay === row.stay
  return isHers ? null : { ...row, line: countedTwice(there, row.stay) }
}

/** Somebody else is just seating the head of the line, or died doing so. */
const catchUp = async (hand: Hand, activity: ActivityDoc, head: SignUpDoc): Promise<ActivityDoc> => {
  const fresh = await reload(hand, activity)
  if (!holds(fresh.seats, head.memberId)) return fresh
  await mendSeat(hand, fresh, head.memberId)
  return reload(hand, fresh)
}

const seatHead = async (hand: Hand, activity: ActivityDoc, head: SignUpDoc): Promise<ActivityDoc> => {
  const { db, now } = hand
  const seated = await seatWaiter(db, activity._id, head, now, answerBy(activity, now))
  if (!seated) return catchUp(hand, activity, head)
  const left = await promote(hand, seated, head)
  if (!left) return seated
  return (await freeSeat(db, activity._id, left, now, true)) ?? reload(hand, seated)
}

/** Nobody in line can be seated: free seats are anybody's again. */
const letPass = async (hand: Hand, activity: ActivityDoc): Promise<ActivityDoc | null> =>
  activity.seats.due === undefined ? activity : clearDue(hand.db, activity)

/**
 * Gives free seats to those in line: whoever is first in turn among those who can be seated, up to `most` of
 * them. Three calls for each; gives the activity as it is then.
 */
export const settle = async (hand: Hand, seen: ActivityDoc, most = PAGE): Promise<ActivityDoc> => {
  let activity = seen
  for (let seated = 0; seated < most; seated += 1) {
    if (!isHandingOut(activity, hand.now)) break
    const head = await firstOf(hand, activity._id, fittingClasses(activity.seats))
    if (head) {
      activity = await seatHead(hand, activity, head)
      continue
    }
    const passed = await letPass(hand, activity)
    if (passed) return passed
    activity = await reload(hand, activity)
  }
  return activity
}

/** Whether the line is to be looked through: by what the counts say. */
export const isUnsettled = ({ seats }: ActivityDoc): boolean =>
  seats.due !== undefined || fittingClasses(seats).length > 0

/** Gives out what is free, if the counts say that somebody in line can have it; the activity as it is then. */
export const giveOut = async (hand: Hand, activity: ActivityDoc): Promise<ActivityDoc> =>
  isUnsettled(activity) ? settle(hand, activity) : activity

/** To nobody in particular. Whoever comes into the line from now on sees what is free. */
const freeAndLook = async (hand: Hand, activity: ActivityDoc, from: Seat): Promise<ActivityDoc> => {
  const { db, now } = hand
  const quietly = activity.seats.waiting > 0 ? null : await freeSeat(db, activity._id, from, now, false)
  const freed = quietly ?? (await freeSeat(db, activity._id, from, now, true))
  return freed ? giveOut(hand, freed) : reload(hand, activity)
}

/** Who would be first if these seats were free; only those who wait for the same take them over directly. */
const heirOf = async (hand: Hand, activity: ActivityDoc, from: Party): Promise<SignUpDoc | undefined> => {
  if (!isHandingOut(activity, hand.now)) return undefined
  const own = classOf(from)
  const fitting = fittingClasses(withSeats(activity.seats, from))
  const head = await firstOf(hand, activity._id, fitting.includes(own) ? fitting : [...fitting, own])
  return head?.cls === own ? head : undefined
}

/** Gives back the seats of somebody whose row has left this stay: to the head of the line, or to all. */
export const giveBack = async (hand: Hand, seen: ActivityDoc, owner: Seat): Promise<ActivityDoc> => {
  let activity = seen
  let from = owner
  for (let tries = 0; tries < TRIES; tries += 1) {
    const head = await heirOf(hand, activity, from)
    if (!head) return freeAndLook(hand, activity, from)
    const pass = { from, to: head, answerBy: answerBy(activity, hand.now) }
    const passed = await passSeat(hand.db, activity._id, pass, hand.now)
    const left = passed && (await promote(hand, passed, head))
    if (passed && !left) return giveOut(hand, passed)
    from = left ?? from
    activity = passed ?? (await catchUp(hand, activity, head))
    if (activity.seats.stays[from.memberId] !== from.stay) return activity
  }
  return freeAndLook(hand, activity, from)
}

/** A seat was taken, and whoever took it died before writing the row. */
const record = async (hand: Hand, activityId: string, seat: Seat, row: SignUpDoc | null, given?: Given) => {
  const { db, now } = hand
  // The row was read before this: while it stays as it was, the seat cannot be given back.
  const activity = await db.get(activitiesStore, activityId)
  if (activity?.seats.stays[seat.memberId] !== seat.stay) return false
  const begun = { state: 'confirmed', stay: seat.stay, at: now, share: seat.share, size: seat.size } as const
  const member = row ?? (await memberOf(hand, seat.memberId))
  const recorded = newRow(activityId, member, begun, given)
  if (!row) return enterRow(hand, recorded, 'signedUp')
  return (await reopenRow(hand, recorded, 'signedUp', row)) !== null
}

const memberOf = async ({ db }: Hand, memberId: string) => {
  const known = (await personNames(db, [memberId])).get(memberId)
  return { memberId, nameMasked: maskName(known?.name ?? ''), unitName: known?.unitName ?? '' }
}

/**
 * Brings one held seat and its row together. `seen` must be fresh: the row is read after it. `given`: what she
 * says now, for a row that was never written. True when something was to be mended.
 */
export const mendSeat = async (hand: Hand, seen: ActivityDoc, memberId: string, given?: Given) => {
  const stay = seen.seats.stays[memberId]
  if (stay === undefined) return false
  const seat = { memberId, stay, share: shareIn(stay), size: seen.seats.held[memberId] ?? 1 }
  const row = await hand.db.get(signUpsStore, signUpId(seen._id, memberId))
  const remedy = remedyFor(stay, row)
  if (remedy === 'confirm' && row) return (await promote(hand, seen, row)) === null
  if (remedy === 'record') {
    const isWhole = given !== undefined && given.companions.length + 1 === seat.size
    return record(hand, seen._id, seat, row, isWhole ? given : undefined)
  }
  if (remedy === 'release') await giveBack(hand, seen, { ...seat, line: countedTwice(row, stay) })
  return remedy === 'release'
}
