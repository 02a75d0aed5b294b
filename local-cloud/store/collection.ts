import type { CollectionSpec, IndexSpec } from '../options'
import { idKey, type Doc } from '../values'
import { createFieldIndex, type FieldIndex } from './field-index'

/** One state of a record; `doc` is null when it does not exist in that state. */
export type Version = { readonly doc: Doc | null; readonly seq: number; readonly prev: Version | null }

export type Rec = { readonly key: string; current: Version; lock: Tx | null }

export type Tx = {
  readonly id: string
  /** The last change this transaction sees. */
  readonly snap: number
  readonly writes: Map<Rec, { readonly collection: Collection; readonly doc: Doc | null }>
  /** Resolves when the transaction ends, whichever way. */
  readonly done: Promise<void>
  readonly release: () => void
  readonly timer: NodeJS.Timeout
  busy: boolean
  operations: number
}

export type Collection = {
  readonly name: string
  readonly records: Map<string, Rec>
  /** The first is always `_id_`. */
  readonly indexes: FieldIndex[]
  /** Records changed while a transaction was open: their older versions may still be wanted. */
  readonly versioned: Set<Rec>
}

const ID_INDEX: IndexSpec = { name: '_id_', fields: [{ name: '_id', direction: 1 }], unique: true }
const NOTHING: Version = { doc: null, seq: 0, prev: null }

export const createCollection = (name: string): Collection => ({
  name,
  records: new Map(),
  indexes: [createFieldIndex(name, ID_INDEX)],
  versioned: new Set(),
})

/** The record filed under an id, made empty where there is none yet. */
export const recordFor = (collection: Collection, id: unknown): Rec => {
  const key = idKey(id)
  const known = collection.records.get(key)
  if (known) return known
  const fresh: Rec = { key, current: NOTHING, lock: null }
  collection.records.set(key, fresh)
  return fresh
}

/** What a reader sees of a record: inside a transaction its own writes, else its snapshot. */
export const visible = (rec: Rec, tx: Tx | null): Doc | null => {
  if (!tx) return rec.current.doc
  if (rec.lock === tx) return tx.writes.get(rec)?.doc ?? null
  let version: Version | null = rec.current
  while (version && version.seq > tx.snap) version = version.prev
  return version?.doc ?? null
}

export const assertUnique = (collection: Collection, doc: Doc, excused?: (id: string) => boolean): void => {
  for (const index of collection.indexes) index.assertFree(doc, excused)
}

const sameSpec = (a: IndexSpec, b: IndexSpec): boolean =>
  a.unique === b.unique && a.sparse === b.sparse && JSON.stringify(a.fields) === JSON.stringify(b.fields)

/** Builds an index over what is stored; an index of the same name is replaced if it differs. */
export const addIndex = (collection: Collection, spec: IndexSpec): boolean => {
  const at = collection.indexes.findIndex((index) => index.spec.name === spec.name)
  const known = collection.indexes[at]
  if (known && sameSpec(known.spec, spec)) return false
  const index = createFieldIndex(collection.name, spec)
  for (const rec of collection.records.values()) {
    if (!rec.current.doc) continue
    index.assertFree(rec.current.doc)
    index.replace(null, rec.current.doc)
  }
  if (known) collection.indexes[at] = index
  else collection.indexes.push(index)
  return true
}

/** The definition the journal keeps. */
export const specOf = (collection: Collection): CollectionSpec => ({
  name: collection.name,
  indexes: collection.indexes.slice(1).map((index) => index.spec),
})
