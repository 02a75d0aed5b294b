import type { Employment } from '../career'
import { dayIn, textOf, type Cell, type Parsed } from './cells'

/** What personnel offices call the four kinds of employment. */
const EMPLOYMENTS: Readonly<Record<Exclude<Employment, 'unknown'>, readonly string[]>> = {
  tenured: [
    '在编',
    '编内',
    '事业编',
    '事业编制',
    '事业在编',
    '在编在岗',
    '在编人员',
    '在编职工',
    '正式',
    '正式在编',
    '正式编制',
    '正式职工',
  ],
  contract: [
    '非编',
    '编外',
    '非在编',
    '非编人员',
    '编外人员',
    '编外聘用',
    '合同',
    '合同制',
    '合同工',
    '劳动合同',
    '聘用',
    '聘用制',
    '校聘',
    '院聘',
    '自聘',
    '人事代理',
    '租赁制',
    '非编职工',
  ],
  agency: ['劳务派遣', '派遣', '派遣制', '劳务派遣制', '派遣人员', '劳务派遣人员', '劳务'],
  retired: ['退休', '离休', '离退休', '已退休', '退休人员', '离退休人员', '退休返聘'],
}

const KINDS = ['tenured', 'contract', 'agency', 'retired'] as const

const wordIn = (cell: Cell) => textOf(cell).replace(/[\s()]/g, '')

export const employmentIn = (cell: Cell): Parsed<Employment | null> => {
  const word = wordIn(cell)
  if (!word || word === '未登记') return { value: null }
  const kind = KINDS.find((each) => EMPLOYMENTS[each].includes(word))
  return kind ? { value: kind } : { problem: `“${word}”不是在编、非编、劳务派遣或退休` }
}

const LONGEST_FUND = 40

export const fundingUnitIn = (cell: Cell): Parsed<string | null> => {
  const text = textOf(cell).replace(/\s+/g, ' ')
  return text.length > LONGEST_FUND ? { problem: `超过 ${LONGEST_FUND} 个字` } : { value: text || null }
}

const MONTH = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/
const MONTH_DIGITS = /^(\d{4})(\d{2})$/
const EARLIEST = '1950-01'
/** Nobody pays further ahead. */
const YEARS_AHEAD = 3

const monthText = (cell: Cell, text: string, shift: number): string | null => {
  const [, year, month = ''] = MONTH.exec(text) ?? MONTH_DIGITS.exec(text) ?? []
  if (year) return `${year}-${month.padStart(2, '0')}`
  const day = dayIn(cell, '9999-12-31', shift)
  return 'value' in day && day.value ? day.value.slice(0, 7) : null
}

/** A month, `YYYY-MM`, in the ways people write one; the month of a day. Null for an empty cell. */
export const monthIn = (cell: Cell, today: string, shift = 0): Parsed<string | null> => {
  const text = textOf(cell)
  if (!text) return { value: null }
  // A spreadsheet makes 2026.1 of 2026.10.
  if (typeof cell === 'number' && /^\d{4}\.1$/.test(text))
    return { problem: `“${text}”分不清是 1 月还是 10 月，请写成 ${text.slice(0, 4)}-01 这样` }
  const month = monthText(cell, text, shift)
  const latest = `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12`
  const isMonth = month !== null && /-(0[1-9]|1[0-2])$/.test(month)
  return isMonth && month >= EARLIEST && month <= latest
    ? { value: month }
    : { problem: `“${text}”不是能用的年月` }
}

const LONGEST_TAG = 10
const MOST_TAGS = 10

/** Labels of a person, several in one cell; null for an empty one. */
export const tagsIn = (cell: Cell): Parsed<readonly string[] | null> => {
  const tags = [
    ...new Set(
      textOf(cell)
        .split(/[、,;/\s]+/)
        .filter(Boolean),
    ),
  ]
  if (!tags.length) return { value: null }
  if (tags.length > MOST_TAGS) return { problem: `超过 ${MOST_TAGS} 个` }
  const long = tags.find((tag) => tag.length > LONGEST_TAG)
  return long ? { problem: `“${long}”超过 ${LONGEST_TAG} 个字` } : { value: tags }
}
