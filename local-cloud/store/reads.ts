import { Aggregator } from 'mingo/aggregator'
import { Query } from 'mingo/query'
import { isDbError, messageOf, refused } from '../errors'
import { clone, compareDocs, type Doc, type SortField } from '../values'
import { visible, type Collection, type Rec, type Tx } from './collection'
import { createContext, QUERY_OPTIONS } from './mongo/context'
import { createLookup } from './mongo/lookup'
import { matcherOf } from './mongo/matcher'
import { checkedPipeline } from './mongo/pipeline'
import { planQuery, type Plan } from './planner'
import { scan } from './scan'

export type ReadStats = { scanned: number; returned: number; readonly unindexed: Set<string> }

export type Selection = {
  readonly query: Doc
  readonly sort?: readonly SortField[]
  readonly skip?: number
  readonly limit?: number
}
export type Hit = { readonly rec: Rec; readonly doc: Doc }

const fieldsOf = (query: Doc): readonly string[] =>
  Object.entries(query).flatMap(([field, condition]) =>
    field.startsWith('$') && Array.isArray(condition)
      ? condition.flatMap((part) => fieldsOf(part as Doc))
      : [field],
  )

const braces = (names: readonly string[]): string => `{${[...new Set(names)].sort().join(', ')}}`

/** One line naming a query's shape, e.g. `activities {state} sort {at}`. */
const shapeOf = (name: string, query: Doc, sort: readonly SortField[]): string =>
  `${name} ${braces(fieldsOf(query))}${sort.length > 0 ? ` sort ${braces(sort.map((field) => field.name))}` : ''}`

/** Records whose visible state the indexes do not describe, because a transaction looks at the past. */
const besideIndexes = (collection: Collection, tx: Tx | null): ReadonlySet<Rec> => {
  if (!tx) return new Set()
  const own = [...tx.writes].filter(([, write]) => write.collection === collection).map(([rec]) => rec)
  return new Set([...collection.versioned, ...own])
}

/** How one selection will be carried out. */
type Course = {
  readonly plans: readonly Plan[]
  readonly beside: ReadonlySet<Rec>
  readonly compare: ((a: Doc, b: Doc) => number) | null
  /** The records come in the wanted order, so the first ones are the answer. */
  readonly inOrder: boolean
}

const courseOf = (collection: Collection, query: Doc, sort: readonly SortField[], tx: Tx | null): Course => {
  const plans = planQuery(collection.indexes, query, sort)
  const beside = besideIndexes(collection, tx)
  const compare = sort.length > 0 ? compareDocs(sort) : null
  const ordered = !compare || (plans.length === 1 && plans[0]?.sorted === true)
  return { plans, beside, compare, inOrder: beside.size === 0 && ordered }
}

const noteUnserved = (
  stats: ReadStats,
  shape: () => string,
  asksNothing: boolean,
  plans: readonly Plan[],
): void => {
  if (!asksNothing && plans.some((plan) => !plan.served)) stats.unindexed.add(shape())
}

function* recordsOf(collection: Collection, { plans, beside, compare, inOrder }: Course): Generator<Rec> {
  for (const rec of scan(collection, plans, inOrder ? compare : null)) if (!beside.has(rec)) yield rec
  yield* beside
}

/** Records that match, counted as they are looked at; ends as soon as `enough` were found. */
const matching = (
  records: Iterable<Rec>,
  matches: (doc: Doc) => boolean,
  tx: Tx | null,
  stats: ReadStats,
  enough: number,
): Hit[] => {
  const hits: Hit[] = []
  if (enough === 0) return hits
  for (const rec of records) {
    const doc = visible(rec, tx)
    if (!doc) continue
    stats.scanned += 1
    if (matches(doc) && hits.push({ rec, doc }) >= enough) break
  }
  return hits
}

/**
 * Finds records: plans, walks the chosen index, stops as soon as the limit is met where the index gives
 * the order, and counts what it looked at.
 */
export const select = (
  collection: Collection,
  { query, sort = [], skip = 0, limit = Infinity }: Selection,
  tx: Tx | null,
  stats: ReadStats,
): readonly Hit[] => {
  const matches = matcherOf(query)
  const course = courseOf(collection, query, sort, tx)
  const asksNothing = Object.keys(query).length === 0 && sort.length === 0
  noteUnserved(stats, () => shapeOf(collection.name, query, sort), asksNothing, course.plans)
  const enough = course.inOrder || limit === 0 ? skip + limit : Infinity
  const hits = matching(recordsOf(collection, course), matches, tx, stats, enough)
  const { compare, inOrder } = course
  if (compare && !inOrder) hits.sort((a, b) => compare(a.doc, b.doc))
  const page = hits.slice(skip, skip + limit)
  stats.returned += page.length
  return page
}

/** The number of matching documents; the size of a whole collection is known without looking. */
export const count = (collection: Collection, query: Doc, stats: ReadStats): number => {
  if (Object.keys(query).length > 0) return select(collection, { query }, null, stats).length
  let total = 0
  for (const rec of collection.records.values()) if (rec.current.doc) total += 1
  return total
}

const asRefusal = <T>(work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw isDbError(error) ? error : refused(messageOf(error))
  }
}

/** Applies a projection; the documents themselves are never changed. */
export const project = (docs: readonly Doc[], projection: Doc | undefined): readonly Doc[] =>
  projection && Object.keys(projection).length > 0
    ? asRefusal(() => new Query({}, QUERY_OPTIONS).find<Doc>(docs.map(clone), projection as never).all())
    : docs

const sortFields = (stage: Doc | undefined): readonly SortField[] | undefined =>
  stage?.$sort && typeof stage.$sort === 'object'
    ? Object.entries(stage.$sort).map(([name, direction]) => ({ name, direction: direction === -1 ? -1 : 1 }))
    : undefined

type LookUp = (name: string) => Collection | null

/** The leading stages an index can answer, and how many they are. */
const leading = (stages: readonly Doc[]): { readonly selection: Selection; readonly used: number } => {
  let used = 0
  const query = stages[used]?.$match as Doc | undefined
  if (query) used += 1
  const sort = sortFields(stages[used])
  if (sort) used += 1
  const limit = stages[used]?.$limit
  if (typeof limit === 'number') used += 1
  const bounded = typeof limit === 'number' ? { limit } : {}
  return { selection: { query: query ?? {}, sort: sort ?? [], ...bounded }, used }
}

/** A foreign collection that does not exist is an empty one. */
const foreignSelect = (lookUp: LookUp, name: string, query: Doc, stats: ReadStats): Doc[] => {
  const collection = lookUp(name)
  return collection ? select(collection, { query }, null, stats).map((hit) => clone(hit.doc)) : []
}

/** Runs an aggregation on clones: mingo's `$unwind` and others change their input. */
export const aggregate = (
  collection: Collection,
  given: readonly Doc[],
  lookUp: LookUp,
  stats: ReadStats,
): readonly Doc[] => {
  const stages = checkedPipeline(given)
  const { selection, used } = leading(stages)
  const docs = select(collection, selection, null, stats).map((hit) => clone(hit.doc))
  const $lookup = createLookup((name, field, values) =>
    foreignSelect(lookUp, name, { [field]: { $in: values } }, stats),
  )
  const options = {
    ...QUERY_OPTIONS,
    context: createContext({ $lookup }),
    collectionResolver: (name: string) => foreignSelect(lookUp, name, {}, stats),
  }
  return asRefusal(() => new Aggregator(stages.slice(used) as never, options as never).run(docs as never))
}
