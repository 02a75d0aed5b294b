import type { Employment } from '../career'
import { tidyName } from '../identity'
import type { OfficeName } from '../office'
import { dayIn, phoneIn, sexIn, textOf, type Cell, type Parsed } from './cells'
import { labelOf, type Column } from './columns'
import { staffNoIn } from './staff-no'
import { employmentIn, fundingUnitIn, monthIn, tagsIn } from './values'

type RosterOffice = Extract<OfficeName, 'branchOfficer' | 'schoolOfficer'>

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
  readonly employment: Employment | null
  readonly fundingUnit: string | null
  /** YYYY-MM */
  readonly paidThrough: string | null
  readonly tags: readonly string[] | null
  readonly office: RosterOffice | null
}

/** Something to tell about one row. */
export type Remark = { readonly row: number; readonly text: string }

/** A row that was left out, and why; '' where it does not say who it is about. */
export type Refused = Remark & Pick<RosterRow, 'staffNo' | 'name'>

type Cells = Readonly<Partial<Record<Column, Cell>>>
type Settings = {
  readonly today: string
  readonly padding: number | null
  /** Days to add to bare numbers that stand for days. */
  readonly shift: number
}

export type ReadRow =
  | { readonly ok: true; readonly person: RosterRow; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly reason: Refused }

const LONGEST_NAME = 30
const LONGEST_UNIT = 40

const OFFICES: Readonly<Record<string, RosterOffice>> = {
  分会主席: 'branchOfficer',
  分工会主席: 'branchOfficer',
  部门工会主席: 'branchOfficer',
  校工会干部: 'schoolOfficer',
  校工会主席: 'schoolOfficer',
  校工会副主席: 'schoolOfficer',
}

const nameIn = (cell: Cell): Parsed<string> => {
  const name = tidyName(textOf(cell))
  if (!name) return { problem: '是空的' }
  return name.length <= LONGEST_NAME ? { value: name } : { problem: `超过 ${LONGEST_NAME} 个字` }
}

const unitIn = (cell: Cell): Parsed<string> => {
  const name = textOf(cell).replace(/\s+/g, '')
  if (!name) return { problem: '是空的' }
  return name.length <= LONGEST_UNIT ? { value: name } : { problem: `超过 ${LONGEST_UNIT} 个字` }
}

const remarkOnTitle = (title: string): readonly string[] =>
  title && !OFFICES[title] ? [`职务“${title}”不是分会主席或校工会干部，没有登记`] : []

/** One row as a person, or every reason why not. What is wrong in a lesser column is left out and told. */
export const readRow = (row: number, cells: Cells, { today, padding, shift }: Settings): ReadRow => {
  const problems: string[] = []
  const title = textOf(cells.office).replace(/\s+/g, '')
  const texts = [...remarkOnTitle(title)]
  const take = <T>(column: Column, parsed: Parsed<T>, otherwise: T): T => {
    if ('value' in parsed) return parsed.value
    problems.push(`${labelOf(column)}${parsed.problem}`)
    return otherwise
  }
  const note = <T>(column: Column, parsed: Parsed<T | null>): T | null => {
    if ('value' in parsed) return parsed.value
    texts.push(`${labelOf(column)}${parsed.problem}，没有登记`)
    return null
  }
  const person: RosterRow = {
    row,
    staffNo: take('staffNo', staffNoIn(cells.staffNo, padding), ''),
    name: take('name', nameIn(cells.name), ''),
    unitName: take('unit', unitIn(cells.unit), ''),
    phone: take('phone', phoneIn(cells.phone), null),
    birthday: take('birthday', dayIn(cells.birthday, today, shift), null),
    sex: take('sex', sexIn(cells.sex), null),
    joinedOn: take('joinedOn', dayIn(cells.joinedOn, today, shift), null),
    employment: note('employment', employmentIn(cells.employment)),
    fundingUnit: note('fundingUnit', fundingUnitIn(cells.fundingUnit)),
    paidThrough: note('paidThrough', monthIn(cells.paidThrough, today, shift)),
    tags: note('tags', tagsIn(cells.tags)),
    office: OFFICES[title] ?? null,
  }
  const { staffNo, name } = person
  return problems.length
    ? { ok: false, reason: { row, staffNo, name, text: problems.join('；') } }
    : { ok: true, person, remarks: texts.map((text) => ({ row, text })) }
}
