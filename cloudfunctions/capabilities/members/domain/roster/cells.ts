import { tidyPhone } from '../identity'

/** A cell as spreadsheets and CSV files give it; dates are UTC midnights. */
export type Cell = string | number | boolean | Date | null | undefined

/** What a cell says, or why it cannot be read: the rest of a sentence that begins with the column's name. */
export type Parsed<T> = { readonly value: T } | { readonly problem: string }

const DAY_MS = 86_400_000
/** Days are fractions in a spreadsheet: midnight may come out a little early. */
const ROUNDING_MS = 1000
/** Day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30)
const EARLIEST = '1900-01-01'

const pad = (part: number, length: number) => String(part).padStart(length, '0')

/** The text of a cell, trimmed; full-width signs become plain ones. */
export const textOf = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim()
}

/** The day, or null when the calendar has none: 2026-02-30. */
const dayFrom = (year: number, month: number, date: number): string | null => {
  const day = new Date(Date.UTC(year, month - 1, date))
  const isReal = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
  return isReal ? `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` : null
}

/** The UTC day of a moment; null when no calendar of four-digit years has it. */
const dayAt = (moment: number): string | null => {
  const day = new Date(moment)
  return day.getUTCFullYear() > 0 && day.getUTCFullYear() < 10_000 ? day.toISOString().slice(0, 10) : null
}

const WRITTEN = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT].*)?$/
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/
/** Five digits: 1927 to 2173. Four would be a year. */
const SERIAL = /^\d{5}(\.\d+)?$/

const readDay = (cell: Cell, text: string, shift: number): string | null => {
  if (cell instanceof Date) return dayAt(cell.getTime() + ROUNDING_MS)
  const parts = WRITTEN.exec(text) ?? DIGITS.exec(text)
  if (parts) return dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return SERIAL.test(text) ? dayAt(EPOCH + (Math.floor(Number(text)) + shift) * DAY_MS) : null
}

const MONTH_ONLY = /^(19|20)\d{2}\s*([-/.年]\s*\d{1,2}\s*月?|(0[1-9]|1[0-2]))$/
const SHORT_YEAR = /^\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$/

const whyNoDay = (text: string): string => {
  if (MONTH_ONLY.test(text)) return `“${text}”不是完整的日期，只有年月，要写到日`
  return SHORT_YEAR.test(text) ? `“${text}”不是完整的日期，年份要写四位` : `“${text}”不是完整的日期`
}

/**
 * A day in any of the ways people write one; null for an empty cell. Never in the future.
 * @param shift days to add to bare numbers, in files that count from 1904
 */
export const dayIn = (cell: Cell, today: string, shift = 0): Parsed<string | null> => {
  const text = textOf(cell)
  if (!text) return { value: null }
  const day = readDay(cell, text, shift)
  if (!day) return { problem: whyNoDay(text) }
  if (day < EARLIEST) return { problem: `${day} 太早了` }
  return day > today ? { problem: `${day} 在今天之后` } : { value: day }
}

const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/i

/** Numbers that a spreadsheet rounded cannot be brought back. */
export const isRounded = (text: string): boolean => SCIENTIFIC.test(text)

export const phoneIn = (cell: Cell): Parsed<string | null> => {
  const text = textOf(cell)
  if (!text) return { value: null }
  const phone = tidyPhone(text)
  return /^1\d{10}$/.test(phone) ? { value: phone } : { problem: `“${text}”不是 11 位手机号` }
}

/** 1 and 2 as in GB/T 2261.1. */
const SEXES: Readonly<Record<string, 'female' | 'male' | 'unknown'>> = {
  女: 'female',
  女性: 'female',
  F: 'female',
  FEMALE: 'female',
  '2': 'female',
  男: 'male',
  男性: 'male',
  M: 'male',
  MALE: 'male',
  '1': 'male',
  未知: 'unknown',
  未说明: 'unknown',
}

export const sexIn = (cell: Cell): Parsed<'female' | 'male' | 'unknown' | null> => {
  const text = textOf(cell)
  if (!text) return { value: null }
  const sex = SEXES[text.toUpperCase()]
  return sex ? { value: sex } : { problem: `“${text}”要填男或女` }
}
