import { unitsOf } from '../../kernel/domain/actor'
import { gte } from '../../kernel/ports/db'
import { query, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { outermost } from '../members/port'
import { imports, type ImportsContract } from './contract'
import { listKey, listsOf, type Line, type List } from './domain/line'
import { maskedLine } from './domain/masked'
import { rowOf } from './domain/view'
import { chunksStore, jobsStore, type ChunkDoc, type JobDoc } from './store'

/** Chunks that one page may look through: of some lists each has a row or two. */
const CHUNKS_A_PAGE = 5

type Place = { readonly n: number; readonly at: number }

const placeIn = (cursor: string | undefined): Place => {
  const { n, at } = placeOf(cursor) ?? {}
  return { n: Number(n ?? 0) || 0, at: Number(at ?? 0) || 0 }
}

const cursorOf = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

type Entry = Place & { readonly line: Line }

const entriesIn = (chunks: readonly ChunkDoc[], list: List, from: Place): readonly Entry[] =>
  chunks.flatMap(({ n, lines }) =>
    lines.flatMap((line, at) =>
      listsOf(line).includes(list) && (n > from.n || at >= from.at) ? { n, at, line } : [],
    ),
  )

const pageFrom = (
  found: readonly ChunkDoc[],
  { rowChunks, leaverChunks }: JobDoc,
  list: List,
  from: Place,
) => {
  // An earlier comparison may have found more people who are in no row.
  const chunks = found.filter(({ n }) => n < rowChunks + leaverChunks)
  const entries = entriesIn(chunks, list, from)
  const more = entries[PAGE]
  const last = chunks.length === CHUNKS_A_PAGE ? chunks.at(-1) : undefined
  const next = more ?? (last && { n: last.n + 1, at: 0 })
  const items = entries.slice(0, PAGE).map(({ line }) => maskedLine(line, list))
  return next ? { items, next: cursorOf({ n: next.n, at: next.at }) } : { items }
}

const newestFirst = (one: JobDoc, other: JobDoc) => (one.at > other.at ? -1 : 1)

/** Imports of the last days, and what is in one. */
export const listHandlers: Pick<Handlers<ImportsContract>, 'list' | 'rows'> = {
  list: query({
    unit: 'own',
    load: async ({ db, actor }, { cursor }) => {
      const find = (within: string) =>
        db.find(jobsStore, 'list', { where: { within }, limit: PAGE, after: placeOf(cursor) })
      const found = await Promise.all(outermost(unitsOf(actor, 'members')).map(find))
      return found.flat().sort(newestFirst).slice(0, PAGE)
    },
    view: (jobs, _input, { actor }) => pageOf(jobs, ['at'], (job) => rowOf(job, actor)),
  }),

  rows: query({
    load: async ({ db }, { importId, list, cursor }) => {
      const from = placeIn(cursor)
      const where = { lists: listKey(importId, list), n: gte(from.n) }
      const [job, chunks] = await Promise.all([
        db.get(jobsStore, importId),
        db.find(chunksStore, 'lists', { where, limit: CHUNKS_A_PAGE }),
      ])
      return { job, chunks, from }
    },
    unit: (state: { readonly job: JobDoc | null }) => state.job?.scope.path ?? null,
    view: ({ job, chunks, from }, { list }) =>
      job ? pageFrom(chunks, job, list, from) : refuseWith(imports, 'notFound'),
  }),
}
