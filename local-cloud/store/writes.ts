import { randomBytes } from 'node:crypto'
import { duplicate, refused } from '../errors'
import { clone, type Doc } from '../values'
import { assertUnique, recordFor, visible, type Collection, type Rec, type Tx } from './collection'
import { matcherOf } from './mongo/matcher'
import { select } from './reads'
import type { Store } from './store'
import { assertCommittable, assertWritable, stage } from './transactions'
import { updated } from './update'

export type Modification = {
  readonly query: Doc
  readonly data: Doc | readonly Doc[]
  readonly multi: boolean
  /** False: `data` replaces the document. */
  readonly merge: boolean
  readonly upsert: boolean
}
export type Modified = { readonly updated: number; readonly upsertId: unknown; readonly doc: Doc | null }

const newId = (): string => Math.floor(Date.now() / 1000).toString(16) + randomBytes(12).toString('hex')

/** A write outside a transaction waits for the one that holds the record, as MongoDB's does. */
const unlocked = async (rec: Rec): Promise<void> => {
  while (rec.lock) await rec.lock.done
}

const write = (store: Store, collection: Collection, rec: Rec, doc: Doc | null, tx: Tx | null): void => {
  if (tx) stage(collection, rec, doc, tx)
  else store.apply(collection, rec, doc)
}

const checkKeys = (doc: Doc): void => {
  const bad = Object.keys(doc).find((key) => key.startsWith('$') || key === '')
  if (bad !== undefined) throw refused(`The field name '${bad}' is not allowed`)
}

const recordToFill = async (collection: Collection, doc: Doc, tx: Tx | null): Promise<Rec> => {
  const rec = recordFor(collection, doc._id)
  if (tx || !rec.lock) return rec
  await unlocked(rec)
  return recordFor(collection, doc._id)
}

const assertAbsent = (collection: Collection, rec: Rec, doc: Doc, tx: Tx | null): void => {
  try {
    if (visible(rec, tx)) throw duplicate(collection.name, '_id_', `{ _id: ${JSON.stringify(doc._id)} }`)
    assertUnique(collection, doc)
  } catch (error) {
    const neverWas = !rec.current.doc && !rec.current.prev && !rec.lock
    if (neverWas) collection.records.delete(rec.key)
    throw error
  }
}

/** Inserts documents in order and returns their ids; stops at the first duplicate, keeping those before it. */
export const insert = async (
  store: Store,
  name: unknown,
  docs: readonly Doc[],
  tx: Tx | null,
): Promise<readonly unknown[]> => {
  const collection = store.collection(name)
  const ids: unknown[] = []
  for (const given of docs) {
    const doc: Doc = { ...given, _id: given._id ?? newId() }
    checkKeys(doc)
    const rec = await recordToFill(collection, doc, tx)
    if (tx) assertWritable(rec, tx)
    assertAbsent(collection, rec, doc, tx)
    write(store, collection, rec, doc, tx)
    ids.push(doc._id)
  }
  return ids
}

const nextOf = (doc: Doc, { query, data, merge }: Modification): Doc =>
  merge ? updated(doc, query, data) : { ...clone(data as Doc), _id: doc._id }

const upsertDoc = ({ query, data, merge }: Modification): Doc => {
  const { _id } = query
  const start: Doc = typeof _id === 'string' || typeof _id === 'number' ? { _id } : { _id: newId() }
  if (!merge) return { ...(data as Doc), ...start }
  const { $setOnInsert, ...operators } = data as Doc
  return { ...updated(start, query, operators), ...($setOnInsert as Doc | undefined) }
}

/**
 * Updates or replaces matching documents, one atomic step per document.
 * `updated` counts matches, also where nothing changed; `doc` is the last document as it is now.
 */
export const modify = async (
  store: Store,
  name: unknown,
  modification: Modification,
  tx: Tx | null,
): Promise<Modified> => {
  const { query, multi, upsert } = modification
  const collection = store.collection(name)
  const hits = select(collection, multi ? { query } : { query, limit: 1 }, tx, store.stats)
  let count = 0
  let last: Doc | null = null
  let stale = false
  for (const { rec } of hits) {
    if (!tx && rec.lock) {
      await unlocked(rec)
      stale = true
    }
    const doc = visible(rec, tx)
    if (!doc || (stale && !matcherOf(query)(doc))) continue
    const next = nextOf(doc, modification)
    assertUnique(collection, next)
    write(store, collection, rec, next, tx)
    count += 1
    last = next
  }
  if (hits.length > 0 || !upsert) return { updated: count, upsertId: null, doc: last }
  const [upsertId] = await insert(store, name, [upsertDoc(modification)], tx)
  return { updated: 0, upsertId, doc: null }
}

/** Removes matching documents and returns how many. */
export const remove = async (
  store: Store,
  name: unknown,
  { query, multi }: Pick<Modification, 'query' | 'multi'>,
  tx: Tx | null,
): Promise<number> => {
  const collection = store.collection(name)
  const matches = matcherOf(query)
  let count = 0
  for (const { rec } of select(collection, multi ? { query } : { query, limit: 1 }, tx, store.stats)) {
    if (!tx) await unlocked(rec)
    const doc = visible(rec, tx)
    if (!doc || !matches(doc)) continue
    write(store, collection, rec, null, tx)
    count += 1
  }
  return count
}

/** Makes a transaction's writes current, all or none. */
export const commit = (store: Store, tx: Tx): void => {
  try {
    assertCommittable(tx)
    for (const [rec, { collection, doc }] of tx.writes) store.apply(collection, rec, doc)
  } finally {
    store.transactions.end(tx)
  }
}
