import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import type { Cell } from '../../cloudfunctions/capabilities/members/domain/roster/cells'
import { findHeader } from '../../cloudfunctions/capabilities/members/domain/roster/columns'

export type Cells = readonly (readonly Cell[])[]

/** Something to tell whoever chose the file. */
export class UnreadableFile extends Error {}

const isUtf8 = (bytes: Buffer): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-8 with or without a mark, what Excel calls Unicode text, and otherwise what Chinese Excel saves. */
export const textOf = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes)
}

const DELIMITERS = [',', '\t', ';'] as const
const SAMPLE = 10

const delimiterOf = (text: string): string => {
  const lines = text.split(/\r?\n/, SAMPLE)
  const most = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length))
  return [...DELIMITERS].sort((one, other) => most(other) - most(one))[0] ?? ','
}

/** Rows of a CSV file; empty lines stay, so that rows keep their numbers. */
export const parseCsv = (bytes: Buffer): Cells => {
  const text = textOf(bytes)
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
  } catch (error) {
    throw new UnreadableFile(`不是能读懂的 CSV 文件：${(error as Error).message}`)
  }
}

/** Numbers beyond what a number holds exactly stay text. */
const parseNumber = (written: string): number | string =>
  Number.isSafeInteger(Number(written)) || !/^\d+$/.test(written) ? Number(written) : written

/** The first sheet that has a roster's header, or the first one, so that what is missing can be told. */
const parseXlsx = async (file: string): Promise<Cells> => {
  try {
    const sheets = await readSheets(file, { parseNumber, trim: false })
    const data = sheets.map((sheet) => sheet.data as Cells)
    return data.find((cells) => findHeader(cells).found) ?? data[0] ?? []
  } catch (error) {
    throw new UnreadableFile(`不是能读懂的 .xlsx 文件：${(error as Error).message}`)
  }
}

/** The cells of a roster, row by row, as the file has them. */
export const readCells = async (file: string): Promise<Cells> => {
  const kind = path.extname(file).toLowerCase()
  if (kind === '.csv' || kind === '.txt') return parseCsv(readFileSync(file))
  if (kind === '.xlsx') return parseXlsx(file)
  throw new UnreadableFile('请另存为 .xlsx 或 .csv 再导入')
}
