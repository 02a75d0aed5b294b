import { parseChange, parseEjson, printEjson } from '../ejson'
import { invalidParam } from '../errors'
import { aggregate, count, project, select } from '../store/reads'
import type { Tx } from '../store/collection'
import type { Store } from '../store/store'
import { commit, insert, modify, remove } from '../store/writes'
import type { Doc, SortField } from '../values'

/** The body of an SDK request. */
export type Params = Readonly<Record<string, unknown>>
/** `top` is laid beside `data` in the answer, not inside. */
export type Answer = { readonly data?: Doc; readonly top?: Doc }
export type Action = (params: Params, tx: Tx | null) => Promise<Answer> | Answer

const MOST_PER_GET = 1000
const DEFAULT_PER_GET = 100

const list = (value: unknown, what: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw invalidParam(`${what} must be an array`)
  return value
}

const wholeNumber = (value: unknown, fallback: number): number => {
  const number = Number(value ?? fallback)
  if (!Number.isInteger(number) || number < 0) throw invalidParam('offset and limit must be whole numbers')
  return number
}

const sortOf = (order: unknown): readonly SortField[] =>
  Object.entries(parseEjson(order) ?? {}).map(([name, direction]) => ({
    name,
    direction: Number(direction) < 0 ? -1 : 1,
  }))

/** Updates and removals without a condition are refused, as the real service refuses them. */
const conditionOf = (params: Params): Doc => {
  const query = parseEjson(params.query)
  if (!query) throw invalidParam('a query condition is required')
  return query
}

const MOST_LETTERS = 16 * 1024 * 1024

const documentOf = (value: unknown): Doc => {
  if (typeof value === 'string' && value.length > MOST_LETTERS) throw invalidParam('a document exceeds 16 MB')
  const parsed = parseEjson(value)
  if (!parsed) throw invalidParam('a document is required')
  return parsed
}

const changeOf = ({ data }: Params): Doc | readonly Doc[] => {
  const change = parseChange(data)
  if (!change) throw invalidParam('data is required')
  return change
}

const reads = (store: Store): Readonly<Record<string, Action>> => ({
  'database.getDocument': (params, tx) => {
    const limit = Math.min(wholeNumber(params.limit, DEFAULT_PER_GET), MOST_PER_GET)
    const skip = wholeNumber(params.offset, 0)
    const query = parseEjson(params.query) ?? {}
    const selection = { query, sort: sortOf(params.order), skip, limit }
    const hits = select(store.collection(params.collectionName), selection, tx, store.stats)
    const docs = project(
      hits.map((hit) => hit.doc),
      parseEjson(params.projection),
    )
    return { data: { list: docs.map(printEjson), limit, offset: skip } }
  },
  'database.calculateDocument': (params) => {
    const query = parseEjson(params.query) ?? {}
    return { data: { total: count(store.collection(params.collectionName), query, store.stats) } }
  },
  'database.aggregateDocuments': (params) => {
    const stages = list(params.stages, 'stages').map((stage) => {
      const { stageKey, stageValue } = stage as { stageKey: string; stageValue: string }
      return parseEjson(`{${JSON.stringify(stageKey)}:${stageValue}}`) ?? {}
    })
    const source = store.collection(params.collectionName)
    return { data: { list: aggregate(source, stages, store.find, store.stats).map(printEjson) } }
  },
})

const writes = (store: Store): Readonly<Record<string, Action>> => ({
  'database.addCollection': (params) => {
    store.create(params.collectionName)
    return {}
  },
  'database.insertDocument': async (params, tx) => {
    const docs = list(params.data, 'data').map(documentOf)
    return { data: { insertedIds: await insert(store, params.collectionName, docs, tx) } }
  },
  'database.modifyDocument': async (params, tx) => {
    const { merge, multi, upsert } = params
    const modification = {
      query: conditionOf(params),
      data: changeOf(params),
      multi: multi === true,
      merge: merge !== false,
      upsert: upsert === true,
    }
    const result = await modify(store, params.collectionName, modification, tx)
    return { data: { updated: result.updated, upsert_id: result.upsertId } }
  },
  'database.modifyAndReturnDoc': async (params, tx) => {
    const data = changeOf(params)
    const modification = { query: conditionOf(params), data, multi: false, merge: true, upsert: false }
    const result = await modify(store, params.collectionName, modification, tx)
    return { data: { updated: result.updated, doc: result.doc ? printEjson(result.doc) : null } }
  },
  'database.removeDocument': async (params, tx) => {
    const selection = { query: conditionOf(params), multi: params.multi === true }
    return { data: { deleted: await remove(store, params.collectionName, selection, tx) } }
  },
})

const transactions = (store: Store): Readonly<Record<string, Action>> => ({
  'database.startTransaction': () => ({ top: { transactionId: store.transactions.begin(store.now()) } }),
  'database.commitTransaction': (_params, tx) => {
    if (!tx) throw invalidParam('transactionId is required')
    commit(store, tx)
    return {}
  },
  'database.abortTransaction': (_params, tx) => {
    if (!tx) throw invalidParam('transactionId is required')
    store.transactions.end(tx)
    return {}
  },
})

/** The database actions of the SDK's wire protocol, by name. */
export const databaseActions = (store: Store): Readonly<Record<string, Action>> => ({
  ...reads(store),
  ...writes(store),
  ...transactions(store),
})
