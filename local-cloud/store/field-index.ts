import { duplicate, refused } from '../errors'
import type { IndexSpec } from '../options'
import { compareValues, idKey, valuesAt, type Doc } from '../values'
import { createSortedList, type Entry, type SortedList } from './sorted-list'

export type FieldIndex = {
  readonly spec: IndexSpec
  readonly list: SortedList
  /** True once an indexed field held an array: ranges on it must then not be intersected. */
  readonly multikey: () => boolean
  readonly replace: (before: Doc | null, after: Doc | null) => void
  /** Throws DATABASE_DUPLICATE_WRITE if another record, not excused, holds a key of `doc`. */
  readonly assertFree: (doc: Doc, excused?: (id: string) => boolean) => void
  readonly keysOf: (doc: Doc) => readonly (readonly unknown[])[]
}

const parallelArrays = () => refused('cannot index parallel arrays')

/** Every key of a document: several when one field is an array, none when a sparse index skips it. */
const keysOfDoc = (spec: IndexSpec, doc: Doc): readonly (readonly unknown[])[] => {
  const columns = spec.fields.map((field) => valuesAt(doc, field.name))
  if (spec.sparse && columns.every((values) => values.length === 0)) return []
  const many = columns.filter((values) => values.length > 1)
  if (many.length > 1) throw parallelArrays()
  const wide = many[0] ?? [null]
  return wide.map((value) => columns.map((values) => (values.length > 1 ? value : (values[0] ?? null))))
}

const sameKeys = (a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean =>
  a.length === b.length && a.every((key, at) => compareValues(key, b[at]) === 0)

const printKey = (spec: IndexSpec, key: readonly unknown[]): string =>
  `{ ${spec.fields.map((field, at) => `${field.name}: ${JSON.stringify(key[at])}`).join(', ')} }`

/** An index over one collection, kept sorted by its fields and then by record. */
export const createFieldIndex = (collection: string, spec: IndexSpec): FieldIndex => {
  let multikey = false
  const directions = spec.fields.map((field) => field.direction)
  const compareKeys = (a: readonly unknown[], b: readonly unknown[]): number => {
    for (let at = 0; at < directions.length; at++) {
      const found = compareValues(a[at], b[at])
      if (found !== 0) return found * (directions[at] ?? 1)
    }
    return 0
  }
  const compareEntries = (a: Entry, b: Entry): number =>
    compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const list = createSortedList(compareEntries)
  const keysOf = (doc: Doc) => keysOfDoc(spec, doc)

  const replace = (before: Doc | null, after: Doc | null): void => {
    const old = before ? keysOf(before) : []
    const next = after ? keysOf(after) : []
    if (before && after && sameKeys(old, next)) return
    if (before) for (const key of old) list.remove({ key, id: idKey(before._id) })
    if (after) for (const key of next) list.add({ key, id: idKey(after._id) })
    multikey ||= next.length > 1
  }

  const assertFree = (doc: Doc, excused: (id: string) => boolean = () => false): void => {
    if (!spec.unique) return
    const own = idKey(doc._id)
    for (const key of keysOf(doc)) {
      const inside = (entry: Entry) => compareKeys(entry.key, key) >= 0
      const past = (entry: Entry) => compareKeys(entry.key, key) > 0
      for (const entry of list.ascend(inside, past)) {
        if (entry.id !== own && !excused(entry.id)) {
          throw duplicate(collection, spec.name, printKey(spec, key))
        }
      }
    }
  }

  return { spec, list, multikey: () => multikey, replace, assertFree, keysOf }
}
