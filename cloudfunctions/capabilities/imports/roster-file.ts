import { findHeader, readRoster, type Roster } from '../members/port'
import { MOST_ROWS, type Table } from './domain/sheet/table'
import { readTables } from './read-file'

const MISSING = { staffNo: 'noStaffNo', name: 'noName', unit: 'noUnit' } as const

export type WhyNot =
  'unreadable' | 'tooLarge' | 'noHeader' | 'noRows' | (typeof MISSING)[keyof typeof MISSING]

export type RosterInFile =
  | { readonly ok: true; readonly roster: Roster; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: WhyNot; readonly problem: string }

const holdsRoster = ({ rows }: Table): boolean => findHeader(rows).found

const PROBLEMS = {
  unreadable: '文件打不开，可能损坏或设了密码',
  tooLarge: '文件太大：最多 5 MB、2 万行、60 列',
  noRows: '表头下面没有一行人员',
} as const

const whyOf = (missing: readonly string[]): WhyNot => {
  const [first, ...more] = missing
  if (more.length === 2 || first === undefined) return 'noHeader'
  return MISSING[first as keyof typeof MISSING] ?? 'noHeader'
}

const sheetNotes = (tables: readonly Table[], chosen: Table): readonly string[] => {
  const others = tables
    .filter((table) => table !== chosen && holdsRoster(table))
    .map(({ name }) => `“${name}”`)
  const which = tables.length > 1 ? [`读的是工作表“${chosen.name}”`] : []
  const ignored = `另有 ${others.length} 张表也像名册，没有读：${others.join('')}。请合并到一张表里，或分别存成文件导入`
  return others.length ? [...which, ignored] : which
}

const rosterIn = (tables: readonly Table[], today: string): RosterInFile => {
  const chosen = tables.find(holdsRoster) ?? tables[0]
  if (!chosen) return { ok: false, why: 'unreadable', problem: PROBLEMS.unreadable }
  const { rows, merged, dayShift } = chosen
  const read = readRoster(rows, today, { merged, dayShift })
  if (!read.ok) return { ok: false, why: whyOf(read.missing), problem: read.problem }
  const count = read.roster.rows.length + read.roster.rejected.length
  if (count > MOST_ROWS) return { ok: false, why: 'tooLarge', problem: PROBLEMS.tooLarge }
  if (count === 0) return { ok: false, why: 'noRows', problem: PROBLEMS.noRows }
  return { ok: true, roster: read.roster, notes: sheetNotes(tables, chosen) }
}

/**
 * The roster in a file: that of its first sheet with a roster's header. `today` is the Beijing day.
 * Refusals name what is wrong; `problem` says it in words, with the columns that are missing.
 */
export const rosterInFile = (bytes: Buffer, today: string): RosterInFile => {
  const file = readTables(bytes, holdsRoster)
  return file.ok ? rosterIn(file.tables, today) : { ok: false, why: file.why, problem: PROBLEMS[file.why] }
}
