import type { Counted, Sums, Tally } from './counts'
import type { Profile } from './person'

export const NOTHING: Sums = { total: 0, byKind: {}, bySex: {}, byEmployment: {}, byBirthMonth: {} }

const added = (one: Tally, other: Tally): Tally => {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(keys.map((key) => [key, (one[key] ?? 0) + (other[key] ?? 0)]))
}

/** Sums of two groups of people of whom nobody is in both. */
export const sumOf = (one: Sums, other: Sums): Sums => ({
  total: one.total + other.total,
  byKind: added(one.byKind, other.byKind),
  bySex: added(one.bySex, other.bySex),
  byEmployment: added(one.byEmployment, other.byEmployment),
  byBirthMonth: added(one.byBirthMonth, other.byBirthMonth),
})

type Person = Pick<Profile, 'kind' | 'sex' | 'employment' | 'birthday'>

const ofOne = ({ kind, sex, employment, birthday }: Person): Sums => ({
  total: 1,
  byKind: { [kind]: 1 },
  bySex: { [sex]: 1 },
  byEmployment: { [employment]: 1 },
  byBirthMonth: { [birthday?.slice(0, 7) ?? 'unknown']: 1 },
})

/** Sums over people; shops' clerks are not the union's. */
export const tallied = (people: readonly Person[]): Sums =>
  people
    .filter(({ kind }) => kind !== 'clerk')
    .map(ofOne)
    .reduce(sumOf, NOTHING)

export const countedFrom = (own: Sums, below: readonly Counted[]): Counted => ({
  own,
  all: below.map(({ all }) => all).reduce(sumOf, own),
})

const canonical = (tally: Tally) =>
  JSON.stringify(
    Object.entries(tally)
      .filter(([, n]) => n)
      .sort(),
  )

export const isSameSums = (one: Sums, other: Sums): boolean =>
  one.total === other.total &&
  (['byKind', 'bySex', 'byEmployment', 'byBirthMonth'] as const).every(
    (key) => canonical(one[key]) === canonical(other[key]),
  )
