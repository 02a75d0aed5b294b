import { happened, type DomainEvent } from '../../../kernel/domain/event'
import type { CareerKind, Standing, State } from './career'
import { initialsOf } from './initials'
import type { Office } from './office'
import { refreshed, type Profile } from './person'
import { withinOf } from './present'
import { changedEvent, type Deed, type Facts } from './record'

export type Enrolment = Facts & {
  readonly _id: string
  readonly standing: Standing
  /** The first day of the record. */
  readonly from: string
  readonly offices?: readonly Office[]
}

type Person = Profile & { readonly rev: number }

/**
 * Somebody new on the roster, with a career that begins here.
 * @param day the Beijing day of the deed
 */
export const enrolled = (
  { standing, from, offices = [], ...facts }: Enrolment,
  deed: Deed,
  day: string,
): { readonly person: Person; readonly events: readonly DomainEvent[] } => {
  const what: CareerKind = 'enrolled'
  const { id, why, by, byName, at } = deed
  const { state, ...rest } = standing
  const blank = {
    ...facts,
    ...rest,
    kind: state,
    career: [{ id, from, what, set: standing, why, by, byName, at }],
    offices,
    grants: [],
    grantKeys: [],
    within: [],
    initials: '',
    rev: 0,
  }
  const person = refreshed<Person>(blank, day)
  const told = changedEvent(deed, what, { before: null, after: person, from })
  const { byName: _byName, why: _why, ...occasion } = deed
  return { person, events: [happened(occasion, 'members.enrolled', person._id), told] }
}

type Derived = 'career' | 'within' | 'initials' | 'dueOn'
type Described = Omit<Profile, Derived> & Partial<Pick<Profile, 'career'>>

/** The day from which somebody's record counts when nobody has said since when she works here. */
const SINCE_ALWAYS = '1990-01-01'
const NOBODY = { why: '', by: 'roster', byName: '', at: '1990-01-01T00:00:00.000Z' } as const

/**
 * Somebody as she stands, with the shortest career that comes to it and everything that follows from it: for
 * worlds that are made up as a whole.
 */
export const withCareer = <P extends Described>(person: P): P & Profile => {
  const { kind, unit, unitName, schoolUnit, schoolName, employment, fundingUnit, joinedOn } = person
  const from = joinedOn ?? SINCE_ALWAYS
  const set = { unit, unitName, schoolUnit, schoolName, employment, fundingUnit, joinedOn }
  const first = (state: State) =>
    [{ id: `first-${person._id}`, from, what: 'enrolled', set: { ...set, state }, ...NOBODY }] as const
  const career = person.career ?? (kind === 'clerk' ? [] : first(kind))
  const within = withinOf(unit, kind)
  return { ...person, career, within, initials: initialsOf(person.name) }
}
