import { dayOf } from '../../kernel/domain/time'
import { absent, inc, lt, type Db } from '../../kernel/ports/db'
import type { Context } from '../../kernel/runtime/implement'
import { digest } from '../../kernel/runtime/digest'
import type { Repair } from '../../kernel/runtime/reactions'
import { talliesStore } from './store'

type Asking = Pick<Context, 'actor' | 'requestId' | 'occasion' | 'now'>

/** What a repeated request shares with the first one; safe inside a path. */
export const requestKey = ({ actor, requestId, occasion }: Asking): string =>
  digest(`${actor?.id}:${requestId ?? occasion.id}`).slice(0, 24)

const tallyId = (what: string, { actor, now }: Asking) => `${what}-${actor?.id}-${dayOf(now)}`

/** How often the caller has done it today. One call. */
export const countToday = async (db: Db, what: string, asking: Asking): Promise<number> =>
  (await db.get(talliesStore, tallyId(what, asking)))?.count ?? 0

/**
 * One more of what the caller may do `most` times a day. Gives how often it is now, or null when she has done it
 * often enough; a request that comes again is not counted again. One call, up to three the first time.
 * Her own document: nobody waits for anybody.
 */
export const countOne = async (
  db: Db,
  what: string,
  most: number,
  asking: Asking,
): Promise<number | null> => {
  const _id = tallyId(what, asking)
  const key = requestKey(asking)
  const guard = { _id, count: lt(most), [`by.${key}`]: absent }
  const more = () => db.update(talliesStore, guard, { count: inc(1), [`by.${key}`]: 1 })
  const counted = await more()
  if (counted) return counted.count
  const first = { _id, day: dayOf(asking.now), count: 1, by: { [key]: 1 } }
  if (await db.insert(talliesStore, first)) return 1
  const known = await db.get(talliesStore, _id)
  if (known && key in known.by) return known.count
  return (await more())?.count ?? null
}

const AT_ONCE = 100

/** Yesterday's are of no use to anybody. */
export const removeTallies: Repair = async ({ db, now }) => {
  const where = { day: lt(dayOf(now)) }
  const old = await db.find(talliesStore, 'day', { where, limit: AT_ONCE })
  for (const { _id } of old) await db.remove(talliesStore, { _id })
  return old.length
}
