import { tidyName, tidyStaffNo } from '../identity'
import type { OfficeName } from '../office'
import { dayIn, isRounded, phoneIn, sexIn, textOf, type Cell, type Parsed } from './cells'
import { labelOf, type Column } from './columns'

type RosterOffice = Exclude<OfficeName, 'shopClerk'>

/** One person as a roster file says. Null: the file does not say. */
export type RosterRow = {
  /** As the spreadsheet counts, from 1. */
  readonly row: number
  readonly staffNo: string
  readonly name: string
  readonly unitName: string
  readonly phone: string | null
  readonly birthday: string | null
  readonly sex: 'female' | 'male' | 'unknown' | null
  readonly joinedOn: string | null
  readonly office: RosterOffice | null
}

/** Something to tell about one row. */
export type Remark = { readonly row: number; readonly text: string }

type Cells = Readonly<Partial<Record<Column, Cell>>>
type Settings = { readonly today: string; readonly padding: number | null }

export type ReadRow =
  | { readonly ok: true; readonly person: RosterRow; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly reason: Remark }

const LONGEST_NAME = 30
const STAFF_NO = /^[\p{L}\d][\p{L}\d_-]{0,19}$/u

const OFFICES: Readonly<Record<string, RosterOffice>> = {
  分会主席: 'branchOfficer',
  分工会主席: 'branchOfficer',
  部门工会主席: 'branchOfficer',
  校工会干部: 'schoolOfficer',
  校工会主席: 'schoolOfficer',
  校工会副主席: 'schoolOfficer',
}

/**
 * Some numbers are text with leading zeros and some have become numbers: then the zeros that those lost
 * are known, if all the texts are of one length. Null when the file does not show it.
 */
export const paddingFor = (cells: readonly Cell[]): number | null => {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' && textOf(cell) ? [textOf(cell)] : []))
  const numbers = cells.flatMap((cell) => (typeof cell === 'number' ? [String(cell)] : []))
  const lengths = new Set(texts.map((text) => text.length))
  const [length = 0] = lengths
  const isShown =
    lengths.size === 1 &&
    texts.every((text) => /^\d+$/.test(text)) &&
    texts.some((text) => text.startsWith('0'))
  const wasLost =
    numbers.some((text) => text.length < length) && numbers.every((text) => text.length <= length)
  return isShown && wasLost ? length : null
}

const staffNoIn = (cell: Cell, padding: number | null): Parsed<string> => {
  const text = textOf(cell).replace(/\.0+$/, '')
  if (!text) return { problem: '是空的' }
  if (isRounded(text)) return { problem: `“${text}”被表格软件改成了科学计数，请把这一列设成文本再填` }
  const staffNo = tidyStaffNo(typeof cell === 'number' && padding ? text.padStart(padding, '0') : text)
  return STAFF_NO.test(staffNo) ? { value: staffNo } : { problem: `“${text}”不像工号` }
}

const nameIn = (cell: Cell): Parsed<string> => {
  const name = tidyName(textOf(cell))
  if (!name) return { problem: '是空的' }
  return name.length <= LONGEST_NAME ? { value: name } : { problem: `超过 ${LONGEST_NAME} 个字` }
}

const unitIn = (cell: Cell): Parsed<string> => {
  const name = textOf(cell).replace(/\s+/g, '')
  if (!name) return { problem: '是空的' }
  return name.length <= LONGEST_NAME ? { value: name } : { problem: `超过 ${LONGEST_NAME} 个字` }
}

const remarksOn = (row: number, title: string): readonly Remark[] =>
  title && !OFFICES[title] ? [{ row, text: `职务“${title}”不是分会主席或校工会干部，没有登记` }] : []

/** One row as a person, or every reason why not. */
export const readRow = (row: number, cells: Cells, { today, padding }: Settings): ReadRow => {
  const problems: string[] = []
  const take = <T>(column: Column, parsed: Parsed<T>, otherwise: T): T => {
    if ('value' in parsed) return parsed.value
    problems.push(`${labelOf(column)}${parsed.problem}`)
    return otherwise
  }
  const title = textOf(cells.office).replace(/\s+/g, '')
  const person: RosterRow = {
    row,
    staffNo: take('staffNo', staffNoIn(cells.staffNo, padding), ''),
    name: take('name', nameIn(cells.name), ''),
    unitName: take('unit', unitIn(cells.unit), ''),
    phone: take('phone', phoneIn(cells.phone), null),
    birthday: take('birthday', dayIn(cells.birthday, today), null),
    sex: take('sex', sexIn(cells.sex), null),
    joinedOn: take('joinedOn', dayIn(cells.joinedOn, today), null),
    office: OFFICES[title] ?? null,
  }
  return problems.length
    ? { ok: false, reason: { row, text: problems.join('；') } }
    : { ok: true, person, remarks: remarksOn(row, title) }
}
