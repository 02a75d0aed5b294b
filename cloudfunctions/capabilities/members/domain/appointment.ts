import { covers, type Actor } from '../../../kernel/domain/actor'
import { accept, refuse } from '../../../kernel/domain/decision'
import { isLocked, type Tries } from './binding'
import { levelLabels } from '../labels'
import {
  appointedFrom,
  branchOf,
  parentOf,
  withOffice,
  withoutOffices,
  type Office,
  type OfficeName,
} from './office'
import type { Profile } from './person'

export type Appointment = Office & { readonly expiresAt: string; readonly usedBy?: string }

/** What a take-office code comes to. `invalid` costs a try before it is told. */
export type TakePlan<A> =
  { readonly outcome: 'invalid' } | { readonly outcome: 'take' | 'again'; readonly appointment: A }

/** Decides whether a caller takes an office by a code: once, in time, and inside the unit it is for. */
export const decideTake = <A extends Appointment>(
  { appointment, tries }: { readonly appointment: A | null; readonly tries: readonly Tries[] },
  actor: Actor,
  now: string,
) => {
  if (tries.some((tried) => isLocked(tried, now))) return refuse('locked')
  const isForHer = appointment !== null && covers(appointment.unit, actor.unit) && actor.kind !== 'clerk'
  if (!isForHer) return accept<TakePlan<A>>({ outcome: 'invalid' })
  if (appointment.usedBy === actor.id) return accept<TakePlan<A>>({ outcome: 'again', appointment })
  const isGood = appointment.usedBy === undefined && now < appointment.expiresAt
  return accept<TakePlan<A>>(isGood ? { outcome: 'take', appointment } : { outcome: 'invalid' })
}

/** Since when, until when, and which of its duties; left out: always, for good, all. */
export type Term = Pick<Office, 'since' | 'until' | 'duties'>

/** The office that a person can hold under this name: over her branch, her school, or the city. */
export const officeFor = (person: Profile, office: OfficeName, term: Term = {}): Office => {
  const { unit, unitName, schoolUnit, schoolName } = person
  if (office === 'schoolOfficer') return { office, unit: schoolUnit, unitName: schoolName, ...term }
  return office === 'cityOfficer'
    ? { office, unit: parentOf(schoolUnit), unitName: levelLabels.city, ...term }
    : { office, unit: branchOf(unit, schoolUnit), unitName, ...term }
}

/** From where an office is given: a city's from the city. */
export const appointingUnit = (person: Profile, office: OfficeName): string =>
  office === 'cityOfficer' ? parentOf(person.schoolUnit) : appointedFrom(person)

export type AppointPlan<P> = { readonly person: P; readonly offices: readonly Office[] }
export type Appointing = { readonly office: OfficeName; readonly holds: boolean; readonly term?: Term }

/** Decides an appointment or a dismissal. Officers of a union are its members (工会法 §10: elected by them). */
export const decideAppointment = <P extends Profile>(
  person: P | null,
  { office, holds, term = {} }: Appointing,
) => {
  if (!person) return refuse('notFound')
  if (holds && person.kind !== 'member') return refuse('notEligible')
  const { since, until } = term
  if (since !== undefined && until !== undefined && until <= since) return refuse('wrongTerm')
  const offices = holds
    ? withOffice(person.offices, officeFor(person, office, term))
    : withoutOffices(person.offices, office)
  return accept<AppointPlan<P>>({ person, offices })
}
