import type { Actor } from '../domain/actor'
import { plusHours } from '../domain/time'
import { collection, lte } from '../ports/db'
import type { Context } from './implement'
import type { Repair } from './reactions'

/** How long a file lies ready, and how long its URL is good. */
const HOURS = 24
const URL_SECONDS = 3600
const AT_ONCE = 50

type HandOut = { readonly _id: string; readonly fileId: string; readonly until: string }

/** Files that were made for somebody and are to be removed. */
export const handOutsStore = collection<HandOut>('hand_outs', { until: { fields: ['until'] } })

type Asking = Pick<Context<Actor>, 'actor' | 'files' | 'newId' | 'db' | 'now'>

/** A file for the caller alone, under a path that nobody can guess; gone after a day. One database call. */
export const handOut = async (
  { actor, files, newId, db, now }: Asking,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
) => {
  const id = newId()
  const until = plusHours(now, HOURS)
  const extension = name.split('.').at(-1) ?? 'bin'
  const path = `hand-outs/${actor.id}/${id}.${extension}`
  const fileId = await files.write(path, bytes)
  await db.insert(handOutsStore, { _id: id, fileId, until })
  return { fileId, url: await files.urlOf(fileId, URL_SECONDS), name, until }
}

/** Removes the files whose day is over. */
export const removeHandOuts: Repair = async ({ db, files, now }) => {
  const over = await db.find(handOutsStore, 'until', { where: { until: lte(now) }, limit: AT_ONCE })
  await files.remove(over.map(({ fileId }) => fileId))
  for (const { _id } of over) await db.remove(handOutsStore, { _id })
  return over.length
}
