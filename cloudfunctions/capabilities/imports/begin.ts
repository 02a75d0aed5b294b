import { happened } from '../../kernel/domain/event'
import { bearing } from '../../kernel/ports/pending'
import { coveringUnits, unitsNamed, type Roster } from '../members/port'
import { fromTheTop, reportUntil, type Job } from './domain/job'
import { noCounts } from './domain/line'
import { chunkId, inParallel, type RowLine, type Work } from './setting'
import { chunksStore, jobsStore, numbersStore, type ChunkDoc, type JobDoc } from './store'

/** Rows that one document holds. */
export const CHUNK_ROWS = 200

type Unit = { readonly path: string; readonly name: string }

export type Beginning = {
  /** Follows from who uploaded which file, so that reading it twice makes one import. */
  readonly id: string
  readonly school: Unit
  readonly scope: Unit
  readonly heedsOffices: boolean
  readonly fileName: string
  readonly by: string
  readonly byName: string
  readonly notes: readonly string[]
}

const blank = { text: '', read: [], remarks: [], fields: {} }

/** The rows of a file in their order: people with what is to be told of them, and those that could not be read. */
export const linesIn = ({ rows, rejected, remarks }: Roster): readonly RowLine[] => {
  const told = new Map<number, string[]>()
  for (const { row, text } of remarks) told.set(row, [...(told.get(row) ?? []), text])
  const people = rows.map((said): RowLine => {
    const { row, staffNo, name, unitName } = said
    const read = told.get(row) ?? []
    return { ...blank, row, staffNo, name, unitName, said, read, remarks: read }
  })
  const unread = rejected.map(({ row, staffNo, name, text }): RowLine => {
    return { ...blank, row, staffNo, name, unitName: '', text, found: 'rejected' }
  })
  return [...people, ...unread].sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
}

const chunksIn = (importId: string, lines: readonly RowLine[]): readonly ChunkDoc[] =>
  Array.from({ length: Math.ceil(lines.length / CHUNK_ROWS) }, (_, n) => ({
    _id: chunkId(importId, n),
    importId,
    n,
    state: 'read',
    round: 0,
    lines: lines.slice(n * CHUNK_ROWS, (n + 1) * CHUNK_ROWS),
    lists: [],
  }))

const paddedNote = ({ paddedTo }: Roster): readonly string[] =>
  paddedTo ? [`有些工号被表格当成了数字，已按 ${paddedTo} 位补回前面的 0`] : []

type Extent = Pick<Job, 'rowChunks' | 'units'>

/** An import before its first step. */
export const jobOf = (
  { id, ...beginning }: Beginning,
  roster: Roster,
  at: string,
  { rowChunks, units }: Extent,
): JobDoc => ({
  _id: id,
  ...beginning,
  within: coveringUnits(beginning.scope.path),
  at,
  ...fromTheTop(1),
  rows: roster.rows.length + roster.rejected.length,
  rowChunks,
  done: noCounts,
  undone: null,
  units,
  absent: roster.absent,
  notes: [...beginning.notes, ...paddedNote(roster)],
  leavers: 'keep',
  dueAt: at,
  purgeAt: reportUntil(at),
})

/** Everybody of whom the file speaks, also in rows that could not be read: she has not left. */
const mentionedIn = ({ rows, rejected }: Roster) => ({
  staffNos: [...rows, ...rejected].flatMap(({ staffNo }) => staffNo || []),
  names: rejected.flatMap(({ staffNo, name }) => (staffNo ? [] : name || [])),
})

/**
 * Keeps the rows of a file as an import that is to be compared. A branch opens no units: rows of others are told in
 * the report. One call for each 200 rows and three to five beside them.
 */
export const beginImport = async (
  { db, now }: Work,
  beginning: Beginning,
  roster: Roster,
): Promise<JobDoc> => {
  const { id, school, scope } = beginning
  const lines = linesIn(roster)
  const named = await unitsNamed(
    db,
    school,
    roster.rows.map(({ unitName }) => unitName),
  )
  const units = scope.path === school.path ? named : named.filter(({ isNew }) => !isNew)
  const chunks = chunksIn(id, lines)
  await inParallel(chunks, (chunk) => db.insert(chunksStore, chunk))
  await db.insert(numbersStore, { _id: id, ...mentionedIn(roster) })
  const job = jobOf(beginning, roster, now, { rowChunks: chunks.length, units })
  const { by, fileName } = beginning
  const event = happened({ at: now, by, id }, 'imports.read', id, {
    unit: scope.path,
    rows: lines.length,
    fileName,
  })
  if (await db.insert(jobsStore, bearing(job, [event]))) return job
  return (await db.get(jobsStore, id)) ?? job
}
