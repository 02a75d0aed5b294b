import { MOST_COLUMNS, MOST_NUMBERED, type Cell, type ReadFile } from './table'

const BYTE_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const
const SAMPLE_BYTES = 2000

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Every other byte of plain text in UTF-16 is zero; in any other encoding none is. */
const wideEncoding = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => at % 2 === side && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (even + odd < sample.length / 20) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/**
 * The text of a file: what its mark says, else UTF-16 if it looks so, else UTF-8 if it is valid, else what
 * Chinese Excel and WPS save (GB18030, of which GBK is a part). Null when it is no text.
 */
export const textOfFile = (bytes: Uint8Array): string | null => {
  const marked = BYTE_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))
  const encoding = marked?.encoding ?? wideEncoding(bytes)
  const text = encoding ? decoded(bytes, encoding) : (decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030'))
  return text === null || text.includes('\u0000') ? null : text.replace(/^\ufeff/, '')
}

const DELIMITERS = [',', '\t', ';'] as const
const SAMPLE_LINES = 20

/** Excel may say it in a first line of its own. */
const SAID = /^sep=(.)\r?\n/i

const delimiterOf = (text: string): string => {
  const said = SAID.exec(text)?.[1]
  if (said) return said
  const lines = text.split(/\r\n|\n|\r/, SAMPLE_LINES)
  const most = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length))
  return [...DELIMITERS].sort((one, other) => most(other) - most(one))[0] ?? ','
}

type Field = { readonly value: string; readonly end: number }

/** A quoted field; text between its closing quote and the next delimiter belongs to it. Null when it never closes. */
const quoted = (text: string, from: number, plainEnd: (at: number) => number): Field | null => {
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return null
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const end = plainEnd(quote + 1)
    return { value: text.slice(from + 1, quote).replace(/""/g, '"') + text.slice(quote + 1, end), end }
  }
}

const endFinder = (text: string, delimiter: string) => (from: number) => {
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === delimiter || sign === '\n' || sign === '\r') return at
  }
  return text.length
}

/** Rows of a CSV file in any usual encoding, with commas, tabs or semicolons; empty lines keep their numbers. */
export const readCsv = (bytes: Uint8Array): ReadFile => {
  const text = textOfFile(bytes)
  if (text === null) return { ok: false, why: 'unreadable' }
  const delimiter = delimiterOf(text)
  const plainEnd = endFinder(text, delimiter)
  const rows: Cell[][] = [[]]
  for (let at = 0; at < text.length; at += 1) {
    const plain = { end: plainEnd(at), value: '' }
    const field =
      text[at] === '"' ? quoted(text, at, plainEnd) : { ...plain, value: text.slice(at, plain.end) }
    if (!field) return { ok: false, why: 'unreadable' }
    const row = rows.at(-1) as Cell[]
    row.push(field.value)
    at = field.end
    if (rows.length > MOST_NUMBERED || (row.length > MOST_COLUMNS && field.value.trim()))
      return { ok: false, why: 'tooLarge' }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1
    if (text[at] === '\r' || text[at] === '\n') rows.push([])
  }
  return { ok: true, tables: [{ name: '', rows, merged: [], dayShift: 0 }] }
}
