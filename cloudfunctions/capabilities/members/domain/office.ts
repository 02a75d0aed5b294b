import { covers, type Grant } from '../../../kernel/domain/actor'

export type OfficeName = 'branchOfficer' | 'schoolOfficer' | 'shopClerk'

/** An office over a unit and everything below it. `unitName` is for sentences only. */
export type Office = { readonly office: OfficeName; readonly unit: string; readonly unitName: string }

const every = ['activities', 'benefits', 'requests', 'members', 'redeem'] as const
export type Duty = (typeof every)[number]

/** Each office is a bundle of duties over its unit. */
export const officeDuties: Readonly<Record<OfficeName, readonly Duty[]>> = {
  branchOfficer: every,
  schoolOfficer: every,
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

/** The offices with everything that follows from them; the three are always written together. */
export const holding = (offices: readonly Office[]): Holding => {
  const all = offices.flatMap(({ office, unit }) => officeDuties[office].map((duty) => ({ duty, unit })))
  const grants = [...new Map(all.map((grant) => [grantKey(grant), grant])).values()]
  return { offices, grants, grantKeys: grants.map(grantKey) }
}

/** The same list when the office is held already. */
export const withOffice = (offices: readonly Office[], office: Office): readonly Office[] =>
  offices.some((held) => isSame(held, office)) ? offices : [...offices, office]

/** Takes an office of this name away wherever it is held: people move between branches. */
export const withoutOffices = (offices: readonly Office[], office: OfficeName): readonly Office[] =>
  offices.some((held) => held.office === office) ? offices.filter((held) => held.office !== office) : offices

const bare = (unitName: string) => unitName.replace(/(分会|部门工会|工会)$/, '')

/** As people say it: 光电学院分会主席, 校工会干部, 甜语烘焙店员. */
export const spokenOffice = ({ office, unitName }: Office): string => {
  if (office === 'schoolOfficer') return '校工会干部'
  return office === 'branchOfficer' ? `${bare(unitName)}分会主席` : `${unitName}店员`
}

/** A bakery's place in the tree: below the school, beside the branches. */
export const shopUnit = (schoolUnit: string, shopId: string): string => `${schoolUnit}shop-${shopId}/`

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
