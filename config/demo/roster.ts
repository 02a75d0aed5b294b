import type { Office } from '../../cloudfunctions/capabilities/members/domain/office'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import { yearOf } from '../../cloudfunctions/kernel/domain/time'
import { chance, type Chance } from './chance'
import { clerks, cast } from './cast'
import { nameFor } from './names'
import { person } from './person'
import { branches, type Branch } from './units'

const SEED = 20_260
export const MEMBERS = 1200
export const STAFF = 60

const digits = (number: number, length: number) => String(number).padStart(length, '0')
const someDay = ({ below }: Chance, year: number) =>
  `${year}-${digits(1 + below(12), 2)}-${digits(1 + below(28), 2)}`

const officeOf = ({ path, name }: Branch): Office => ({ office: 'branchOfficer', unit: path, unitName: name })

type Place = { readonly branch: Branch; readonly kind: 'member' | 'staff'; readonly leads: boolean }

const EMPLOYMENTS = ['tenured', 'tenured', 'tenured', 'tenured', 'contract', 'contract', 'agency'] as const

/** What follows from a number, so that nobody else's luck changes by it. */
const traitsOf = (no: number, kind: 'member' | 'staff', age: number, year: number) => ({
  employment: EMPLOYMENTS[no % EMPLOYMENTS.length] ?? 'tenured',
  fundingUnit: no % 7 === 6 ? '学校后勤服务公司' : '',
  paidThrough: kind === 'member' ? `${no % 13 === 0 ? year - 1 : year}-12` : null,
  tags: [...(no % 61 === 0 ? ['劳模'] : []), ...(age < 36 && no % 3 === 0 ? ['单身'] : [])],
})

const RETIRED_FROM = 90_001

/** One pensioner of each branch: known to the union, no longer members. */
const retirees = (year: number): readonly PersonDoc[] => {
  const luck = chance(SEED + 1)
  return branches.map((branch, at) => {
    const sex = at % 3 ? 'female' : 'male'
    const joinedOn = someDay(luck, year - 35)
    const birthday = someDay(luck, year - 62 - (at % 9))
    const name = nameFor(luck, sex)
    const more = { kind: 'retired', employment: 'retired', sex, joinedOn, birthday, name, phone: '' } as const
    return person({ no: RETIRED_FROM + at, branch, ...more })
  })
}

/** Somebody by chance: 24 to 59 years old, in the union since some time after coming to work. */
const somebody = (luck: Chance, no: number, { branch, kind, leads }: Place, year: number): PersonDoc => {
  const sex = luck.below(100) < 54 ? 'female' : 'male'
  const born = year - 24 - luck.below(36)
  const joined = Math.min(year - 1, born + 24 + luck.below(Math.max(1, year - born - 24)))
  const isBound = luck.below(100) < 60
  return person({
    no,
    branch,
    kind,
    sex,
    name: nameFor(luck, sex),
    offices: leads ? [officeOf(branch)] : [],
    // Rosters have gaps: a birthday or a phone that nobody knows.
    birthday: luck.below(150) === 0 ? null : someDay(luck, born),
    joinedOn: kind === 'member' ? someDay(luck, joined) : null,
    ...traitsOf(no, kind, year - born, year),
    ...(luck.below(120) === 0 ? { phone: '' } : {}),
    ...(isBound ? { openid: `demo-wechat-${digits(no, 5)}` } : {}),
  })
}

/** `total` places over the branches by their size; what rounding leaves goes to the biggest. */
const shares = (total: number): ReadonlyMap<Branch, number> => {
  const weight = branches.reduce((sum, { size }) => sum + size, 0)
  const share = new Map(branches.map((branch) => [branch, Math.floor((total * branch.size) / weight)]))
  const given = [...share.values()].reduce((sum, n) => sum + n, 0)
  for (const branch of branches.slice(0, total - given)) share.set(branch, (share.get(branch) ?? 0) + 1)
  return share
}

const places = (known: readonly PersonDoc[]): readonly Place[] => {
  const isLed = ({ path }: Branch) => known.some(({ offices }) => offices.some(({ unit }) => unit === path))
  const ofKind = (kind: Place['kind'], total: number) =>
    [...shares(total - known.filter((one) => one.kind === kind).length)].flatMap(([branch, n]) =>
      Array.from({ length: n }, (_, at) => ({
        branch,
        kind,
        leads: kind === 'member' && at === 0 && !isLed(branch),
      })),
    )
  return [...ofKind('member', MEMBERS), ...ofKind('staff', STAFF)]
}

/** Everybody: those one can act as, 1,200 members and some who are not members yet, and the shops' clerks. */
export const demoRoster = (now: string): readonly PersonDoc[] => {
  const luck = chance(SEED)
  const known = cast(now)
  const others = places(known).map((place, at) => somebody(luck, known.length + 1 + at, place, yearOf(now)))
  return [...known, ...others, ...retirees(yearOf(now)), ...clerks]
}
