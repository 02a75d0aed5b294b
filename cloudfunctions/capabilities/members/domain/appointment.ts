import { covers, type Actor } from '../../../kernel/domain/actor'
import { accept, refuse } from '../../../kernel/domain/decision'
import { isLocked, type Tries } from './binding'
import { branchOf, withOffice, withoutOffices, type Office, type OfficeName } from './office'
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

/** The office that a person can hold under this name: over her branch, or over her school. */
export const officeFor = (person: Profile, office: OfficeName): Office =>
  office === 'schoolOfficer'
    ? { office, unit: person.schoolUnit, unitName: person.schoolName }
    : { office, unit: branchOf(person.unit, person.schoolUnit), unitName: person.unitName }

export type AppointPlan<P> = { readonly person: P; readonly offices: readonly Office[] }

/** Decides an appointment or a dismissal. Officers of a union are its members (工会法 §10: elected by them). */
export const decideAppointment = <P extends Profile>(
  person: P | null,
  office: OfficeName,
  holds: boolean,
) => {
  if (!person) return refuse('notFound')
  if (holds && person.kind !== 'member') return refuse('notEligible')
  const offices = holds
    ? withOffice(person.offices, officeFor(person, office))
    : withoutOffices(person.offices, office)
  return accept<AppointPlan<P>>({ person, offices })
}
