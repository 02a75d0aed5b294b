import { tidyStaffNo } from '../identity'
import { isRounded, textOf, type Cell, type Parsed } from './cells'

const STAFF_NO = /^[\p{L}\d][\p{L}\d_-]{0,19}$/u

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

/** A staff number as it is kept. `padding`: what `paddingFor` has found. */
export const staffNoIn = (cell: Cell, padding: number | null): Parsed<string> => {
  const text = textOf(cell).replace(/\.0+$/, '')
  if (!text) return { problem: '是空的' }
  if (isRounded(text)) return { problem: `“${text}”被表格软件改成了科学计数，请把这一列设成文本再填` }
  const staffNo = tidyStaffNo(typeof cell === 'number' && padding ? text.padStart(padding, '0') : text)
  return STAFF_NO.test(staffNo) ? { value: staffNo } : { problem: `“${text}”不像工号` }
}
