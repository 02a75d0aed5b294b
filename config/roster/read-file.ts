import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Roster } from '../../cloudfunctions/capabilities/members/domain/roster/read'
import { rosterInFile } from '../../cloudfunctions/capabilities/imports/roster-file'

/** Something to tell whoever chose the file. */
export class UnreadableFile extends Error {}

export type FileRead = { readonly roster: Roster; readonly notes: readonly string[]; readonly name: string }

const isZip = (bytes: Buffer) => bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304

/** The roster in a file, read as the mini-program's own import reads it. `today` is the Beijing day. */
export const readRosterFile = (file: string, today: string): FileRead => {
  const kind = path.extname(file).toLowerCase()
  if (!['.xlsx', '.csv', '.txt'].includes(kind)) throw new UnreadableFile('请另存为 .xlsx 或 .csv 再导入')
  const bytes = readFileSync(file)
  if (kind === '.xlsx' && !isZip(bytes)) throw new UnreadableFile('不是能读懂的 .xlsx 文件')
  const read = rosterInFile(bytes, today)
  if (read.ok) return { roster: read.roster, notes: read.notes, name: path.basename(file) }
  const isBroken = read.why === 'unreadable'
  throw new UnreadableFile(isBroken ? `不是能读懂的 ${kind} 文件：${read.problem}` : read.problem)
}
