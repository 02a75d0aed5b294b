import { unset } from '../../kernel/ports/db'
import { rowsIn } from './all-rows'
import { placesIn } from './order'
import type { ActivityDoc, SignUpDoc } from './store'
import { endRow, turnRow, type Hand } from './store/rows'

const AT_ONCE = 20

/** Behind those who stood in line before, if any, and in the order's own order. */
const turnAt = (madeAt: string, place: number): string => `${madeAt}-${String(place).padStart(6, '0')}`

/** One row after the order: in her seat, in line, or out of it when she came too late for the list. */
const bringOne = (hand: Hand, { seats, draw }: ActivityDoc, row: SignUpDoc, place: number | undefined) => {
  if (place === undefined || !draw?.made) return endRow(hand, row, 'turnedAway')
  const change = { place, turn: turnAt(draw.made.at, place), toLog: unset }
  return seats.stays[row.memberId] === row.stay
    ? turnRow(hand, row, 'confirmed', 'drawn', change)
    : turnRow(hand, row, 'waiting', 'placedInLine', change)
}

/** The same for somebody who cannot wait for her turn. */
export const bringAhead = async (hand: Hand, activity: ActivityDoc, row: SignUpDoc) =>
  bringOne(hand, activity, row, (await placesIn(hand.db, activity)).get(row.entry ?? ''))

/**
 * The rows of those who entered follow the order that was made. Each row goes once, so it can be done again from
 * anywhere. Gives how many went.
 */
export const bringOn = async ({ db, now }: Hand, activity: ActivityDoc): Promise<number> => {
  if (!activity.draw?.made) return 0
  const hand: Hand = { db, now, by: 'system' }
  const left: SignUpDoc[] = []
  for await (const rows of rowsIn(db, activity._id, 'entered')) left.push(...rows)
  const places = left.length ? await placesIn(db, activity) : new Map<string, number>()
  for (let from = 0; from < left.length; from += AT_ONCE) {
    const next = left.slice(from, from + AT_ONCE)
    await Promise.all(next.map((row) => bringOne(hand, activity, row, places.get(row.entry ?? ''))))
  }
  return left.length
}
