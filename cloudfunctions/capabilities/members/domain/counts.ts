import type { employmentLabels, kindLabels, sexLabels } from '../labels'

/** How many there are of each. */
export type Tally = Readonly<Record<string, number>>

/** Sums over people; ages follow from the years of birth on the day they are looked at. */
export type Sums = {
  readonly total: number
  readonly byKind: Partial<Readonly<Record<keyof typeof kindLabels, number>>>
  readonly bySex: Partial<Readonly<Record<keyof typeof sexLabels, number>>>
  readonly byEmployment: Partial<Readonly<Record<keyof typeof employmentLabels, number>>>
  /** By `YYYY-MM` of the birthday; `unknown` for those without one. */
  readonly byBirthMonth: Tally
}

/** Those who are in the unit itself, and those with all that lies below it. */
export type Counted = { readonly own: Sums; readonly all: Sums }
