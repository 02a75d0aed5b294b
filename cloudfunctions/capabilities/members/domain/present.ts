import { asOf, nextChange, type Standing } from './career'
import { initialsOf } from './initials'
import { coveringUnits, nextTerm } from './office'
import type { Profile } from './profile'

/** What stands beside a career so that indexes and lists can use it; always written together with it. */
export type Present = Pick<
  Profile,
  | 'kind'
  | 'unit'
  | 'unitName'
  | 'schoolUnit'
  | 'schoolName'
  | 'employment'
  | 'fundingUnit'
  | 'joinedOn'
  | 'within'
  | 'initials'
> & { readonly dueOn?: string }

/** Before a unit's path: those who have left it, whom no ordinary list shows. */
export const GONE = 'gone:'

export const withinOf = (unit: string, kind: Profile['kind']): readonly string[] =>
  coveringUnits(unit).map((covering) => (kind === 'gone' ? `${GONE}${covering}` : covering))

type Known = Pick<Profile, 'career' | 'offices' | 'name'> & Omit<Standing, 'state'> & Pick<Profile, 'kind'>

const standingOn = ({ career }: Known, today: string) => {
  // Somebody who begins to work here next month stands as she will: her branch prepares for her.
  const standing = asOf(career, today) ?? asOf(career, nextChange(career, today) ?? today)
  if (!standing) return {}
  const { state, ...rest } = standing
  return { kind: state, ...rest }
}

/**
 * What a career and the offices come to on a Beijing day; people without a career (clerks) stay as they are.
 * A unit's name of today is that of the change which led there, until a rename refreshes it.
 */
export const presentOf = (person: Known, today: string): Present => {
  const { kind, unit, unitName, schoolUnit, schoolName, employment, fundingUnit, joinedOn } = {
    ...person,
    ...standingOn(person, today),
  }
  const days = [nextChange(person.career, today), nextTerm(person.offices, today)]
  const dueOn = days.flatMap((day) => day ?? []).sort()[0]
  return {
    kind,
    unit,
    unitName: unit === person.unit ? person.unitName : unitName,
    schoolUnit,
    schoolName: schoolUnit === person.schoolUnit ? person.schoolName : schoolName,
    employment,
    fundingUnit,
    joinedOn,
    within: withinOf(unit, kind),
    initials: initialsOf(person.name),
    ...(dueOn === undefined ? {} : { dueOn }),
  }
}
