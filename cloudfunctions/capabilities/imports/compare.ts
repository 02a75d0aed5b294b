import { lt, oneOf, replace, unset } from '../../kernel/ports/db'
import { plusMinutes } from '../../kernel/domain/time'
import { digest } from '../../kernel/runtime/digest'
import {
  knownByNumber,
  peopleCovered,
  planRow,
  type PersonDoc,
  type RowPlan,
  type Setting,
} from '../members/port'
import { listKeys, noCounts, sum, tally, type Line } from './domain/line'
import { chunkId, inParallel, linesOf, settingOf, type RowLine, type Work } from './setting'
import { chunksStore, jobsStore, numbersStore, type ChunkDoc, type JobDoc } from './store'

/** How much one step does: some seconds on the slowest plan. */
const CHUNKS_A_STEP = 5
const PAGES_A_STEP = 10
const PEOPLE_A_PAGE = 100
/** The timer takes over when nobody has called for so long. */
const PATIENCE_MINUTES = 1

export const goingOn = (now: string) => ({ dueAt: plusMinutes(now, PATIENCE_MINUTES) })

const OUTCOMES = { add: 'added', change: 'changed', nothing: 'unchanged', reject: 'rejected' } as const

/** Where somebody is and, by this row, will be. */
const unitsIn = (plan: RowPlan, known: PersonDoc | undefined): readonly string[] => {
  if (plan.does === 'add') return [plan.person.standing.unit]
  if (plan.does !== 'change' || !known) return []
  const moves = (plan.amendment.dated ?? []).flatMap(({ set }) => set.unit ?? [])
  return [known.unit, ...moves]
}

const whatIn = (plan: RowPlan) => {
  if (plan.does === 'add') return { what: 'enrolled' }
  return plan.does === 'change' ? { what: plan.amendment.what } : {}
}

const foundBy = (line: RowLine, plan: RowPlan, known: PersonDoc | undefined): RowLine => ({
  ...line,
  ...whatIn(plan),
  found: OUTCOMES[plan.does],
  ...(known && { personId: known._id }),
  text: plan.does === 'reject' ? plan.text : '',
  fields: plan.does === 'change' ? plan.fields : {},
  units: unitsIn(plan, known),
  remarks: [...line.remarks, ...(plan.does === 'reject' ? [] : plan.remarks)],
})

/** What the rows of a chunk come to for the people as they are now. One call for each hundred rows. */
export const compareLines = async (
  work: Work,
  schoolUnit: string,
  lines: readonly RowLine[],
  setting: Setting,
): Promise<readonly RowLine[]> => {
  const staffNos = lines.flatMap(({ said }) => said?.staffNo ?? [])
  const known = await knownByNumber(work.db, schoolUnit, staffNos)
  return lines.map((line) => {
    const person = known.get(line.staffNo)
    return line.said ? foundBy(line, planRow(line.said, person, setting), person) : line
  })
}

/** What the file itself said, without what an earlier comparison has found. */
const asRead = ({ lines }: ChunkDoc): readonly RowLine[] =>
  linesOf({ lines }).map((line) => {
    if (!line.said) return line
    const { found: _found, personId: _person, what: _what, ...rest } = line
    return { ...rest, remarks: line.read, fields: {}, text: '' }
  })

/** One comparison of a round counts: whoever comes second takes what the first one found. */
const compareChunk = async (work: Work, job: JobDoc, chunk: ChunkDoc): Promise<readonly Line[]> => {
  if (chunk.round === job.round) return chunk.lines
  const setting = settingOf(job, work.now)
  const lines = await compareLines(work, job.school.path, asRead(chunk), setting)
  const change = { state: 'compared', round: job.round, lines, lists: listKeys(job._id, lines) }
  const saved = await work.db.update(chunksStore, { _id: chunk._id, round: lt(job.round) }, change)
  return (saved ?? (await work.db.get(chunksStore, chunk._id)))?.lines ?? lines
}

export const chunksFrom = async ({ db }: Work, job: JobDoc, end: number, most: number) => {
  const count = Math.max(0, Math.min(most, end - job.chunk))
  const ids = Array.from({ length: count }, (_, nth) => chunkId(job._id, job.chunk + nth))
  if (!ids.length) return []
  const found = await db.find(chunksStore, '_id', { where: { _id: oneOf(ids) }, limit: count })
  return [...found].sort((one, other) => one.n - other.n)
}

