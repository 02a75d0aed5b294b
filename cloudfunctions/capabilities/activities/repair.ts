import { missingLeft } from '../../kernel/domain/quota'
import { lte, unset } from '../../kernel/ports/db'
import type { Repair, Surroundings } from '../../kernel/runtime/reactions'
import { standingRows } from './all-rows'
import { differences, lineStay } from './domain/stay'
import { mendSeat, settle } from './line'
import { activitiesStore, type ActivityDoc, type SignUpDoc } from './store'
import { reopenRow, type Hand } from './store/rows'
import { countLine } from './store/seats'

const AT_ONCE = 50
const ROUNDS = 3

type Rows = ReadonlyMap<string, SignUpDoc>

const standing = async ({ db }: Surroundings, activityId: string): Promise<Rows> => {
  const rows = new Map<string, SignUpDoc>()
  for await (const found of standingRows(db, activityId)) {
    for (const row of found) rows.set(row.memberId, row)
  }
  return rows
}

/** No death of ours leaves such a row, a lost backup may: she gets the next seat, ahead by her old turn. */
const restore = async (hand: Hand, id: string, row: SignUpDoc, newId: () => string): Promise<boolean> => {
  const fresh = await hand.db.get(activitiesStore, id)
  if (!fresh || fresh.seats.stays[row.memberId] === row.stay) return false
  const waiting = { ...row, state: 'waiting', stay: lineStay(newId()) } as const
  return (await reopenRow(hand, waiting, 'waitlisted', row)) !== null
}

const mendRows = async (
  hand: Hand,
  activity: ActivityDoc,
  rows: Rows,
  newId: () => string,
): Promise<number> => {
  const found = differences(activity.seats, rows)
  let mended = 0
  for (const member of found.seats) mended += Number(await mendSeat(hand, activity, member))
  for (const member of found.rows) {
    const row = rows.get(member)
    if (row) mended += Number(await restore(hand, activity._id, row, newId))
  }
  return mended
}

/** Seats and rows agree: the counts follow from them, and what is free goes to the line. */
const countAndSettle = async (hand: Hand, activity: ActivityDoc, waiting: number): Promise<number> => {
  const wasWrong = missingLeft(activity.seats) !== 0 || activity.seats.waiting !== waiting
  const counted = await countLine(hand.db, activity, waiting, { dirtyAt: unset })
  if (!counted || waiting === 0) return Number(counted !== null && wasWrong)
  const settled = await settle(hand, counted, counted.seats.cap)
  return Number(wasWrong) + counted.seats.left - settled.seats.left
}

/** Compares one activity with its rows and mends what a death between two writes has left; gives how much. */
const repairActivity = async (surroundings: Surroundings, id: string): Promise<number> => {
  const { db, now, newId } = surroundings
  const hand: Hand = { db, now, by: 'system' }
  let mended = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const activity = await db.get(activitiesStore, id)
    if (!activity) return mended
    const rows = await standing(surroundings, id)
    const found = await mendRows(hand, activity, rows, newId)
    const waiting = [...rows.values()].filter(({ state }) => state === 'waiting').length
    if (found === 0) return mended + (await countAndSettle(hand, activity, waiting))
    mended += found
  }
  return mended
}

/** Every activity whose seats have changed since it was last found in order. One that fails stops no other. */
export const repairSeats: Repair = async (surroundings) => {
  const where = { dirtyAt: lte(surroundings.now) }
  const dirty = await surroundings.db.find(activitiesStore, 'dirty', { where, limit: AT_ONCE })
  const failed: unknown[] = []
  let mended = 0
  for (const { _id } of dirty) {
    try {
      mended += await repairActivity(surroundings, _id)
    } catch (caught) {
      failed.push(caught)
    }
  }
  if (failed.length) throw new AggregateError(failed, failed.map(String).join('; '))
  return mended
}

/** What is over leaves the public list. */
export const takeOffList: Repair = async ({ db, now }) => {
  const where = { listed: true, endsAt: lte(now) }
  const over = await db.find(activitiesStore, 'ended', { where, limit: AT_ONCE })
  for (const { _id } of over) await db.update(activitiesStore, { _id, ...where }, { listed: false })
  return over.length
}
