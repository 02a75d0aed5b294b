import { covers, type Grant } from '../../../kernel/domain/actor'

export type OfficeName = 'branchOfficer' | 'schoolOfficer' | 'cityOfficer' | 'shopClerk'

/** An office over a unit and everything below it. `unitName` is for sentences only. */
export type Office = {
  readonly office: OfficeName
  readonly unit: string
  readonly unitName: string
  /** First day; left out: since always. */
  readonly since?: string
  /** First day on which it is over; left out: no end is set. */
  readonly until?: string
  /** Some of the office's duties; left out: all. */
  readonly duties?: readonly Duty[]
}

const every = ['activities', 'benefits', 'requests', 'members', 'redeem'] as const
export type Duty = (typeof every)[number]

/** Each office is a bundle of duties over its unit. */
export const officeDuties: Readonly<Record<OfficeName, readonly Duty[]>> = {
  branchOfficer: every,
  schoolOfficer: every,
  cityOfficer: every,
  shopClerk: ['redeem'],
}

export type Holding = {
  readonly offices: readonly Office[]
  readonly grants: readonly Grant[]
  /** `duty@unit`: finds the officers of a unit by one index. */
  readonly grantKeys: readonly string[]
}

export const grantKey = ({ duty, unit }: Grant): string => `${duty}@${unit}`

const isSame = (one: Office, other: Office) => one.office === other.office && one.unit === other.unit

const isLike = (one: Office, other: Office) =>
  isSame(one, other) &&
  one.since === other.since &&
  one.until === other.until &&
  dutiesOf(one).join() === dutiesOf(other).join()

/** Half-open: on its last day an office is over. */
export const isHeld = ({ since, until }: Office, day: string): boolean =>
  (since === undefined || since <= day) && (until === undefined || day < until)

export const dutiesOf = ({ office, duties }: Office): readonly Duty[] =>
  duties ? officeDuties[office].filter((duty) => duties.includes(duty)) : officeDuties[office]

/** The first day after `day` on which an office begins or ends; null when none will. */
export const nextTerm = (offices: readonly Office[], day: string): string | null => {
  const days = offices.flatMap(({ since, until }) => [since ?? '', until ?? ''])
  return days.filter((each) => each > day).sort()[0] ?? null
}

/**
 * The offices with everything that follows from them; the three are always written together.
 * @param day the Beijing day for which it holds; left out: terms are not looked at
 */
export const holding = (offices: readonly Office[], day?: string): Holding => {
  const held = day === undefined ? offices : offices.filter((office) => isHeld(office, day))
  const all = held.flatMap((office) => dutiesOf(office).map((duty) => ({ duty, unit: office.unit })))
  const grants = [...new Map(all.map((grant) => [grantKey(grant), grant])).values()]
  return { offices, grants, grantKeys: grants.map(grantKey) }
}

/** The same list when the office is held already; with another term or other duties it takes the old one's place. */
export const withOffice = (offices: readonly Office[], office: Office): readonly Office[] =>
  offices.some((held) => isLike(held, office))
    ? offices
    : [...offices.filter((held) => !isSame(held, office)), office]

/** Takes an office of this name away wherever it is held: people move between branches. */
export const withoutOffices = (offices: readonly Office[], office: OfficeName): readonly Office[] =>
  offices.some((held) => held.office === office) ? offices.filter((held) => held.office !== office) : offices

const bare = (unitName: string) => unitName.replace(/(分会|部门工会|工会)$/, '')

/** As people say it: 光电学院分会主席, 校工会干部, 甜语烘焙店员. */
export const spokenOffice = ({ office, unitName }: Office): string => {
  if (office === 'schoolOfficer') return '校工会干部'
  if (office === 'cityOfficer') return '市工会干部'
  return office === 'branchOfficer' ? `${bare(unitName)}分会主席` : `${unitName}店员`
}

/** A bakery's place in the tree: below the school, beside the branches. */
export const shopUnit = (schoolUnit: string, shopId: string): string => `${schoolUnit}shop-${shopId}/`

/** A unit and every one above it, the highest first: whose officers see who is in it. */
export const coveringUnits = (unit: string): readonly string[] => {
  const names = unit.split('/').filter(Boolean)
  return names.map((_name, at) => `/${names.slice(0, at + 1).join('/')}/`)
}

export const parentOf = (unit: string): string => coveringUnits(unit).at(-2) ?? ''

/** The path of the branch that a unit is, or lies in; the school itself for people who are in none. */
export const branchOf = (unit: string, schoolUnit: string): string => {
  const [branch] = covers(schoolUnit, unit) ? unit.slice(schoolUnit.length).split('/') : []
  return branch ? `${schoolUnit}${branch}/` : schoolUnit
}

const shared = (one: string, other: string): string => {
  const segments = other.split('/')
  const same = one.split('/').findIndex((segment, at) => segment !== segments[at])
  return same < 0 ? one : `${segments.slice(0, same).join('/')}/`
}

/** The smallest unit that covers a person and all she may do: who acts for her must stand over all of it. */
export const reachOf = (person: { readonly unit: string; readonly grants: readonly Grant[] }): string =>
  person.grants.map(({ unit }) => unit).reduce(shared, person.unit)

/** Offices are given from the school: nobody appoints beside or above herself. */
export const appointedFrom = (person: {
  readonly schoolUnit: string
  readonly grants: readonly Grant[]
}): string => reachOf({ unit: person.schoolUnit, grants: person.grants })
