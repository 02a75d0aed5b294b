import type { Actor } from '../../kernel/domain/actor'
import type { DomainEvent } from '../../kernel/domain/event'
import { unset, type Db } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { goneSince } from './domain/gone'
import { GONE } from './domain/present'
import { membersStore, type PersonDoc } from './store'

const AT_ONCE = 100

/** Everything that the roster holds of somebody, in full: the caller masks it. */
export type PersonalData = Pick<
  PersonDoc,
  | 'name'
  | 'staffNo'
  | 'sex'
  | 'birthday'
  | 'phone'
  | 'unit'
  | 'unitName'
  | 'schoolUnit'
  | 'schoolName'
  | 'joinedOn'
> & { readonly id: string }

const dataOf = (person: PersonDoc): PersonalData => ({
  id: person._id,
  name: person.name,
  staffNo: person.staffNo,
  sex: person.sex,
  birthday: person.birthday,
  phone: person.phone,
  unit: person.unit,
  unitName: person.unitName,
  schoolUnit: person.schoolUnit,
  schoolName: person.schoolName,
  joinedOn: person.joinedOn,
})

/** One person in full; null when nobody has this id. One call. */
export const personalOf = async (db: Db, id: string): Promise<PersonalData | null> => {
  const person = await db.get(membersStore, id)
  return person && dataOf(person)
}

/**
 * Writes what happened on the person it happened to, and gives her data as of that write: nobody sees them without
 * the trace. Null when she is not there. One call.
 */
export const leaveTrace = async (
  db: Db,
  id: string,
  events: readonly DomainEvent[],
): Promise<PersonalData | null> => {
  const person = await db.update(membersStore, { _id: id }, noting({}, events))
  return person && dataOf(person)
}

type Consent = { readonly version: string; readonly at: string }

/** The notice that the caller agreed to and has not taken back; known from who she is, without a call. */
export const consentOf = ({ facts }: Actor): Consent | null => {
  const [version, at] = (facts.consent ?? '').split('@')
  return version && at ? { version, at } : null
}

/** Remembers what she agreed to, with what happened; false when she is not there. One call. */
export const agreeTo = async (
  db: Db,
  id: string,
  consent: Consent,
  events: readonly DomainEvent[],
): Promise<boolean> => (await db.update(membersStore, { _id: id }, noting({ consent }, events))) !== null

/** Takes the consent and the account off her record in one write; false when the account is no longer hers. */
export const withdrawConsent = async (
  db: Db,
  { id, openid, event }: { readonly id: string; readonly openid: string; readonly event: DomainEvent },
): Promise<boolean> =>
  (await db.update(membersStore, { _id: id, openid }, noting({ openid: unset, consent: unset }, [event]))) !==
  null

type Place = Readonly<Record<string, unknown>>

export type GonePerson = { readonly id: string; readonly staffNo: string; readonly goneOn: string }

/**
 * Those who are gone from a school, with the day since when, in the order of unit and number; `next` is where to go
 * on, null at the end. One call for a hundred.
 */
export const goneFrom = async (
  db: Db,
  schoolUnit: string,
  today: string,
  after: Place | undefined,
): Promise<{ readonly people: readonly GonePerson[]; readonly next: Place | null }> => {
  const where = { within: `${GONE}${schoolUnit}` }
  const found = await db.find(membersStore, 'list', { where, limit: AT_ONCE, after })
  const people = found.flatMap(({ _id, staffNo, career }) => {
    const goneOn = goneSince(career, today)
    return goneOn === null ? [] : [{ id: _id, staffNo, goneOn }]
  })
  const last = found.length === AT_ONCE ? found.at(-1) : undefined
  return { people, next: last ? { unit: last.unit, staffNo: last.staffNo, _id: last._id } : null }
}
