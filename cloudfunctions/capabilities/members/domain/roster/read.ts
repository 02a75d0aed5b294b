import { absentColumns, type Layout, type Column } from './columns'
import type { Cell } from './cells'
import { findHeader, type Merged } from './header'
import { readRow, type Refused, type Remark, type RosterRow } from './row'
import { paddingFor } from './staff-no'
import { twins } from './twins'

export type Roster = {
  readonly rows: readonly RosterRow[]
  /** Rows that were left out, and why. */
  readonly rejected: readonly Refused[]
  /** What was left out of rows that were taken. */
  readonly remarks: readonly Remark[]
  /** Columns that are not there. */
  readonly absent: readonly string[]
  /** Length to which staff numbers got back the zeros that a spreadsheet had taken; null when none did. */
  readonly paddedTo: number | null
}

export type RosterFile =
  | { readonly ok: true; readonly roster: Roster }
  | { readonly ok: false; readonly problem: string; readonly missing: readonly Column[] }

/** What a spreadsheet says beside its cells. */
export type Sheet = { readonly merged?: readonly Merged[]; readonly dayShift?: number }

type Rows = readonly (readonly Cell[])[]
type Numbered = { readonly row: number; readonly cells: Readonly<Partial<Record<Column, Cell>>> }

const isBlank = (cell: Cell) => cell === null || cell === undefined || String(cell).trim() === ''

/** Columns whose cells are merged over all the people they hold for. */
const SPANNING: readonly Column[] = ['unit', 'employment', 'fundingUnit']

/** A cell, or the one that is merged down to it. */
const spanned = (rows: Rows, merged: readonly Merged[], at: number, place: number): Cell => {
  const cell = rows[at]?.[place]
  if (!isBlank(cell)) return cell
  const over = merged.find(({ column, from, to }) => column === place && from < at && at <= to)
  return over ? rows[over.from]?.[place] : cell
}

const numbered = (
  rows: Rows,
  headerAt: number,
  layout: Layout,
  merged: readonly Merged[],
): readonly Numbered[] => {
  const columns = Object.entries(layout) as (readonly [Column, number])[]
  const cellAt = (row: readonly Cell[], at: number, name: Column, place: number) =>
    SPANNING.includes(name) ? spanned(rows, merged, at, place) : row[place]
  return rows.flatMap((row, at) => {
    if (at <= headerAt || row.every(isBlank)) return []
    const cells = columns.map(([name, place]) => [name, cellAt(row, at, name, place)] as const)
    return { row: at + 1, cells: Object.fromEntries(cells) }
  })
}

/** The first row of a number is taken, later ones are named with it. */
const withoutRepeats = (rows: readonly RosterRow[]) => {
  const first = new Map<string, number>()
  const kept: RosterRow[] = []
  const repeated: Refused[] = []
  for (const each of rows) {
    const { row, staffNo, name } = each
    const before = first.get(staffNo)
    if (before === undefined) kept.push(each)
    else repeated.push({ row, staffNo, name, text: `工号 ${staffNo} 与第 ${before} 行重复` })
    first.set(staffNo, before ?? row)
  }
  return { kept, repeated }
}

const byRow = (one: Remark, other: Remark) => one.row - other.row

/**
 * Reads the cells of a roster: every row below the header that is not empty becomes a person or a reason.
 * `today` is the Beijing day: nobody is born or joins after it.
 */
export const readRoster = (
  cells: Rows,
  today: string,
  { merged = [], dayShift = 0 }: Sheet = {},
): RosterFile => {
  const header = findHeader(cells)
  if (!header.found) return { ok: false, problem: header.problem, missing: header.missing }
  const lines = numbered(cells, header.at, header.layout, merged)
  const padding = paddingFor(lines.map((line) => line.cells.staffNo))
  const read = lines.map((line) => readRow(line.row, line.cells, { today, padding, shift: dayShift }))
  const { kept, repeated } = withoutRepeats(read.flatMap((each) => (each.ok ? each.person : [])))
  const unreadable = read.flatMap((each) => (each.ok ? [] : each.reason))
  const taken = new Set(kept.map(({ row }) => row))
  const told = read.flatMap((each) => (each.ok ? each.remarks : [])).filter(({ row }) => taken.has(row))
  const remarks = [...told, ...twins(kept)].sort(byRow)
  const rejected = [...unreadable, ...repeated].sort(byRow)
  const absent = absentColumns(header.layout)
  return { ok: true, roster: { rows: kept, rejected, remarks, absent, paddedTo: padding } }
}
