import { dayOf } from '../../kernel/domain/time'
import type { DomainEvent } from '../../kernel/domain/event'
import type { Db } from '../../kernel/ports/db'
import { withOffice, type Office } from './domain/office'
import { refreshed } from './domain/person'
import { amend, type Deed } from './domain/record'
import { savePerson } from './save-person'
import { membersStore, type PersonDoc } from './store'

/**
 * Puts other offices in place of those a person was seen to hold, with what is told of it; null when they have
 * changed since. One call.
 */
export const setOffices = (
  db: Db,
  person: PersonDoc,
  offices: readonly Office[],
  { deed, told = [] }: { readonly deed: Deed; readonly told?: readonly DomainEvent[] },
): Promise<PersonDoc | null> => {
  const today = dayOf(deed.at)
  const amended = amend(person, { what: 'corrected', offices }, deed, today)
  const events = [...told, ...(amended.ok ? amended.plan.events : [])]
  return savePerson(db, person, { person: refreshed({ ...person, offices }, today), events })
}

/** Makes sure that a person holds an office, whatever happens to her other offices meanwhile. */
export const ensureOffice = async (
  db: Db,
  personId: string,
  office: Office,
  deed: Deed,
): Promise<PersonDoc | null> => {
  for (;;) {
    const person = await db.get(membersStore, personId)
    if (!person) return null
    const offices = withOffice(person.offices, office)
    if (offices === person.offices) return person
    const saved = await setOffices(db, person, offices, { deed })
    if (saved) return saved
  }
}
