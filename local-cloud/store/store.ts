import type { Journal } from '../journal/journal'
import { collectionExists, invalidParam, noCollection } from '../errors'
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
  /** Null for a collection that does not exist. */
  readonly find: (name: string) => Collection | null
  readonly create: (name: unknown) => void
  /** Creates missing collections and indexes; an index that changed is rebuilt. */
  readonly define: (specs: readonly CollectionSpec[]) => void
  /** Puts these documents in place of all that are stored, as one change; open transactions end. */
  readonly replaceAll: (stored: Stored) => void
  /** Makes a record's new state current, in RAM and in the journal's queue. */
  readonly apply: (collection: Collection, rec: Rec, doc: Doc | null) => void
}

type Stored = ReturnType<Journal['load']>
/** No `$`, which MongoDB keeps for itself, and nothing that could not be typed. */
const COLLECTION_NAME = /^(?!system\.)[\p{L}_][\p{L}\p{N}_.-]{0,119}$/u

type Collections = Map<string, Collection>

const addCollection = (collections: Collections, name: string): Collection => {
  const fresh = createCollection(name)
  collections.set(name, fresh)
  return fresh
}

/** Once no transaction is open nobody looks at the past any more. */
const forgetVersions = (collection: Collection): void => {
  for (const rec of collection.versioned) {
    rec.current = { ...rec.current, prev: null }
    if (!rec.current.doc) collection.records.delete(rec.key)
  }
  collection.versioned.clear()
}

/** Gives a record a new state; the one before is kept while an open transaction may still see it. */
const put = (
  transactions: Transactions,
  collection: Collection,
  rec: Rec,
  doc: Doc | null,
  seq: number,
): void => {
  const { current } = rec
  for (const index of collection.indexes) index.replace(current.doc, doc)
  if (transactions.anyOpen()) {
    const older = current.seq > transactions.oldestSnap() ? current.prev : null
    rec.current = { doc, seq, prev: { ...current, prev: older } }
    collection.versioned.add(rec)
  } else {
    rec.current = { doc, seq, prev: null }
    if (!doc) collection.records.delete(rec.key)
  }
}

const loadAll = (journal: Journal, collections: Collections, transactions: Transactions): void => {
  const stored = journal.load()
  for (const spec of stored.collections) {
    const target = addCollection(collections, spec.name)
    spec.indexes.forEach((index) => addIndex(target, index))
  }
  for (const { collection: name, doc } of stored.docs) {
    const target = collections.get(name) ?? addCollection(collections, name)
    put(transactions, target, recordFor(target, doc._id), doc, 1)
  }
}

const defineOne = (journal: Journal, collections: Collections, spec: CollectionSpec): void => {
  const known = collections.get(spec.name)
  const target = known ?? addCollection(collections, spec.name)
  const added = spec.indexes.map((index) => addIndex(target, index))
  if (!known || added.includes(true)) journal.append([{ kind: 'collection', spec: specOf(target) }])
}

type Apply = Store['apply']

const removeAll = (target: Collection, apply: Apply): void => {
  for (const rec of [...target.records.values()]) if (rec.current.doc) apply(target, rec, null)
}

/** Replaces everything stored in one turn of the event loop, which is one write of the journal. */
const createReplaceAll =
  (
    journal: Journal,
    collections: Collections,
    transactions: Transactions,
    apply: Apply,
  ): Store['replaceAll'] =>
  (stored) => {
    transactions.endAll()
    stored.collections.forEach((spec) => defineOne(journal, collections, spec))
    collections.forEach((target) => removeAll(target, apply))
    for (const { collection: name, doc } of stored.docs) {
      const target = collections.get(name) ?? addCollection(collections, name)
      apply(target, recordFor(target, doc._id), doc)
    }
  }

/** An embedded document store over a journal; loads what the journal holds. */
export const createStore = (journal: Journal): Store => {
  const collections: Collections = new Map()
  const transactions = createTransactions(() => collections.forEach(forgetVersions))
  let seq = 1

  const collection = (name: unknown): Collection => {
    const found = collections.get(String(name))
    if (!found) throw noCollection(String(name))
    return found
  }
  const create = (name: unknown): void => {
    if (typeof name !== 'string' || !COLLECTION_NAME.test(name))
      throw invalidParam('the name of a collection is malformed')
    if (collections.has(String(name))) throw collectionExists(String(name))
    journal.append([{ kind: 'collection', spec: specOf(addCollection(collections, String(name))) }])
  }
  const apply = (target: Collection, rec: Rec, doc: Doc | null): void => {
    const id = doc ? doc._id : rec.current.doc?._id
    seq += 1
    put(transactions, target, rec, doc, seq)
    if (id !== undefined) journal.append([{ kind: 'doc', collection: target.name, id, doc }])
  }

  loadAll(journal, collections, transactions)
  return {
    journal,
    stats: { scanned: 0, returned: 0, unindexed: new Set() },
    transactions,
    now: () => seq,
    collection,
    find: (name) => collections.get(name) ?? null,
    create,
    define: (specs) => specs.forEach((spec) => defineOne(journal, collections, spec)),
    replaceAll: createReplaceAll(journal, collections, transactions, apply),
    apply,
  }
}