const summaryOf = (lines: readonly Line[]) =>
  JSON.stringify(
    lines.map(({ row, staffNo, found, fields, personId }) => [row, staffNo, found, fields, personId]),
  )

type Step = { readonly found: JobDoc['found']; readonly digest: string }

const withLines = (step: Step, lines: readonly Line[]): Step => ({
  found: sum(step.found, tally(lines, 'found')),
  digest: digest(step.digest + summaryOf(lines)),
})

/** Compares the next rows. Null when somebody else was quicker. */
const compareRows = async (work: Work, job: JobDoc): Promise<JobDoc | null> => {
  const chunks = await chunksFrom(work, job, job.rowChunks, CHUNKS_A_STEP)
  const compared = await inParallel(chunks, (chunk) => compareChunk(work, job, chunk))
  const before = { found: job.chunk === 0 ? noCounts : job.found, digest: job.digest }
  const change = {
    chunk: job.chunk + chunks.length,
    ...compared.reduce(withLines, before),
    ...goingOn(work.now),
  }
  const where = { _id: job._id, phase: 'comparing', round: job.round, chunk: job.chunk }
  return work.db.update(jobsStore, where, change)
}

export const leaverOf = ({ _id, staffNo, name, unit, unitName }: PersonDoc): Line => ({
  row: null,
  staffNo,
  name,
  unitName,
  personId: _id,
  what: 'left',
  units: [unit],
  found: 'left',
  text: '',
  read: [],
  remarks: [],
  fields: {},
})

/** Rosters are of people at work: the retired are kept by other lists, clerks by their shops. */
export const isExpected = ({ kind, employment }: PersonDoc) =>
  (kind === 'member' || kind === 'staff') && employment !== 'retired'

const putLeavers = async (work: Work, job: JobDoc, n: number, lines: readonly Line[]) => {
  const { _id: importId, round } = job
  const lists = listKeys(importId, lines)
  const chunk: ChunkDoc = { _id: chunkId(importId, n), importId, n, state: 'compared', round, lines, lists }
  if (await work.db.insert(chunksStore, chunk)) return lines
  const { _id, ...change } = chunk
  const saved = await work.db.update(chunksStore, { _id, round: lt(round) }, change)
  return (saved ?? (await work.db.get(chunksStore, _id)))?.lines ?? lines
}

/** Whether the file speaks of somebody: by number, or by name where it gives none. */
const mentioned = async ({ db }: Work, { _id }: JobDoc) => {
  const { staffNos = [], names = [] } = (await db.get(numbersStore, _id)) ?? {}
  const [byNumber, byName] = [new Set(staffNos), new Set(names)]
  return ({ staffNo, name }: PersonDoc): boolean => byNumber.has(staffNo) || byName.has(name)
}

/** Looks for people who are in no row, some hundred at a time. Null when somebody else was quicker. */
const lookForLeavers = async (work: Work, job: JobDoc): Promise<JobDoc | null> => {
  const isMentioned = await mentioned(work, job)
  let [step, place, isOver]: [Step, JobDoc['place'], boolean] = [job, job.place, false]
  let { looked, leaverChunks } = job
  for (let pages = 0; pages < PAGES_A_STEP && !isOver; pages += 1) {
    const people = await peopleCovered(work.db, job.scope.path, place ?? undefined)
    const leavers = people.filter((person) => isExpected(person) && !isMentioned(person)).map(leaverOf)
    if (leavers.length) {
      step = withLines(step, await putLeavers(work, job, job.rowChunks + leaverChunks, leavers))
      leaverChunks += 1
    }
    const last = people.at(-1)
    place = last ? { unit: last.unit, staffNo: last.staffNo, _id: last._id } : place
    looked += people.length
    isOver = people.length < PEOPLE_A_PAGE
  }
  const next = isOver ? { phase: 'compared', dueAt: unset } : goingOn(work.now)
  const { found, digest: name } = step
  const where = { _id: job._id, phase: 'comparing', round: job.round, chunk: job.chunk, looked: job.looked }
  const change = { found, digest: name, place: replace(place), looked, leaverChunks, ...next }
  return work.db.update(jobsStore, where, change)
}

/** One step of a comparison. Null when somebody else was quicker. */
export const compareOn = (work: Work, job: JobDoc): Promise<JobDoc | null> =>
  job.chunk < job.rowChunks ? compareRows(work, job) : lookForLeavers(work, job)
