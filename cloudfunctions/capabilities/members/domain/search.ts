import { addMonths } from '../../../kernel/domain/time'
import type { PeopleFilter } from '../contract'
import type { ageLabels } from '../labels'
import { tidyName, tidyStaffNo } from './identity'
import { GONE } from './present'

export type AgeBand = keyof typeof ageLabels

/** Years of age, half-open; null: without a birthday. */
const BANDS: Readonly<Record<AgeBand, readonly [number, number] | null>> = {
  under30: [0, 30],
  from30: [30, 40],
  from40: [40, 50],
  from50: [50, 60],
  from60: [60, 150],
  unknown: null,
}

export type DayRange = { readonly from: string; readonly before: string }

const yearsBefore = (day: string, years: number) => addMonths(day, -12 * years)

/** The birthdays, half-open, of those who are in an age band on a day: who turns 30 today is 30. */
export const birthdaysOf = (band: AgeBand, today: string): DayRange | null => {
  const ages = BANDS[band]
  if (!ages) return null
  const [least, most] = ages
  return { from: `${yearsBefore(today, most)}+`, before: `${yearsBefore(today, least)}+` }
}

/** The age band of somebody born on a day; `unknown` without one. */
export const bandOf = (birthday: string | null, today: string): AgeBand => {
  if (!birthday) return 'unknown'
  const bands = Object.keys(BANDS) as readonly AgeBand[]
  const isIn = (band: AgeBand) => {
    const range = birthdaysOf(band, today)
    return range !== null && range.from <= birthday && birthday < range.before
  }
  return bands.find(isIn) ?? 'unknown'
}

/** How a list is asked for: one index, one condition besides the unit. */
export type Listing = {
  readonly index: 'list' | 'number' | 'name' | 'initials' | 'kind' | 'sex' | 'employment' | 'birthday'
  /** Fields behind the unit, in the order of the index: what a cursor names. */
  readonly order: readonly ('unit' | 'staffNo' | 'name' | 'initials' | 'birthday')[]
  readonly is?: { readonly field: string; readonly value: string | null }
  readonly startsWith?: { readonly field: string; readonly prefix: string }
  readonly between?: { readonly field: string; readonly range: DayRange }
  /** Lists those who have left. */
  readonly isGone?: boolean
}

const byText = (typed: string): Listing => {
  if (/\p{sc=Han}/u.test(typed))
    return { index: 'name', order: ['name'], startsWith: { field: 'name', prefix: tidyName(typed) } }
  const plain = tidyStaffNo(typed)
  return /\d/.test(plain)
    ? { index: 'number', order: ['staffNo'], startsWith: { field: 'staffNo', prefix: plain } }
    : { index: 'initials', order: ['initials'], startsWith: { field: 'initials', prefix: plain } }
}

const byFilter = (filter: PeopleFilter, today: string): Listing => {
  if (filter.by !== 'age')
    return {
      index: filter.by,
      order: ['staffNo'],
      is: { field: filter.by, value: filter.is },
      isGone: filter.is === 'gone',
    }
  const range = birthdaysOf(filter.is, today)
  return range
    ? { index: 'birthday', order: ['birthday'], between: { field: 'birthday', range } }
    : { index: 'birthday', order: [], is: { field: 'birthday', value: null } }
}

export type Asked = {
  readonly staffNo?: string | undefined
  readonly q?: string | undefined
  readonly filter?: PeopleFilter | undefined
}

/** What an officer asks for, as a walk along one index. A number, a beginning, a filter, or everybody. */
export const listingOf = ({ staffNo, q, filter }: Asked, today: string): Listing => {
  if (staffNo) return { index: 'number', order: [], is: { field: 'staffNo', value: tidyStaffNo(staffNo) } }
  if (q) return byText(q)
  return filter ? byFilter(filter, today) : { index: 'list', order: ['unit', 'staffNo'] }
}

/** What `within` says of those whom a listing shows below a unit. */
export const placeIn = (unit: string, { isGone }: Listing): string => (isGone ? `${GONE}${unit}` : unit)
