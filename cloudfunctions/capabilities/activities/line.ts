import { maskName } from '../../kernel/domain/masking'
import { holds } from '../../kernel/domain/quota'
import { PAGE } from '../../kernel/runtime/paging'
import { personNames } from '../members/port'
import { isHandingOut } from './domain/activity'
import { signUpId } from './domain/sign-up'
import { remedyFor } from './domain/stay'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { enterRow, newRow, reopenRow, turnRow, type Hand } from './store/rows'
import { countLine, freeSeat, passSeat, seatWaiter, type Seat } from './store/seats'

/** How often one call meets others before it leaves the rest to the repair. */
const TRIES = 20

const headOfLine = async ({ db }: Hand, activityId: string): Promise<SignUpDoc | undefined> => {
  const where = { activityId, state: 'waiting' }
  return (await db.find(signUpsStore, 'byActivity', { where, limit: 1 }))[0]
}

const reload = async ({ db }: Hand, activity: ActivityDoc): Promise<ActivityDoc> =>
  (await db.get(activitiesStore, activity._id)) ?? activity

/** She has the seat: now her row says so too. False when she has left meanwhile. */
const confirm = async (hand: Hand, row: SignUpDoc): Promise<boolean> => {
  if (await turnRow({ ...hand, by: 'system' }, row, 'confirmed', 'promoted')) return true
  const there = await hand.db.get(signUpsStore, row._id)
  return there?.state === 'confirmed' && there.stay === row.stay
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
  const seated = await seatWaiter(db, activity._id, head, now)
  if (!seated) return catchUp(hand, activity, head)
  if (await confirm(hand, head)) return seated
  return (await freeSeat(db, activity._id, { ...head, line: 1 }, now)) ?? reload(hand, seated)
}

/** Nobody waits: whoever counts otherwise would keep the next ones from the free seats. */
const closeLine = async ({ db }: Hand, activity: ActivityDoc): Promise<ActivityDoc> =>
  activity.seats.waiting > 0 ? ((await countLine(db, activity, 0)) ?? activity) : activity

/**
 * Gives free seats to those in line, in their order, up to `most` of them.
 * Three calls for each; gives the activity as it is then.
 */
export const settle = async (hand: Hand, seen: ActivityDoc, most = PAGE): Promise<ActivityDoc> => {
  let activity = seen
  for (let seated = 0; seated < most; seated += 1) {
    if (activity.seats.left <= 0 || !isHandingOut(activity, hand.now)) break
    const head = await headOfLine(hand, activity._id)
    if (!head) return closeLine(hand, activity)
    activity = await seatHead(hand, activity, head)
  }
  return activity
}

/** No one to pass it to. Whoever comes into the line from now on sees the free seat. */
const freeAndLook = async (hand: Hand, activity: ActivityDoc, from: Seat): Promise<ActivityDoc> => {
  const freed = await freeSeat(hand.db, activity._id, from, hand.now)
  if (!freed) return reload(hand, activity)
  return freed.seats.waiting > 0 ? settle(hand, freed) : freed
}

/** Gives back the seat of somebody whose row has left this stay: to the head of the line, or to all. */
export const giveBack = async (hand: Hand, seen: ActivityDoc, owner: Seat): Promise<ActivityDoc> => {
  let activity = seen
  let from = owner
  for (let tries = 0; tries < TRIES; tries += 1) {
    const head = isHandingOut(activity, hand.now) ? await headOfLine(hand, activity._id) : undefined
    if (!head) return freeAndLook(hand, activity, from)
    const passed = await passSeat(hand.db, activity._id, from, head, hand.now)
    if (passed && (await confirm(hand, head))) return passed
    if (passed) from = { memberId: head.memberId, stay: head.stay, line: 1 }
    activity = passed ?? (await catchUp(hand, activity, head))
    if (activity.seats.stays[from.memberId] !== from.stay) return activity
  }
  return freeAndLook(hand, activity, from)
}

/** A seat was taken, and whoever took it died before writing the row. */
const record = async (
  hand: Hand,
  activityId: string,
  seat: Seat,
  row: SignUpDoc | null,
): Promise<boolean> => {
  const { db, now } = hand
  // The row was read before this: while it stays as it was, the seat cannot be given back.
  const activity = await db.get(activitiesStore, activityId)
  if (activity?.seats.stays[seat.memberId] !== seat.stay) return false
  const [name, unitName] = row ? [] : await nameOf(hand, seat.memberId)
  const member = row ?? {
    memberId: seat.memberId,
    nameMasked: maskName(name ?? ''),
    unitName: unitName ?? '',
  }
  const recorded = newRow(activityId, member, { state: 'confirmed', stay: seat.stay, at: now })
  if (!row) return enterRow(hand, recorded, 'signedUp')
  return (await reopenRow(hand, recorded, 'signedUp', row)) !== null
}

const nameOf = async ({ db }: Hand, memberId: string): Promise<readonly [name: string, unitName: string]> => {
  const known = (await personNames(db, [memberId])).get(memberId)
  return [known?.name ?? '', known?.unitName ?? '']
}

/**
 * Brings one held seat and its row together. `seen` must be fresh: the row is read after it.
 * True when something was to be mended.
 */
export const mendSeat = async (hand: Hand, seen: ActivityDoc, memberId: string): Promise<boolean> => {
  const stay = seen.seats.stays[memberId]
  if (stay === undefined) return false
  const row = await hand.db.get(signUpsStore, signUpId(seen._id, memberId))
  const remedy = remedyFor(stay, row)
  if (remedy === 'confirm' && row) return confirm(hand, row)
  if (remedy === 'record') return record(hand, seen._id, { memberId, stay }, row)
  if (remedy === 'release') await giveBack(hand, seen, { memberId, stay, line: row?.stay === stay ? 0 : 1 })
  return remedy === 'release'
}
