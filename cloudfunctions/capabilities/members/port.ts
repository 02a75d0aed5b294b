import type { Actor } from '../../kernel/domain/actor'
import { oneOf, type Db } from '../../kernel/ports/db'
import type { Deps } from '../../kernel/ports/deps'
import { grantKey } from './domain/office'
import { actorOf } from './domain/person'
import { membersStore } from './store'

export { branchOf, officeDuties, shopUnit, type Duty, type OfficeName } from './domain/office'
export { factsOf, type MemberFacts } from './domain/person'

const MOST = 100

/** The person bound to an openid, as of now; null for strangers. One call, never cached. */
export const identify = async ({ db }: Deps, openid: string): Promise<Actor | null> => {
  const [person] = await db.find(membersStore, 'openid', { where: { openid }, limit: 1 })
  return person ? actorOf(person) : null
}

export type PersonName = { readonly name: string; readonly unitName: string }

/** Names by person id, in full: the caller masks them. At most 100 ids; one call. */
export const personNames = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonName>> => {
  if (ids.length > MOST) throw new RangeError('at most 100 names at once')
  const asked = [...new Set(ids)]
  const found = asked.length
    ? await db.find(membersStore, '_id', { where: { _id: oneOf(asked) }, limit: MOST })
    : []
  return new Map(found.map(({ _id, name, unitName }) => [_id, { name, unitName }]))
}

/** Ids of those who hold a duty at exactly this unit. One call. */
export const officersOf = async (db: Db, duty: string, unit: string): Promise<readonly string[]> => {
  const where = { grantKeys: grantKey({ duty, unit }) }
  const found = await db.find(membersStore, 'grants', { where, limit: MOST })
  return found.map(({ _id }) => _id)
}
