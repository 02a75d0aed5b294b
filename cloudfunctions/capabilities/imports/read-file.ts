import { unzipped, zipDirectory } from '../../kernel/runtime/unzip'
import { unharmed } from '../../kernel/runtime/workbook'
import { readCsv } from './domain/sheet/csv'
import { sharedStrings, tableIn } from './domain/sheet/rows'
import { numberKinds } from './domain/sheet/styles'
import type { ReadFile, Table } from './domain/sheet/table'
import { workbookIn } from './domain/sheet/workbook'

/** What one part of a workbook may be unpacked: ten times the largest roster that is taken. */
const MOST_PART = 48 * 1024 * 1024
const MOST_SMALL_PART = 4 * 1024 * 1024
const DAYS_FROM_1904 = 1462
const MOST_SHEETS = 50
/** So many rows show whether a sheet is a roster too. */
const GLIMPSE = 20

/** Our own files write a sign before what a spreadsheet would take for a formula. */
const unharmedIn = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row) =>
    row.some((cell) => typeof cell === 'string' && cell.startsWith("'"))
      ? row.map((cell) => (typeof cell === 'string' ? unharmed(cell) : cell))
      : row,
  ),
})

const unreadable = { ok: false, why: 'unreadable' } as const

/** Reads the sheets of an .xlsx file one after another, so that never more than one is unpacked. */
const readXlsx = (bytes: Buffer, isWanted: (table: Table) => boolean): ReadFile => {
  const directory = zipDirectory(bytes)
  if (!directory) return unreadable
  const part = (path: string, most: number): Buffer | null => {
    const entry = directory.get(path)
    return entry ? unzipped(bytes, entry, most) : null
  }
  const textOf = (path: string) => part(path, MOST_SMALL_PART)?.toString('utf8') ?? null
  const workbook = workbookIn(textOf)
  if (!workbook?.sheets.length) return unreadable
  const strings = workbook.strings === null ? null : part(workbook.strings, MOST_PART)
  const around = {
    strings: strings ? sharedStrings(strings) : [],
    kinds: numberKinds((workbook.styles && textOf(workbook.styles)) ?? ''),
    dayShift: workbook.from1904 ? DAYS_FROM_1904 : 0,
  }
  const tables: Table[] = []
  for (const { name, path } of workbook.sheets.slice(0, MOST_SHEETS)) {
    const sheet = part(path, MOST_PART)
    const isLater = tables.some(isWanted)
    const table = sheet && tableIn(name, sheet, around, isLater ? GLIMPSE : undefined)
    if (table) tables.push(unharmedIn(table))
    else if (!isLater) return { ok: false, why: directory.has(path) ? 'tooLarge' : 'unreadable' }
  }
  return { ok: true, tables }
}

/**
 * The sheets of an .xlsx or the rows of a .csv file, told apart by how they begin. Behind the first sheet that is
 * wanted the others are only looked at. Refusals: `unreadable`, `tooLarge`.
 */
export const readTables = (bytes: Buffer, isWanted: (table: Table) => boolean): ReadFile =>
  bytes.length > 4 && bytes.readUInt16BE(0) === 0x504b ? readXlsx(bytes, isWanted) : readCsv(bytes)
