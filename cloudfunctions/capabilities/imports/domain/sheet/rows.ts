import { attribute, elementsOf, isTrue, tagsOf, type Tag } from './xml'
import type { NumberKind } from './styles'
import {
  MOST_COLUMNS,
  MOST_NUMBERED,
  MOST_ROWS,
  withoutHoles,
  type Cell,
  type Merged,
  type Table,
} from './table'

export type Surroundings = {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly dayShift: number
}

const DAY_MS = 86_400_000
/** Day 0 of spreadsheets that count from 1900. */
const EPOCH = Date.UTC(1899, 11, 30)
/** From here on a spreadsheet keeps fifteen digits and makes the others zeros. */
const ROUNDED_FROM = 1e15
const LARGEST_SERIAL = 2_958_465

/** Text of `t` elements in a string; readings above characters (`rPh`) are no part of it. */
const spelled = (xml: string): string => {
  let text = ''
  let isReading = false
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'rPh') isReading = tag.kind === 'open'
    if (tag.name === 't' && tag.kind === 'close' && !isReading) text += tag.text
  }
  return text
}

/** The strings that cells name by number. */
export const sharedStrings = (bytes: Buffer): readonly string[] => [...elementsOf(bytes, 'si')].map(spelled)

const COLUMN = /^([A-Za-z]{1,3})(\d{1,7})$/

/** A1 → column 0, row 0. */
const placeOf = (reference: string): { readonly column: number; readonly row: number } | null => {
  const [, letters = '', digits] = COLUMN.exec(reference) ?? []
  if (!letters) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column: column - 1, row: Number(digits) - 1 }
}

const numberAs = (written: string, kind: NumberKind, dayShift: number): Cell => {
  const value = Number(written)
  if (Number.isNaN(value)) return written
  if (Math.abs(value) >= ROUNDED_FROM) return value.toExponential().toUpperCase()
  const serial = value + dayShift
  if (kind === 'number' || serial < 1 || serial > LARGEST_SERIAL) return value
  const day = new Date(EPOCH + serial * DAY_MS)
  const isFirst = new Date(day.getTime() + 1000).getUTCDate() === 1
  // Whoever types a month into a spreadsheet gets its first day: nobody has said that it is the first.
  return kind === 'month' && isFirst ? day.toISOString().slice(0, 7) : day
}

const cellOf = (cell: Tag, value: string, { strings, kinds, dayShift }: Surroundings): Cell => {
  const type = attribute(cell, 't') ?? 'n'
  if (type === 's') return strings[Number(value)] ?? null
  if (type === 'b') return isTrue(value)
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n') return value
  return value.trim() === ''
    ? null
    : numberAs(value, kinds[Number(attribute(cell, 's') ?? 0)] ?? 'number', dayShift)
}

const isSaying = (cell: Cell) => cell !== null && cell !== ''

type Row = { readonly at: number; readonly cells: Cell[]; readonly isTooWide: boolean }

/** The tags of each cell, from its opening one up to its closing one, with the text that it shows. */
function* cellsIn(xml: string): Generator<{ readonly cell: Tag; readonly value: string }> {
  let [value, isReading] = ['', false]
  let cell: Tag | null = null
  for (const tag of tagsOf(xml)) {
    const isClose = tag.kind === 'close'
    if (tag.name === 'rPh') isReading = tag.kind === 'open'
    else if (isClose && (tag.name === 'v' || (tag.name === 't' && !isReading))) value += tag.text
    else if (tag.name === 'c' && !isClose) [cell, value] = [tag, '']
    if (tag.name === 'c' && tag.kind !== 'open' && cell) yield { cell, value }
  }
}

const numberOf = (xml: string): number => {
  const [row] = tagsOf(xml)
  return Number((row && attribute(row, 'r')) ?? 0) - 1
}

/** One row; cells without a reference stand behind the one before, rows without a number at `next`. */
const rowOf = (xml: string, next: number, around: Surroundings): Row => {
  const cells: Cell[] = []
  const number = numberOf(xml)
  let [column, isTooWide] = [-1, false]
  for (const { cell, value } of cellsIn(xml)) {
    column = placeOf(attribute(cell, 'r') ?? '')?.column ?? column + 1
    const said = cell.kind === 'empty' ? null : cellOf(cell, value, around)
    if (!isSaying(said)) continue
    if (column < MOST_COLUMNS) cells[column] = said
    else isTooWide = true
  }
  return { at: number < 0 ? next : number, cells: Array.from(cells, (cell) => cell ?? null), isTooWide }
}

const MERGED = /<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})["']/g
const MOST_BEHIND = 200_000
/** What stands behind the rows is short, and merges are all that is looked for there. */
const mergedIn = (bytes: Buffer): readonly Merged[] => {
  const from = bytes.lastIndexOf('sheetData')
  const behind = from < 0 ? '' : bytes.toString('latin1', from)
  return [...behind.slice(0, MOST_BEHIND).matchAll(MERGED)].flatMap(([, first = '', last = '']) => {
    const [start, end] = [placeOf(first), placeOf(last)]
    if (!start || !end || start.row >= end.row || start.column >= MOST_COLUMNS) return []
    return { column: start.column, from: start.row, to: Math.min(end.row, MOST_NUMBERED) }
  })
}

/** Titles and notes above the people. */
const MOST_WRITTEN = MOST_ROWS + 100

/** A sheet's rows and merges; null when it is larger than a roster may be. `most`: rows after which to stop. */
export const tableIn = (
  name: string,
  bytes: Buffer,
  around: Surroundings,
  most = Number.POSITIVE_INFINITY,
): Table | null => {
  const rows: Cell[][] = []
  let [next, written] = [0, 0]
  for (const xml of elementsOf(bytes, 'row')) {
    const { at, cells, isTooWide } = rowOf(xml, next, around)
    next = at + 1
    if (isTooWide) return null
    if (written >= most) break
    if (!cells.some(isSaying)) continue
    written += 1
    if (at >= MOST_NUMBERED || written > MOST_WRITTEN) return null
    rows[at] = cells
  }
  return { name, rows: withoutHoles(rows), merged: mergedIn(bytes), dayShift: around.dayShift }
}
