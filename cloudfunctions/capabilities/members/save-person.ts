import type { DomainEvent } from '../../kernel/domain/event'
import { replace, unset, type Change, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { membersStore, type PersonDoc } from './store'

type Told = { readonly person: Omit<PersonDoc, 'pending'>; readonly events: readonly DomainEvent[] }

/** Somebody new; false when her id, number or account is taken. One call. */
export const addPerson = (db: Db, { person, events }: Told): Promise<boolean> =>
  db.insert(membersStore, bearing(person, events))

/** Lists and objects are put in place of the old ones, never merged into them. */
const written = (value: unknown) => (typeof value === 'object' && value !== null ? replace(value) : value)

/** What of `after` differs from `before`, as a change; a field that is gone is taken away. */
export const changeOf = (before: PersonDoc, after: Told['person']): Change => {
  const { pending: _pending, pendingAt: _at, _id, ...known } = before
  const now = after as Readonly<Record<string, unknown>>
  const was = known as Readonly<Record<string, unknown>>
  const fields = [...new Set([...Object.keys(known), ...Object.keys(after)])]
  const differ = fields.filter(
    (field) => !['_id', 'rev', 'pending', 'pendingAt'].includes(field) && now[field] !== was[field],
  )
  return Object.fromEntries(
    differ.map((field) => [field, now[field] === undefined ? unset : written(now[field])]),
  )
}

/**
 * Puts a changed record in place of the one that was read, with what happened; somebody who has left is released
 * from her account. Null when it has changed since, or a number is taken. One call, none when nothing happened.
 */
export const savePerson = async (
  db: Db,
  before: PersonDoc,
  { person, events }: Told,
): Promise<PersonDoc | null> => {
  if (!events.length) return before
  const { openid: _openid, ...released } = person
  const after = person.kind === 'gone' ? released : person
  const change = { ...changeOf(before, after), rev: before.rev + 1 }
  return db.update(membersStore, { _id: before._id, rev: before.rev }, noting(change, events))
}
