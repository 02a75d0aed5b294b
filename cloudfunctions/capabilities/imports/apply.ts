import { covers } from '../../kernel/domain/actor'
import { unset } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import {
  addByImport,
  changeByImport,
  knownById,
  knownByNumber,
  leaveByImport,
  openUnits,
  personIdOf,
  planRow,
  reachOf,
  type PersonDoc,
  type RowPlan,
  type Setting,
} from '../members/port'
import { chunksFrom, goingOn } from './compare'
import { listKeys, noCounts, sum, tally, type Line, type Outcome } from './domain/line'
import { appliedEvent } from './event'
import { inParallel, linesOf, settingOf, type RowLine, type Work } from './setting'
import { freeSlot } from './slot'
import { chunksStore, jobsStore, type ChunkDoc, type JobDoc } from './store'

const CHUNKS_A_STEP = 3

export type Deed = {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly byName: string
  readonly why: string
}

/** Every write of an import is one deed of whoever confirmed it, whoever calls the steps. */
const deedOf = ({ _id, confirmed, at, by, byName }: JobDoc, why: string): Deed => ({
  id: _id,
  at: confirmed?.at ?? at,
  by: confirmed?.by ?? by,
  byName: confirmed?.byName ?? byName,
  why,
})

const CONFLICT = '核对之后被别人改动过，没有导入'
const FULL = '变动记录已经满了，没有导入'

const asDone = (line: Line, done: Outcome, personId?: string, text = line.text): Line => {
  const conflict = done === 'conflicts' ? { fields: {} } : {}
  return { ...line, done, text, ...conflict, ...(personId !== undefined && { personId }) }
}

/** What this import has done to somebody already, before a death or in another hand. */
const didTo = (known: PersonDoc | undefined, importId: string): 'added' | 'changed' | 'left' | null => {
  const mark = known?.imported
  return mark?.by === importId && mark.did !== 'restored' ? mark.did : null
}

/** Only what the report said is done: anything else that a row comes to by now is a conflict. */
const isAsReported = (line: Line, plan: RowPlan): boolean =>
  plan.does === 'add'
    ? line.found === 'added'
    : plan.does === 'change' &&
      line.found === 'changed' &&
      JSON.stringify(plan.fields) === JSON.stringify(line.fields)

type Tried = Line | 'stale'

const write = async (
  work: Work,
  job: JobDoc,
  line: RowLine,
  known: PersonDoc | undefined,
  plan: RowPlan,
): Promise<Tried> => {
  const deed = deedOf(job, '名册导入')
  if (plan.does === 'add') {
    const isAdded = await addByImport(work.db, plan.person, deed)
    return isAdded ? asDone(line, 'added', personIdOf(job._id, line.staffNo)) : 'stale'
  }
  if (plan.does !== 'change' || !known) return asDone(line, 'conflicts', undefined, CONFLICT)
  const saved = await changeByImport(work.db, known, plan.amendment, deed)
  if (saved === 'careerFull') return asDone(line, 'conflicts', undefined, FULL)
  return saved === 'saved' ? asDone(line, 'changed', known._id) : 'stale'
}

type Tries = {
  readonly work: Work
  readonly job: JobDoc
  readonly setting: Setting
  readonly isLast: boolean
}

/** One row, for the person as she is now; `stale` when she was changed under our hands. At most one call. */
const applyRow = async (
  { work, job, setting, isLast }: Tries,
  line: RowLine,
  known: PersonDoc | undefined,
): Promise<Tried> => {
  if (!line.said || line.done) return line
  const did = didTo(known, job._id)
  if (did) return asDone(line, did === 'added' ? 'added' : 'changed', known?._id)
  const plan = planRow(line.said, known, setting)
  if (plan.does === 'nothing') return asDone(line, 'unchanged', known?._id)
  if (isLast || !isAsReported(line, plan)) return asDone(line, 'conflicts', undefined, CONFLICT)
  return write(work, job, line, known, plan)
}

const isToWrite = ({ found, done }: Line) => done === undefined && (found === 'added' || found === 'changed')

const staleAmong = (tried: readonly Tried[], lines: readonly RowLine[]) =>
  lines.filter((_line, at) => tried[at] === 'stale')

