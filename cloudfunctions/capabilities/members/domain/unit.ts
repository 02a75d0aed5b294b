import type { reshapeLabels, reshapeStateLabels } from '../labels'

/** What a unit was called from a day on. */
export type NameFrom = { readonly from: string; readonly name: string }

type Named = { readonly name: string; readonly names: readonly NameFrom[] }

/** What a unit is called on a Beijing day; what it is called today when it never changed. */
export const unitNameOn = ({ name, names }: Named, day: string): string => {
  const passed = names.filter(({ from }) => from <= day)
  return (
    passed.reduce<NameFrom | null>((last, each) => (last && last.from > each.from ? last : each), null)
      ?.name ??
    names[0]?.name ??
    name
  )
}

/** People of one unit go to another one, or get its new name beside theirs. */
export type Passage = {
  readonly from: string
  readonly to: string
  /** What the unit they come to is called. */
  readonly name: string
  /** The unit they come to has to be opened first. */
  readonly opens: boolean
}

export type Reshape = {
  readonly _id: string
  readonly kind: keyof typeof reshapeLabels
  readonly state: keyof typeof reshapeStateLabels
  /** Every unit whose officers may see it. */
  readonly within: readonly string[]
  /** Paths that nothing else may touch until it is done; empty then. */
  readonly open: readonly string[]
  readonly title: string
  readonly passages: readonly Passage[]
  /** Which passage it is at, and behind whom in it. */
  readonly step: number
  readonly after: { readonly staffNo: string; readonly _id: string } | null
  /** Those who are under way: after a death they are gone through again, and counted once. */
  readonly batch: readonly string[]
  readonly on: string
  readonly why: string
  readonly by: string
  readonly byName: string
  readonly at: string
  readonly done: number
  /** The day on which the timer takes it up; absent when it is done. */
  readonly dueOn?: string
  readonly version: number
}

/** A unit stands until the first day on which it is no more. */
export const isOpenOn = ({ closedOn }: { readonly closedOn?: string }, day: string): boolean =>
  closedOn === undefined || day < closedOn
