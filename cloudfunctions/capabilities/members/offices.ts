import type { DomainEvent } from '../../kernel/domain/event'
import { replace, type Db } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { holding, withOffice, type Office } from './domain/office'
import { membersStore, type PersonDoc } from './store'

/** Puts other offices in place of those a person was seen to hold; null when they have changed since. One call. */
export const setOffices = (
  db: Db,
  person: PersonDoc,
  offices: readonly Office[],
  events: readonly DomainEvent[],
): Promise<PersonDoc | null> => {
  const held = holding(offices)
  const change = {
    offices: replace(held.offices),
    grants: replace(held.grants),
    grantKeys: replace(held.grantKeys),
    rev: person.rev + 1,
  }
  return db.update(membersStore, { _id: person._id, rev: person.rev }, noting(change, events))
}

/** Makes sure that a person holds an office, whatever happens to her other offices meanwhile. */
export const ensureOffice = async (db: Db, personId: string, office: Office): Promise<PersonDoc | null> => {
  for (;;) {
    const person = await db.get(membersStore, personId)
    if (!person) return null
    const offices = withOffice(person.offices, office)
    if (offices === person.offices) return person
    const saved = await setOffices(db, person, offices, [])
    if (saved) return saved
  }
}
