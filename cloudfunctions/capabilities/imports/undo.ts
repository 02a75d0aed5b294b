import { replace, unset } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { knownById, restoreFromImport, type PersonDoc } from '../members/port'
import { chunksFrom, goingOn } from './compare'
import { noUndone, type Undone } from './domain/job'
import { listKeys, type Line } from './domain/line'
import { undoneEvent } from './event'
import { inParallel, type Work } from './setting'
import { freeSlot } from './slot'
import { chunksStore, jobsStore, type ChunkDoc, type JobDoc } from './store'

const CHUNKS_A_STEP = 3

const KEPT = {
  changedSince: '导入之后又有变动，保持现在的样子',
  bound: '已经用微信认证过，没有移出名册',
} as const

const deedOf = ({ undoing, at, by, byName }: JobDoc) => ({
  at: undoing?.at ?? at,
  by: undoing?.by ?? by,
  byName: undoing?.byName ?? byName,
  why: '撤销名册导入',
})

const wasWritten = ({ done }: Line) => done === 'added' || done === 'changed' || done === 'left'

/** One person put back. Whoever was added and is no longer there has been taken off already. One call at most. */
const undoLine = async (work: Work, job: JobDoc, line: Line, known: PersonDoc | undefined): Promise<Line> => {
  if (!wasWritten(line) || (!known && line.done === 'added')) return line
  if (!known) return { ...line, kept: KEPT.changedSince }
  const came = await restoreFromImport(work.db, known, job._id, deedOf(job))
  return came === 'restored' || came === 'removed' ? line : { ...line, kept: KEPT[came] }
}

const undoChunk = async (work: Work, job: JobDoc, chunk: ChunkDoc): Promise<readonly Line[]> => {
  if (chunk.state === 'undone') return chunk.lines
  const written = chunk.lines.filter(wasWritten)
  const known = await knownById(
    work.db,
    written.flatMap(({ personId }) => personId ?? []),
  )
  const lines = await inParallel(chunk.lines, (line) =>
    undoLine(work, job, line, known.get(line.personId ?? '')),
  )
  const restored = lines.filter((line) => wasWritten(line) && line.kept === undefined)
  const event = undoneEvent(job, chunk, restored, deedOf(job))
  const change = noting({ state: 'undone', lines, lists: listKeys(job._id, lines) }, event ? [event] : [])
  const saved = await work.db.update(chunksStore, { _id: chunk._id, state: 'applied' }, change)
  return (saved ?? (await work.db.get(chunksStore, chunk._id)))?.lines ?? lines
}

const withLines = (undone: Undone, lines: readonly Line[]): Undone => {
  const count = (is: (line: Line) => boolean) => lines.filter((line) => wasWritten(line) && is(line)).length
  return {
    restored: undone.restored + count(({ kept, done }) => kept === undefined && done !== 'added'),
    removed: undone.removed + count(({ kept, done }) => kept === undefined && done === 'added'),
    kept: undone.kept + count(({ kept }) => kept !== undefined),
  }
}

/** One step of an undo. Null when somebody else was quicker. */
export const undoOn = async (work: Work, job: JobDoc): Promise<JobDoc | null> => {
  const end = job.rowChunks + (job.leavers === 'keep' ? 0 : job.leaverChunks)
  const chunks = await chunksFrom(work, job, end, CHUNKS_A_STEP)
  let undone = (job.chunk === 0 ? null : job.undone) ?? noUndone
  for (const chunk of chunks) undone = withLines(undone, await undoChunk(work, job, chunk))
  const chunk = job.chunk + chunks.length
  const isOver = chunk >= end
  const next = isOver ? { phase: 'undone', dueAt: unset } : goingOn(work.now)
  const where = { _id: job._id, phase: 'undoing', chunk: job.chunk }
  const saved = await work.db.update(jobsStore, where, { chunk, undone: replace(undone), ...next })
  if (saved && isOver) await freeSlot(work, job)
  return saved
}
