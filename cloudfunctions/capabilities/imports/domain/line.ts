import type { Counts } from '../contract'
import type { listLabels } from '../labels'

export type List = keyof typeof listLabels

/** What a row comes to: each row to one of the first five, people who are in no row to `left`. */
export type Outcome = 'added' | 'changed' | 'unchanged' | 'rejected' | 'conflicts' | 'left'

/** Before and after by the name of the field, in words. */
export type Fields = Readonly<Record<string, readonly [before: string, after: string]>>

/** One row of a file, or one person who is in none. */
export type Line<Said = unknown> = {
  readonly row: number | null
  readonly staffNo: string
  readonly name: string
  readonly unitName: string
  /** What the row says; absent when it could not be read, and for people who are in no row. */
  readonly said?: Said
  readonly personId?: string
  /** The report's outcome; absent while nobody has compared. */
  readonly found?: Outcome
  /** What was done in the end. */
  readonly done?: Outcome
  readonly text: string
  /** What the file alone gave reason to remark. */
  readonly read: readonly string[]
  readonly remarks: readonly string[]
  readonly fields: Fields
  /** What it is in a career, and the units whose people are others by it. */
  readonly what?: string
  readonly units?: readonly string[]
  /** Why an undo left this person as she is. */
  readonly kept?: string
}

export const noCounts: Counts = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  conflicts: 0,
  left: 0,
  remarks: 0,
}

export const sum = (one: Counts, other: Counts): Counts =>
  Object.fromEntries(
    (Object.keys(noCounts) as (keyof Counts)[]).map((name) => [name, one[name] + other[name]]),
  ) as Counts

const countsOf = (line: Line, outcome: Outcome | undefined): Counts => ({
  ...noCounts,
  rows: line.row === null ? 0 : 1,
  remarks: line.remarks.length ? 1 : 0,
  ...(outcome && { [outcome]: 1 }),
})

/** What these lines come to, as the report found it or as it was done. */
export const tally = (lines: readonly Line[], by: 'found' | 'done'): Counts =>
  lines.map((line) => countsOf(line, line[by])).reduce(sum, noCounts)

/** The lists in which a line stands. */
export const listsOf = (line: Line): readonly List[] => {
  const outcome = line.done ?? line.found
  return [
    ...(outcome ? [outcome] : []),
    ...(line.remarks.length ? (['remarks'] as const) : []),
    ...(line.kept ? (['kept'] as const) : []),
  ]
}

export const listKey = (importId: string, list: List): string => `${importId}:${list}`

export const listKeys = (importId: string, lines: readonly Line[]): readonly string[] =>
  [...new Set(lines.flatMap(listsOf))].map((list) => listKey(importId, list))
