import { happened, type DomainEvent } from '../../kernel/domain/event'
import type { Fields, Line } from './domain/line'
import type { ChunkDoc, JobDoc } from './store'

type Deed = { readonly at: string; readonly by: string; readonly byName: string; readonly why: string }
type Told = { readonly what: string; readonly from: string | null; readonly fields: Fields }

const turned = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, [before, after]]) => [name, [after, before] as const]),
  )

const unitsOf = (lines: readonly Line[]) => [...new Set(lines.flatMap(({ units }) => units ?? []))]

/**
 * What was done to up to two hundred people, in one event: one for each would keep the timer busy for minutes after
 * a large roster. Ids and names of fields for the chain; values, for the members' own history, are personal.
 */
const eventOf = (
  type: string,
  job: JobDoc,
  chunk: ChunkDoc,
  lines: readonly Line[],
  told: (line: Line) => Told,
  { at, by, byName, why }: Deed,
): DomainEvent | null => {
  if (!lines.length) return null
  const people = lines.map((line) => [line.personId ?? '', told(line)] as const)
  const data = {
    school: job.school.path,
    unit: job.scope.path,
    units: unitsOf(lines),
    people: people.map(([id, { what, fields }]) => ({ id, what, fields: Object.keys(fields) })),
  }
  const personal = { byName, why, people: Object.fromEntries(people) }
  return happened({ id: chunk._id, at, by }, type, job._id, data, personal)
}

/** What a chunk of an import did. Null when it wrote nothing. */
export const appliedEvent = (
  job: JobDoc,
  chunk: ChunkDoc,
  lines: readonly Line[],
  deed: Deed,
): DomainEvent | null => {
  const wrote = lines.filter(({ done }) => done === 'added' || done === 'changed' || done === 'left')
  const leaving = chunk.n >= job.rowChunks && job.leavers !== 'keep' ? job.leavers : null
  const from = leaving?.from ?? null
  const told = ({ what = 'corrected', fields }: Line): Told => ({ what, from, fields })
  return eventOf('imports.applied', job, chunk, wrote, told, { ...deed, why: leaving?.why ?? deed.why })
}

/** Whom an undo put back or took off again. Null when it wrote nothing. */
export const undoneEvent = (
  job: JobDoc,
  chunk: ChunkDoc,
  restored: readonly Line[],
  deed: Deed,
): DomainEvent | null => {
  const told = ({ fields }: Line): Told => ({ what: 'undone', from: null, fields: turned(fields) })
  return eventOf('imports.undone', job, chunk, restored, told, deed)
}
