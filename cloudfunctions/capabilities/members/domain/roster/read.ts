import { findHeader, absentColumns, type Layout, type Column } from './columns'
import type { Cell } from './cells'
import { paddingFor, readRow, type Remark, type RosterRow } from './row'

export type Roster = {
  readonly rows: readonly RosterRow[]
  /** Rows that were left out, and why. */
  readonly rejected: readonly Remark[]
  /** What was left out of rows that were taken. */
  readonly remarks: readonly Remark[]
  /** Columns that are not there. */
  readonly absent: readonly string[]
  /** Length to which staff numbers got back the zeros that a spreadsheet had taken; null when none did. */
  readonly paddedTo: number | null
}

export type RosterFile =
  { readonly ok: true; readonly roster: Roster } | { readonly ok: false; readonly problem: string }

type Numbered = { readonly row: number; readonly cells: Readonly<Partial<Record<Column, Cell>>> }

const isBlank = (cell: Cell) => cell === null || cell === undefined || String(cell).trim() === ''

const numbered = (
  rows: readonly (readonly Cell[])[],
  headerAt: number,
  layout: Layout,
): readonly Numbered[] =>
  rows.flatMap((row, at) => {
    if (at <= headerAt || row.every(isBlank)) return []
    return {
      row: at + 1,
      cells: Object.fromEntries(Object.entries(layout).map(([name, place]) => [name, row[place]])),
    }
  })

/** The first row of a number is taken, later ones are named with it. */
const withoutRepeats = (rows: readonly RosterRow[]) => {
  const first = new Map<string, number>()
  const kept: RosterRow[] = []
  const repeated: Remark[] = []
  for (const each of rows) {
    const before = first.get(each.staffNo)
    if (before === undefined) kept.push(each)
    else repeated.push({ row: each.row, text: `工号 ${each.staffNo} 与第 ${before} 行重复` })
    first.set(each.staffNo, before ?? each.row)
  }
  return { kept, repeated }
}

const byRow = (one: Remark, other: Remark) => one.row - other.row

/**
 * Reads the cells of a roster: every row below the header that is not empty becomes a person or a reason.
 * `today` is the Beijing day: nobody is born or joins after it.
 */
export const readRoster = (cells: readonly (readonly Cell[])[], today: string): RosterFile => {
  const header = findHeader(cells)
  if (!header.found) return { ok: false, problem: header.problem }
  const lines = numbered(cells, header.at, header.layout)
  const padding = paddingFor(lines.map((line) => line.cells.staffNo))
  const read = lines.map((line) => readRow(line.row, line.cells, { today, padding }))
  const { kept, repeated } = withoutRepeats(read.flatMap((each) => (each.ok ? each.person : [])))
  const unreadable = read.flatMap((each) => (each.ok ? [] : each.reason))
  const taken = new Set(kept.map(({ row }) => row))
  const remarks = read.flatMap((each) => (each.ok ? each.remarks : [])).filter(({ row }) => taken.has(row))
  const rejected = [...unreadable, ...repeated].sort(byRow)
  const absent = absentColumns(header.layout)
  return { ok: true, roster: { rows: kept, rejected, remarks, absent, paddedTo: padding } }
}
