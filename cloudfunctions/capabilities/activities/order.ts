import { absent, oneOf, replace, unset, type Db } from '../../kernel/ports/db'
import { happened } from '../../kernel/domain/event'
import { noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { rowsIn } from './all-rows'
import { listOf, orderOf } from './draw-order'
import { noPast, seatInOrder, weightOf, type Entry, type Weight } from './domain/order'
import type { Seats } from './domain/seats'
import { loggedEntries, writeLog } from './entry-log'
import { settingsOf } from './settings'
import {
  activitiesStore,
  ordersStore,
  recordsStore,
  secretsStore,
  type ActivityDoc,
  type OrderDoc,
  type SignUpDoc,
} from './store'
import type { Hand } from './store/rows'

/** Entries of one part of an order; records that one read may bring. */
const PART = 500
const MOST = 100

const orderId = (activityId: string, part: number): string => `${activityId}-${part}`

/** The parts of an order, in order. One call. */
export const orderParts = async (db: Db, activityId: string, parts: number): Promise<readonly OrderDoc[]> => {
  const ids = Array.from({ length: Math.min(parts, MOST) }, (_, part) => orderId(activityId, part))
  if (!ids.length) return []
  const found = await db.find(ordersStore, '_id', { where: { _id: oneOf(ids) }, limit: MOST })
  return [...found].sort((one, other) => one.part - other.part)
}

export const orderPart = (db: Db, activityId: string, part: number) =>
  db.get(ordersStore, orderId(activityId, part))

/** Everybody who entered, by entry; whoever has left since is not there. */
const entrantsOf = async (db: Db, activityId: string): Promise<ReadonlyMap<string, SignUpDoc>> => {
  const rows: SignUpDoc[] = []
  for await (const found of rowsIn(db, activityId, 'entered')) rows.push(...found)
  return new Map(rows.flatMap((row) => (row.entry === undefined ? [] : [[row.entry, row] as const])))
}

const recordsOf = async (db: Db, memberIds: readonly string[]) => {
  const found = []
  for (let from = 0; from < memberIds.length; from += MOST) {
    const ids = memberIds.slice(from, from + MOST)
    found.push(...(await db.find(recordsStore, '_id', { where: { _id: oneOf(ids) }, limit: MOST })))
  }
  return new Map(found.map((record) => [record._id, record]))
}

const NO_WEIGHT: Weight = { weight: 0, reason: '' }

/** What each entry weighs. Nothing is looked up where nothing but chance counts. */
const weigh = async (
  { db, now }: Hand,
  activity: ActivityDoc,
  entries: readonly Entry[],
  entrants: ReadonlyMap<string, SignUpDoc>,
): Promise<readonly (Entry & Weight)[]> => {
  const { allocation, noShow, school } = activity
  if (allocation === 'firstCome' || (allocation === 'draw' && !noShow))
    return entries.map((entry) => ({ ...entry, ...NO_WEIGHT }))
  const { weights } = await settingsOf(db, school)
  const records = await recordsOf(
    db,
    [...entrants.values()].map(({ memberId }) => memberId),
  )
  return entries.map((entry) => {
    const past = records.get(entrants.get(entry.entry)?.memberId ?? '') ?? noPast
    return { ...entry, ...weightOf(past, { noShow, weights }, allocation, now) }
  })
}

/** Closed for entries: the log ends here. Null when somebody was faster, or lines are missing. */
const endLog = (db: Db, { _id, draw }: ActivityDoc) =>
  db.update(
    activitiesStore,
    { _id, 'draw.log.parts': draw?.log.parts ?? 0, 'draw.isFinal': absent },
    { 'draw.isFinal': true },
  )

/** The activity with a log that no line is added to. */
const withFinalLog = async ({ db }: Hand, activity: ActivityDoc): Promise<ActivityDoc | null> => {
  if (activity.draw?.isFinal) return activity
  await writeLog(db, activity._id)
  const fresh = await db.get(activitiesStore, activity._id)
  if (!fresh || fresh.draw?.isFinal) return fresh
  return endLog(db, fresh)
}

/** Writes down what each entry weighs, once: whoever comes second takes what is there. */
const freeze = async (db: Db, activityId: string, entries: readonly (Entry & Weight)[]) => {
  const parts = Math.ceil(entries.length / PART)
  for (let part = 0; part < parts; part += 1) {
    const _id = orderId(activityId, part)
    await db.insert(ordersStore, {
      _id,
      activityId,
      part,
      entries: entries.slice(part * PART, (part + 1) * PART),
    })
  }
  return orderParts(db, activityId, parts)
}

const placesOf = (order: readonly Entry[]): ReadonlyMap<string, number> =>
  new Map(order.map(({ entry }, at) => [entry, at + 1]))

/** Says of each part which places its entries have. */
const writePlaces = async (db: Db, parts: readonly OrderDoc[], places: ReadonlyMap<string, number>) => {
  for (const { _id, entries } of parts) {
    await db.update(ordersStore, { _id }, { places: entries.map(({ entry }) => places.get(entry) ?? 0) })
  }
}

type Made = NonNullable<NonNullable<ActivityDoc['draw']>['made']>

/** The one guarded write by which an order is made: the seats by it, and everything to check it with. */
const publishOrder = ({ db, now, by }: Hand, { _id, seats }: ActivityDoc, made: Made, given: Seats) => {
  const { left, shares, held, stays, lines, waiting } = given
  const data = { count: made.count }
  const ordered = happened({ at: now, by, id: `${_id}-order` }, 'activities.ordered', _id, data)
  const change = {
    'draw.made': made,
    orderAt: unset,
    dirtyAt: now,
    'seats.left': left,
    'seats.waiting': waiting,
    'seats.held': replace(held),
    'seats.stays': replace(stays),
    'seats.shares': replace(shares),
    'seats.lines': replace(lines),
    'seats.seq': seats.seq + 1,
  }
  const state = oneOf(['published', 'closed'])
  const where = { _id, state, 'draw.made': absent, 'seats.seq': seats.seq }
  return db.update(activitiesStore, where, noting(change, [ordered]))
}

/**
 * Makes the order of those who entered and gives the seats by it, in one guarded write; the rows follow
 * (`bringOn`). Everything before that write can be done again and gives the same: the log has ended, weights are
 * frozen, the secret was committed to when the activity was published. Null when somebody was faster.
 */
export const makeOrder = async (hand: Hand, seen: ActivityDoc): Promise<ActivityDoc | null> => {
  const { db, now } = hand
  const activity = await withFinalLog(hand, seen)
  const kept = activity && (await db.get(secretsStore, activity._id))
  if (!activity || !kept) return null
  const entrants = await entrantsOf(db, activity._id)
  const listed = await loggedEntries(db, activity)
  const parts = await freeze(db, activity._id, await weigh(hand, activity, listed, entrants))
  const entries = parts.flatMap((part) => part.entries)
  const order = orderOf(entries, kept.secret, digest)
  await writePlaces(db, parts, placesOf(order))
  const given = seatInOrder(
    activity.seats,
    order.flatMap(({ entry }) => entrants.get(entry) ?? []),
  )
  const sums = { listDigest: digest(listOf(entries)), count: entries.length, parts: parts.length }
  return publishOrder(hand, activity, { at: now, secret: kept.secret, ...sums }, given)
}

/** Places by entry, of an order that is made. One call. */
export const placesIn = async (db: Db, { _id, draw }: ActivityDoc): Promise<ReadonlyMap<string, number>> => {
  const parts = await orderParts(db, _id, draw?.made?.parts ?? 0)
  return new Map(
    parts.flatMap(({ entries, places = [] }) =>
      entries.map(({ entry }, at) => [entry, places[at] ?? 0] as const),
    ),
  )
}
