import { lte, oneOf, unset } from '../../kernel/ports/db'
import type { Repair, Surroundings } from '../../kernel/runtime/reactions'
import { standingRows } from './all-rows'
import { bringOn } from './bring-on'
import { isToBeOrdered } from './domain/activity'
import { areMiscounted, fittingClasses, linesOf, type Seats } from './domain/seats'
import { differences, lineStay } from './domain/stay'
import { giveBack, mendSeat, settle } from './line'
import { makeOrder } from './order'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { endRow, reopenRow, type Hand } from './store/rows'
import { recount } from './store/capacity'
import { closeOffer } from './store/seats'

const AT_ONCE = 50
const ROUNDS = 3

type Rows = ReadonlyMap<string, SignUpDoc>

const standing = async ({ db }: Pick<Surroundings, 'db'>, activityId: string): Promise<Rows> => {
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
  const waiting = { ...row, state: 'waiting', stay: lineStay(newId(), row.share) } as const
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

/** Offers that have been answered, by somebody who died before saying so here. */
const closeOffers = async ({ db }: Hand, { _id, offers = {} }: ActivityDoc, rows: Rows): Promise<number> => {
  const over = Object.keys(offers).filter((member) => rows.get(member)?.state === 'confirmed')
  for (const member of over) await closeOffer(db, _id, member)
  return over.length
}

const isInLine = (activity: ActivityDoc) => {
  const states = isToBeOrdered(activity) ? ['waiting', 'entered'] : ['waiting']
  return ({ state }: SignUpDoc) => states.includes(state)
}

const areSame = (one: Seats['lines'], other: Seats['lines']): boolean =>
  Object.keys({ ...one, ...other }).every((cls) => (one[cls] ?? 0) === (other[cls] ?? 0))

/** Seats and rows agree: the counts follow from them, and what is free goes to the line. */
const countAndSettle = async (hand: Hand, activity: ActivityDoc, rows: Rows): Promise<number> => {
  const { seats } = activity
  const lines = linesOf(seats, [...rows.values()].filter(isInLine(activity)))
  const waiting = Object.values(lines).reduce((sum, count) => sum + count, 0)
  const isWrong = areMiscounted(seats) || seats.waiting !== waiting || !areSame(seats.lines, lines)
  const isDue = seats.due !== undefined || fittingClasses({ ...seats, lines }).length > 0
  // Whoever dies while the line is being seated leaves it to the next repair.
  const counted = await recount(hand.db, activity, lines, isDue ? {} : { dirtyAt: unset })
  if (!counted || !isDue) return Number(counted !== null && isWrong)
  const settled = await settle(hand, counted, counted.seats.cap)
  return Number(isWrong || seats.due !== undefined) + counted.seats.left - settled.seats.left
}

/** Compares one activity with its rows and mends what a death between two writes has left; gives how much. */
const repairActivity = async (surroundings: Surroundings, id: string): Promise<number> => {
  const { db, now, newId } = surroundings
  const hand: Hand = { db, now, by: 'system' }
  let mended = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const activity = await db.get(activitiesStore, id)
    if (!activity) return mended
    const brought = await bringOn(hand, activity)
    const rows = await standing(surroundings, id)
    const found =
      brought + (await mendRows(hand, activity, rows, newId)) + (await closeOffers(hand, activity, rows))
    if (found === 0) return mended + (await countAndSettle(hand, activity, rows))
    mended += found
  }
  return mended
}

/** Does `work` for each; one that fails stops no other. */
const eachOf = async (ids: readonly string[], work: (id: string) => Promise<number>): Promise<number> => {
  const failed: unknown[] = []
  let done = 0
  for (const id of ids) {
    try {
      done += await work(id)
    } catch (caught) {
      failed.push(caught)
    }
  }
  if (failed.length) throw new AggregateError(failed, failed.map(String).join('; '))
  return done
}

/** Every activity whose seats have changed since it was last found in order. */
export const repairSeats: Repair = async (surroundings) => {
  const where = { dirtyAt: lte(surroundings.now) }
  const dirty = await surroundings.db.find(activitiesStore, 'dirty', { where, limit: AT_ONCE })
  return eachOf(
    dirty.map(({ _id }) => _id),
    (id) => repairActivity(surroundings, id),
  )
}

/** Every activity whose order is due. */
export const makeOrders: Repair = async ({ db, now }) => {
  const hand: Hand = { db, now, by: 'system' }
  const due = await db.find(activitiesStore, 'toOrder', { where: { orderAt: lte(now) }, limit: AT_ONCE })
  const byId = new Map(due.map((activity) => [activity._id, activity]))
  return eachOf([...byId.keys()], async (id) => {
    const activity = byId.get(id)
    const made = activity && (await makeOrder(hand, activity))
    return made ? 1 + (await bringOn(hand, made)) : 0
  })
}

/** Offers that nobody has answered in time go to the next one. */
export const expireOffers: Repair = async ({ db, now }) => {
  const hand: Hand = { db, now, by: 'system' }
  const over = await db.find(signUpsStore, 'offers', { where: { answerBy: lte(now) }, limit: AT_ONCE })
  let expired = 0
  for (const row of over) {
    if (row.state !== 'offered' || !(await endRow(hand, row, 'offerExpired'))) continue
    const activity = await db.get(activitiesStore, row.activityId)
    if (activity) await giveBack(hand, activity, row)
    expired += 1
  }
  return expired
}

/** What is over leaves the public list. */
export const takeOffList: Repair = async ({ db, now }) => {
  const where = { listed: true, endsAt: lte(now) }
  const over = await db.find(activitiesStore, 'ended', { where, limit: AT_ONCE })
  for (const { _id, state } of over) {
    const done = oneOf(['published', 'closed'])
    const isDone = await db.update(
      activitiesStore,
      { _id, ...where, state: done },
      { listed: false, state: 'done' },
    )
    if (!isDone) await db.update(activitiesStore, { _id, ...where, state }, { listed: false })
  }
  return over.length
}
