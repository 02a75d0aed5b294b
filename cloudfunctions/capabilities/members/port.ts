import type { Actor } from '../../kernel/domain/actor'
import { dayOf } from '../../kernel/domain/time'
import { oneOf, type Db } from '../../kernel/ports/db'
import type { Deps } from '../../kernel/ports/deps'
import { grantKey } from './domain/office'
import { actorOn } from './domain/person'
import { membersStore, type PersonDoc } from './store'

export {
  asOf,
  membershipOf,
  nextChange,
  type Career,
  type CareerChange,
  type CareerKind,
  type Employment,
  type Period,
  type Standing,
} from './domain/career'
export { enrolled, type Enrolment } from './domain/enrol'
export {
  branchOf,
  coveringUnits,
  officeDuties,
  reachOf,
  shopUnit,
  type Duty,
  type Office,
  type OfficeName,
} from './domain/office'
export { amend, type Amendment, type Deed, type Differences } from './domain/record'
export { outermost } from './domain/scope'
export { placeOn, type Place } from './places'
export { tidyStaffNo } from './domain/identity'
export { factsOf, type MemberFacts } from './domain/person'
export { planRow, type RosterUnit, type RowPlan, type Setting } from './domain/roster/diff'
export { findHeader } from './domain/roster/header'
export { readRoster, type Roster } from './domain/roster/read'
export type { RosterRow } from './domain/roster/row'
export { unitKey } from './domain/roster/units'
export {
  branchNames,
  knownById,
  knownByNumber,
  openUnits,
  peopleCovered,
  unitAtPath,
  unitsNamed,
  type NamedUnit,
} from './roster'
export { addByImport, changeByImport, leaveByImport, personIdOf, restoreFromImport } from './roster.save'
export type { PersonDoc } from './store'

const MOST = 100

/** The person bound to an openid, as of now; null for strangers and people who have left. One call, never cached. */
export const identify = async ({ db, now }: Deps, openid: string): Promise<Actor | null> => {
  const [person] = await db.find(membersStore, 'openid', { where: { openid }, limit: 1 })
  return person ? actorOn(person, dayOf(now())) : null
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

/** What a card says of somebody and the city's list wants of her, in full: the caller masks it. */
export type PersonOnCard = Pick<
  PersonDoc,
  | '_id'
  | 'kind'
  | 'name'
  | 'sex'
  | 'staffNo'
  | 'phone'
  | 'joinedOn'
  | 'unit'
  | 'unitName'
  | 'schoolUnit'
  | 'schoolName'
>

/** For cards: people by id; those who are not there are left out. At most 100 ids; one call. */
export const peopleById = async (
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonOnCard>> => {
  const asked = [...new Set(ids)]
  if (!asked.length) return new Map()
  const found = await db.find(membersStore, '_id', { where: { _id: oneOf(asked) }, limit: MOST })
  return new Map(found.map((person) => [person._id, person]))
}

/** For cards: people of a school by their numbers as `tidyStaffNo` leaves them. At most 100; one call. */
export const peopleByNumber = (
  db: Db,
  schoolUnit: string,
  staffNos: readonly string[],
): Promise<readonly PersonOnCard[]> =>
  db.find(membersStore, 'staffNo', { where: { staffNo: oneOf(staffNos), schoolUnit }, limit: MOST })

/** For cards: up to 100 people of a unit and below it, in the order of unit and number. One call. */
export const peopleBelow100 = (
  db: Db,
  unit: string,
  after: Readonly<Record<string, unknown>> | undefined,
): Promise<readonly PersonOnCard[]> =>
  db.find(membersStore, 'list', { where: { within: unit }, limit: MOST, after })

// For privacy: data in full behind a trace, consent, those who are gone, and what the roster holds of somebody.
export {
  agreeTo,
  consentOf,
  goneFrom,
  leaveTrace,
  personalOf,
  withdrawConsent,
  type GonePerson,
  type PersonalData,
} from './personal'
export { recordsOf } from './records'

/** What the record says of somebody now, as a correction would put it. One call. */
export const recordValues = async (db: Db, id: string): Promise<Readonly<Record<string, string>>> => {
  const person = await db.get(membersStore, id)
  if (!person) return {}
  const { name, sex, birthday, phone, joinedOn, employment, fundingUnit } = person
  return { name, sex, birthday: birthday ?? '', phone, joinedOn: joinedOn ?? '', employment, fundingUnit }
}
