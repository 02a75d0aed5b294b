import { absent, gte, inc, lte, unset, type Change, type Collection, type Db, type Where } from './db'
import { takenOf, type Quota } from '../domain/quota'

/** Where a quota lives: a field of one document. */
export type QuotaAt<T> = { readonly in: Collection<T>; readonly id: string; readonly field: string }

/** What else the same write asks of the document and does to it. */
export type More = {
  readonly guard?: Where
  readonly change?: Change
  /** By how much the line grows; negative when somebody leaves it. */
  readonly line?: number
}

const path = <T>(at: QuotaAt<T>, name: string) => `${at.field}.${name}`
const heldBy = <T>(at: QuotaAt<T>, key: string) => path(at, `held.${key}`)

/** The one guarded write behind all of these; every one of them moves `seq` on. */
const write = <T>(db: Db, at: QuotaAt<T>, { guard, change, line = 0 }: More, where: Where, then: Change) =>
  db.update<T>(
    at.in,
    { ...guard, ...where, _id: at.id },
    {
      ...change,
      ...then,
      [path(at, 'seq')]: inc(1),
      ...(line === 0 ? {} : { [path(at, 'waiting')]: inc(line) }),
    },
  )

/**
 * Takes `count` places for `key`, if that many are left, nobody stands in line and `key` holds none.
 * `toWaiter` lets the one in front of the line in. Null when any of this does not hold. One call.
 */
export const hold = <T>(
  db: Db,
  at: QuotaAt<T>,
  key: string,
  count: number,
  more: More = {},
  toWaiter = false,
) =>
  write(
    db,
    at,
    toWaiter ? { ...more, line: (more.line ?? 0) - 1 } : more,
    {
      [path(at, 'left')]: gte(count),
      [heldBy(at, key)]: absent,
      ...(toWaiter ? {} : { [path(at, 'waiting')]: lte(0) }),
    },
    { [path(at, 'left')]: inc(-count), [heldBy(at, key)]: count },
  )

/** Gives the places of `key` back. Null when it does not hold that many. One call. */
export const release = <T>(db: Db, at: QuotaAt<T>, key: string, count: number, more: More = {}) =>
  write(
    db,
    at,
    more,
    { [heldBy(at, key)]: count },
    { [path(at, 'left')]: inc(count), [heldBy(at, key)]: unset },
  )

/**
 * Moves the places of `from` to `to`, who stands in line: at no moment are they free. The two may be one
 * person who left and came back. Null when `from` does not hold them or `to` holds some already. One call.
 */
export const handOver = <T>(
  db: Db,
  at: QuotaAt<T>,
  from: string,
  to: string,
  count: number,
  more: More = {},
) =>
  write(
    db,
    at,
    { ...more, line: (more.line ?? 0) - 1 },
    { [heldBy(at, from)]: count, ...(from === to ? {} : { [heldBy(at, to)]: absent }) },
    from === to ? {} : { [heldBy(at, from)]: unset, [heldBy(at, to)]: count },
  )

/** Says that one more stands in line; the reply shows whether a place came free meanwhile. One call. */
export const lineUp = <T>(db: Db, at: QuotaAt<T>, more: More = {}) =>
  write(db, at, { ...more, line: 1 }, {}, {})

/**
 * Says that one less stands in line. Whoever leaves says so once, and whoever gives places to one that has
 * left takes the step out of the line back (`line: 1`): so the count is right in whatever order they come,
 * and may pass through numbers below zero on the way. One call.
 */
export const leaveLine = <T>(db: Db, at: QuotaAt<T>, more: More = {}) =>
  write(db, at, { ...more, line: -1 }, {}, {})

/** Changes the cap by `by`; never below what is taken. Null when it would be. One call. */
export const resize = <T>(db: Db, at: QuotaAt<T>, by: number, more: More = {}) =>
  write(db, at, more, by < 0 ? { [path(at, 'left')]: gte(-by) } : {}, {
    [path(at, 'cap')]: inc(by),
    [path(at, 'left')]: inc(by),
  })

/**
 * Counts again: what is left follows from what is held, the line is as long as `waiting` says.
 * Null when anything has changed since `seen` was read. One call.
 */
export const recount = <T>(db: Db, at: QuotaAt<T>, seen: Quota, waiting: number, more: More = {}) =>
  write(
    db,
    at,
    { ...more, guard: { ...more.guard, [path(at, 'seq')]: seen.seq } },
    {},
    {
      [path(at, 'left')]: seen.cap - takenOf(seen),
      [path(at, 'waiting')]: waiting,
    },
  )
