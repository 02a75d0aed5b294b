import type { ColumnName, IssueType } from '../labels'
import { issueTypeLabels } from '../labels'
import type { Rules } from './batch'

/** Somebody as the city union wants her, in full. */
export type Listed = {
  readonly name: string
  readonly sex: string
  readonly staffNo: string
  readonly phone: string
  readonly joinedOn: string | null
  readonly schoolName: string
  readonly type: IssueType
}

const sexes: Readonly<Record<string, string>> = { female: '女', male: '男' }

const unionOf = (schoolName: string) => (schoolName.endsWith('工会') ? schoolName : `${schoolName}工会`)

const cells: Readonly<Record<ColumnName, (person: Listed, at: number) => string | number>> = {
  place: (_person, at) => at + 1,
  unit: ({ schoolName }) => schoolName,
  union: ({ schoolName }) => unionOf(schoolName),
  name: ({ name }) => name,
  sex: ({ sex }) => sexes[sex] ?? '',
  staffNo: ({ staffNo }) => staffNo,
  phone: ({ phone }) => phone,
  joinedOn: ({ joinedOn }) => joinedOn ?? '',
  type: ({ type }) => issueTypeLabels[type],
}

/** The city union's list in a school's columns, by staff number. */
export const listFor = (people: readonly Listed[], columns: Rules['columns']) => {
  const inOrder = [...people].sort((one, other) => (one.staffNo < other.staffNo ? -1 : 1))
  return {
    columns: columns.map(({ heading }) => heading),
    rows: inOrder.map((person, at) => columns.map(({ field }) => cells[field](person, at))),
  }
}

export type Cell = string | number | boolean | Date | null | undefined
export type NumberRow = {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly staffNo: string
  readonly name: string
  readonly number: string
  /** The spreadsheet held it as a number too long for one: its last digits are lost. */
  readonly isInexact: boolean
}

const plain = (cell: Cell): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell).normalize('NFKC').replace(/\s/g, '').replace(/^'/, '')

const headings = {
  staffNo: ['工号', '职工号', '人员编号'],
  number: ['卡号', '会员卡号', '服务卡号', '会员服务卡号'],
  name: ['姓名', '职工姓名'],
} as const

/** The place of each column in the first row that has both a 工号 and a 卡号. */
const headerIn = (rows: readonly (readonly Cell[])[]) => {
  const at = rows.findIndex((row) =>
    (['staffNo', 'number'] as const).every((field) => row.some((cell) => named(cell, field))),
  )
  const place = (field: keyof typeof headings) => rows[at]?.findIndex((cell) => named(cell, field)) ?? -1
  return at < 0 ? null : { at, staffNo: place('staffNo'), number: place('number'), name: place('name') }
}
const named = (cell: Cell, field: keyof typeof headings) =>
  (headings[field] as readonly string[]).includes(plain(cell))

/** A spreadsheet's number is exact up to here (Excel keeps 15 digits). */
const EXACT = 15

/** What is wrong with a row before anybody is looked for; empty when nothing is. */
export const wrongWith = ({ staffNo, number, isInexact: isLost }: NumberRow): string => {
  if (!staffNo) return '没有工号'
  if (!number) return '没有卡号'
  if (isLost || /e\+/i.test(number)) return '卡号在表里是数字，后几位会丢，请把这一列设成文本'
  return DIGITS.test(number) ? '' : '卡号应是 8 到 20 位数字'
}

const isInexact = (cell: Cell): boolean => typeof cell === 'number' && String(cell).length > EXACT

/** Rows of a file with numbers that say anything; null without the two columns that are needed. */
export const numbersIn = (rows: readonly (readonly Cell[])[]): readonly NumberRow[] | null => {
  const header = headerIn(rows)
  if (!header) return null
  return rows.slice(header.at + 1).flatMap((row, index) => {
    const found = {
      row: header.at + index + 2,
      staffNo: plain(row[header.staffNo]),
      name: plain(row[header.name]),
      number: plain(row[header.number]).replace(/-/g, ''),
      isInexact: isInexact(row[header.number]),
    }
    return found.staffNo || found.number ? [found] : []
  })
}

const DIGITS = /^\d{8,20}$/
