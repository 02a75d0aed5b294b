import { absent, gt, gte, inc, lte, present, unset, type Change, type Collection, type Db, type Where } from './db'

/** Where a quota lives: a field of one document. */
export type QuotaAt<T> = { readonly in: Collection<T>; readonly id: string; readonly field: string }

type More = { readonly guard?: Where; readonly change?: Change }

const path = <T>(at: QuotaAt<T>, name: string) => `${at.field}.${name}`
const heldBy = <T>(at: QuotaAt<T>, key: string) => path(at, `held.${key}`)

/**
 * Takes `count` places for `key`, if that many are left, nobody stands in line and `key` holds none.
 * `toWaiter` lets the one in front of the line in. Null when any of this does not hold. One call.
 */
export const hold = <T>(db: Db, at: QuotaAt<T>, key: string, count: number, { guard, change }: More = {}, toWaiter = false) =>
  db.update<T>(
    at.in,
    {
      ...guard,
      _id: at.id,
      [path(at, 'left')]: gte(count),
      [heldBy(at, key)]: absent,
      ...(toWaiter ? {} : { [path(at, 'waiting')]: lte(0) }),
    },
    {
      ...change,
      [path(at, 'left')]: inc(-count),
      [path(at, 'seq')]: inc(1),
      [heldBy(at, key)]: count,
      ...(toWaiter ? { [path(at, 'waiting')]: inc(-1) } : {}),
    },
  )

/** Gives the places of `key` back. Null when it holds none. One call. */
export const release = <T>(db: Db, at: QuotaAt<T>, key: string, count: number) =>
  db.update<T>(
    at.in,
    { _id: at.id, [heldBy(at, key)]: count },
    { [path(at, 'left')]: inc(count), [path(at, 'seq')]: inc(1), [heldBy(at, key)]: unset },
  )

/** Moves the places of `from` to `to`, who stands in line: at no moment are they free. One call. */
export const handOver = <T>(db: Db, at: QuotaAt<T>, from: string, to: string, count: number) =>
  db.update<T>(
    at.in,
    { _id: at.id, [heldBy(at, from)]: count, [heldBy(at, to)]: absent },
    {
      [path(at, 'seq')]: inc(1),
      [heldBy(at, from)]: unset,
      [heldBy(at, to)]: count,
      [path(at, 'waiting')]: inc(-1),
    },
  )

/** Says that one more stands in line; the reply shows whether a place came free meanwhile. One call. */
export const lineUp = <T>(db: Db, at: QuotaAt<T>, guard: Where = {}) =>
  db.update<T>(at.in, { ...guard, _id: at.id }, { [path(at, 'waiting')]: inc(1), [path(at, 'seq')]: inc(1) })

/** Says that `key` has left the line, unless it has just been given a place. One call. */
export const leaveLine = <T>(db: Db, at: QuotaAt<T>, key: string) =>
  db.update<T>(
    at.in,
    { _id: at.id, [heldBy(at, key)]: absent, [path(at, 'waiting')]: gt(0) },
    { [path(at, 'waiting')]: inc(-1), [path(at, 'seq')]: inc(1) },
  )

/** Changes the cap by `by`; never below what is taken. Null when it would be. One call. */
export const resize = <T>(db: Db, at: QuotaAt<T>, by: number, { guard, change }: More = {}) =>
  db.update<T>(
    at.in,
    { ...guard, _id: at.id, ...(by < 0 ? { [path(at, 'left')]: gte(-by) } : {}) },
    { ...change, [path(at, 'cap')]: inc(by), [path(at, 'left')]: inc(by), [path(at, 'seq')]: inc(1) },
  )

export const holdsPlace = <T>(at: QuotaAt<T>, key: string): Where => ({ [heldBy(at, key)]: present })
