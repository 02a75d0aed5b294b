import type { Reaction } from '../../kernel/runtime/reactions'
import type { Differences } from './domain/record'
import { countAgain, idFrom } from './projections'
import { changesStore } from './store'

type Told = { readonly what: string; readonly from: string | null; readonly fields: Differences }
type Personal = {
  readonly byName?: string
  readonly why?: string
  readonly people?: Readonly<Record<string, Told>>
}

/** Calls under way at once. */
const AT_ONCE = 20

/** An import tells of many people in one event: each of them finds it in her own history, and units are recounted. */
export const recordImport: Reaction = async (event, surroundings) => {
  const { byName = '', why = '', people = {} } = (event.personal ?? {}) as Personal
  const changes = Object.entries(people).map(([personId, { what, from, fields }]) => {
    const _id = `${idFrom(event)}-${personId}`
    return { _id, personId, at: event.at, from, what, by: event.by, byName, why, fields }
  })
  for (let at = 0; at < changes.length; at += AT_ONCE)
    await Promise.all(
      changes.slice(at, at + AT_ONCE).map((change) => surroundings.db.insert(changesStore, change)),
    )
  await countAgain(event, surroundings)
}
