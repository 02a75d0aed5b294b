import { happened, type DomainEvent, type Occasion } from '../../kernel/domain/event'
import { replace, unset, type Db } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { CODE_HOURS, type OneTimeCode } from './domain/binding'
import { holding, withOffice, type Office } from './domain/office'
import { plusHours } from '../../kernel/domain/time'
import { appointmentsStore, membersStore, type AppointmentDoc, type PersonDoc } from './store'

/** Puts other offices in place of those a person was seen to hold; null when they have changed since. One call. */
export const setOffices = (db: Db, person: PersonDoc, offices: readonly Office[], events: readonly DomainEvent[]) => {
  const { grants, grantKeys } = holding(offices)
  const change = {
    offices: replace(offices),
    grants: replace(grants),
    grantKeys: replace(grantKeys),
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
