import type { Journal } from '../journal/journal'
import { collectionExists, noCollection } from '../errors'
import type { CollectionSpec } from '../options'
import type { Doc } from '../values'
import { addIndex, createCollection, recordFor, specOf, type Collection, type Rec } from './collection'
import type { ReadStats } from './reads'
import { createTransactions, type Transactions } from './transactions'

export type Store = {
  readonly journal: Journal
  readonly stats: ReadStats
  readonly transactions: Transactions
  /** The last change applied; a transaction's snapshot is one of these. */
  readonly now: () => number
  /** Throws DATABASE_COLLECTION_NOT_EXIST. */
  readonly collection: (name: unknown) => Collection
  readonly create: (name: unknown) => void
  /** Creates missing collections and indexes; an index that changed is rebuilt. */
  readonly define: (specs: readonly CollectionSpec[]) => void
  /** Makes a record's new state current, in RAM and in the journal's queue. */
  readonly apply: (collection: Collection, rec: Rec, doc: Doc | null) => void
}

/** An embedded document store over a journal; loads what the journal holds. */
export const createStore = (journal: Journal): Store => {
  const collections = new Map<string, Collection>()
  const stats: ReadStats = { scanned: 0, returned: 0, unindexed: new Set() }
  let seq = 1

  const forgetVersions = (): void => {
    for (const collection of collections.values()) {
      for (const rec of collection.versioned) {
        rec.current = { ...rec.current, prev: null }
        if (!rec.current.doc) collection.records.delete(rec.key)
      }
      collection.versioned.clear()
    }
  }
  const transactions = createTransactions(forgetVersions)

  const collection = (name: unknown): Collection => {
    const found = collections.get(String(name))
    if (!found) throw noCollection(String(name))
    return found
  }

  const add = (name: string): Collection => {
    const fresh = createCollection(name)
    collections.set(name, fresh)
    return fresh
  }

  const create = (name: unknown): void => {
    if (collections.has(String(name))) throw collectionExists(String(name))
    journal.append([{ kind: 'collection', spec: specOf(add(String(name))) }])
  }

  const define = (specs: readonly CollectionSpec[]): void => {
    for (const spec of specs) {
      const known = collections.get(spec.name)
      const target = known ?? add(spec.name)
      const added = spec.indexes.map((index) => addIndex(target, index))
      if (!known || added.includes(true)) journal.append([{ kind: 'collection', spec: specOf(target) }])
    }
  }

  const put = (target: Collection, rec: Rec, doc: Doc | null): void => {
    const { current } = rec
    for (const index of target.indexes) index.replace(current.doc, doc)
    seq += 1
    const keep = transactions.anyOpen()
    const prev = keep
      ? { ...current, prev: current.seq > transactions.oldestSnap() ? current.prev : null }
      : null
    rec.current = { doc, seq, prev }
    if (keep) target.versioned.add(rec)
    else if (!doc) target.records.delete(rec.key)
  }

  const apply = (target: Collection, rec: Rec, doc: Doc | null): void => {
    const id = doc ? doc._id : rec.current.doc?._id
    put(target, rec, doc)
    if (id !== undefined) journal.append([{ kind: 'doc', collection: target.name, id, doc }])
  }

  const stored = journal.load()
  for (const spec of stored.collections) {
    const target = add(spec.name)
    for (const index of spec.indexes) addIndex(target, index)
  }
  for (const { collection: name, doc } of stored.docs) {
    const target = collections.get(name) ?? add(name)
    put(target, recordFor(target, doc._id), doc)
  }

  return { journal, stats, transactions, now: () => seq, collection, create, define, apply }
}
