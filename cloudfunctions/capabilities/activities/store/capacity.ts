import { gte, inc, replace, type Change, type Db } from '../../../kernel/ports/db'
import { countersOf, type Seats } from '../domain/seats'
import type { ActivityDoc } from '../store'
import { write } from './seats'

/** Counts again, from who holds what and who waits. Null when the seats have changed since `seen`. */
export const recount = (db: Db, { _id, seats }: ActivityDoc, lines: Seats['lines'], change: Change = {}) => {
  const { left, shares } = countersOf(seats)
  const waiting = Object.values(lines).reduce((sum, count) => sum + count, 0)
  return write(
    db,
    _id,
    { 'seats.seq': seats.seq },
    {
      ...change,
      'seats.left': left,
      'seats.shares': replace(shares),
      'seats.lines': replace(lines),
      'seats.waiting': waiting,
    },
  )
}

export type Growth = { readonly by: number; readonly shares: Readonly<Record<string, number>> }

/**
 * Changes capacity and quotas; never below what is taken. What grows goes to the line first.
 * Null when the activity has another version by now, or more is taken.
 */
export const resize = (db: Db, { _id, version }: ActivityDoc, { by, shares }: Growth, change: Change) => {
  const named = Object.entries(shares)
  const guards = named.flatMap(([key, grown]) =>
    grown < 0 ? [[`seats.shares.${key}.left`, gte(-grown)] as const] : [],
  )
  const steps = named.flatMap(([key, grown]) => [
    [`seats.shares.${key}.cap`, inc(grown)] as const,
    [`seats.shares.${key}.left`, inc(grown)] as const,
  ])
  const isGrowth = by > 0 || named.some(([, grown]) => grown > 0)
  return write(
    db,
    _id,
    { version, ...(by < 0 ? { 'seats.left': gte(-by) } : {}), ...Object.fromEntries(guards) },
    {
      ...change,
      ...(by === 0 ? {} : { 'seats.cap': inc(by), 'seats.left': inc(by) }),
      ...Object.fromEntries(steps),
      ...(isGrowth ? { 'seats.due': true } : {}),
    },
  )
}