/** Rows that the report adds or changes; who was changed under our hands is looked at once more. */
const applyRows = async (
  work: Work,
  job: JobDoc,
  lines: readonly RowLine[],
  isLast = false,
): Promise<readonly Line[]> => {
  const staffNos = lines.map(({ staffNo }) => staffNo)
  const known = await knownByNumber(work.db, job.school.path, staffNos)
  const setting = settingOf(job, job.confirmed?.at ?? work.now)
  const tried = await inParallel(lines, (line) =>
    applyRow({ work, job, setting, isLast }, line, known.get(line.staffNo)),
  )
  const stale = staleAmong(tried, lines)
  const again = stale.length ? await applyRows(work, job, stale, true) : []
  return [...tried.filter((line) => line !== 'stale'), ...again]
}

const whyStays = (job: JobDoc, known: PersonDoc): string | null => {
  if (known.kind === 'gone') return '已经登记为离开'
  if (known._id === job.confirmed?.by) return '是办理导入的人，没有登记离开'
  const isAbove = job.heedsOffices && !covers(job.scope.path, reachOf(known))
  return isAbove ? '担任上级工会的职务，没有登记离开' : null
}

const applyLeaver = async (
  work: Work,
  job: JobDoc,
  line: Line,
  known: PersonDoc | undefined,
): Promise<Line> => {
  const { leavers } = job
  if (leavers === 'keep' || !known) return asDone(line, 'conflicts', undefined, CONFLICT)
  if (didTo(known, job._id)) return asDone(line, 'left')
  const stays = whyStays(job, known)
  if (stays !== null) return asDone(line, 'conflicts', undefined, stays)
  const saved = await leaveByImport(work.db, known, leavers.from, deedOf(job, leavers.why))
  return saved === 'saved' ? asDone(line, 'left') : asDone(line, 'conflicts', undefined, CONFLICT)
}

const applyLeavers = async (work: Work, job: JobDoc, lines: readonly Line[]): Promise<readonly Line[]> => {
  const known = await knownById(
    work.db,
    lines.flatMap(({ personId }) => personId ?? []),
  )
  return inParallel(lines, (line) => applyLeaver(work, job, line, known.get(line.personId ?? '')))
}

const settled = async (work: Work, job: JobDoc, chunk: ChunkDoc): Promise<readonly Line[]> => {
  if (chunk.n >= job.rowChunks) return applyLeavers(work, job, chunk.lines)
  const lines = linesOf(chunk)
  const written = await applyRows(work, job, lines.filter(isToWrite))
  const byRow = new Map(written.map((line) => [line.row, line]))
  return lines.map((line) => byRow.get(line.row) ?? asDone(line, line.found ?? 'rejected'))
}

/** A chunk is settled once, with its event; whoever comes second takes what the first one did. */
const applyChunk = async (work: Work, job: JobDoc, chunk: ChunkDoc): Promise<readonly Line[]> => {
  if (chunk.state === 'applied') return chunk.lines
  const lines = await settled(work, job, chunk)
  const event = appliedEvent(job, chunk, lines, deedOf(job, '名册导入'))
  const change = { state: 'applied', lines, lists: listKeys(job._id, lines) }
  const where = { _id: chunk._id, state: 'compared' }
  const saved = await work.db.update(chunksStore, where, noting(change, event ? [event] : []))
  return (saved ?? (await work.db.get(chunksStore, chunk._id)))?.lines ?? lines
}

/** One step of an import. Null when somebody else was quicker. */
export const applyOn = async (work: Work, job: JobDoc): Promise<JobDoc | null> => {
  const deed = deedOf(job, '')
  if (job.chunk === 0) await openUnits(work.db, job.school, job.units, deed)
  const end = job.rowChunks + (job.leavers === 'keep' ? 0 : job.leaverChunks)
  const chunks = await chunksFrom(work, job, end, CHUNKS_A_STEP)
  let done = job.chunk === 0 ? noCounts : job.done
  for (const chunk of chunks) done = sum(done, tally(await applyChunk(work, job, chunk), 'done'))
  const chunk = job.chunk + chunks.length
  const isOver = chunk >= end
  const next = isOver ? { phase: 'applied', dueAt: unset } : goingOn(work.now)
  const where = { _id: job._id, phase: 'applying', chunk: job.chunk }
  const saved = await work.db.update(jobsStore, where, { chunk, done, ...next })
  if (saved && isOver) await freeSlot(work, job)
  return saved
}
