import { gt, inc, lt, oneOf, type Db } from '../../kernel/ports/db'
import { digest } from '../../kernel/runtime/digest'
import { areForgotten, isLocked, MOST_TRIES } from './domain/binding'
import { triesStore, type TriesDoc } from './store'

/** Whose tries are counted. A number that is on no roster is counted like one that is. */
export type Tried = Pick<TriesDoc, '_id' | 'of' | 'about'>

export const staffKey = (staffNo: string): string => `staff-${digest(staffNo).slice(0, 32)}`

/** The WeChat account and the staff number of one try. */
export const triedBy = (openid: string, staffNo: string): readonly Tried[] => {
  const about = staffKey(staffNo)
  return [
    { _id: `wechat-${digest(openid).slice(0, 32)}`, of: 'wechat', about },
    { _id: about, of: 'staff', about },
  ]
}

/** One call. */
export const triesOf = (db: Db, tried: readonly Tried[]): Promise<readonly TriesDoc[]> =>
  db.find(triesStore, '_id', { where: { _id: oneOf(tried.map(({ _id }) => _id)) }, limit: tried.length })

/** One more try, paid before the answer is known, so that many at once cannot see more than five answers. */
const spendOne = async (
  db: Db,
  tried: Tried,
  known: TriesDoc | undefined,
  now: string,
): Promise<number | null> => {
  const { about } = tried
  const first = { about, count: 1, lastAt: now }
  if (!known && (await db.insert(triesStore, { ...tried, ...first }))) return 1
  const { _id } = tried
  const restart = known && areForgotten(known, now)
  if (restart && (await db.update(triesStore, { _id, lastAt: known.lastAt }, first))) return 1
  const guard = { _id, count: lt(MOST_TRIES) }
  return (await db.update(triesStore, guard, { about, count: inc(1), lastAt: now }))?.count ?? null
}

/**
 * How many tries each has spent now, in the order of `tried`; null when one of them had none left. One call each,
 * two or three when several try at once.
 */
export const spend = async (
  db: Db,
  tried: readonly Tried[],
  known: readonly TriesDoc[],
  now: string,
): Promise<readonly number[] | null> => {
  const spent = await Promise.all(
    tried.map((one) =>
      spendOne(
        db,
        one,
        known.find(({ _id }) => _id === one._id),
        now,
      ),
    ),
  )
  return spent.every((count) => count !== null) ? spent : null
}

/** Forgets the tries after a success. */
export const forget = (db: Db, ids: readonly string[]): Promise<unknown> =>
  Promise.all(ids.map((_id) => db.update(triesStore, { _id, count: gt(0) }, { count: 0 })))

/** Unlocks a staff number and the WeChat accounts that tried it last. */
export const unlock = async (db: Db, staffNo: string): Promise<void> => {
  const about = staffKey(staffNo)
  const accounts = await db.find(triesStore, 'about', { where: { of: 'wechat', about }, limit: 100 })
  await forget(db, [about, ...accounts.map(({ _id }) => _id)])
}

/** The staff numbers of these people that are locked now. One call, none for nobody. At most 100 people. */
export const lockedAmong = async (
  db: Db,
  people: readonly { readonly staffNo: string }[],
  now: string,
): Promise<ReadonlySet<string>> => {
  const keys = new Map(people.map(({ staffNo }) => [staffKey(staffNo), staffNo]))
  if (!keys.size) return new Set()
  const where = { _id: oneOf([...keys.keys()]) }
  const tries = await db.find(triesStore, '_id', { where, limit: keys.size })
  const locked = tries.filter((tried) => isLocked(tried, now))
  return new Set(locked.map(({ _id }) => keys.get(_id) ?? ''))
}
