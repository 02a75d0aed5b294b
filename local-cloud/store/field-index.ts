import { duplicate, refused } from '../errors'
import type { IndexSpec } from '../options'
import { compareValues, idKey, valuesAt, type Doc } from '../values'
import { createSortedList, type Entry, type SortedList } from './sorted-list'

export type FieldIndex = {
  readonly spec: IndexSpec
  readonly list: SortedList
  /** Fields that held an array once: ranges on them must not be intersected, nor their order trusted. */
  readonly multikey: ReadonlySet<string>
  readonly replace: (before: Doc | null, after: Doc | null) => void
  /** Throws DATABASE_DUPLICATE_WRITE if another record, not excused, holds a key of `doc`. */
  readonly assertFree: (doc: Doc, excused?: (id: string) => boolean) => void
  readonly keysOf: (doc: Doc) => Keys
}
type Keys = readonly (readonly unknown[])[]

const parallelArrays = () => refused('cannot index parallel arrays')

/** Every key of a document: several when one field is an array, none when a sparse index skips it. */
const keysOfDoc = (spec: IndexSpec, doc: Doc): Keys => {
  const columns = spec.fields.map((field) => valuesAt(doc, field.name))
  if (spec.sparse && columns.every((values) => values.length === 0)) return []
  const many = columns.filter((values) => values.length > 1)
  if (many.length > 1) throw parallelArrays()
  const wide = many[0] ?? [null]
  return wide.map((value) => columns.map((values) => (values.length > 1 ? value : (values[0] ?? null))))
}

const sameKeys = (a: Keys, b: Keys): boolean =>
  a.length === b.length && a.every((key, at) => compareValues(key, b[at]) === 0)

const printKey = (spec: IndexSpec, key: readonly unknown[]): string =>
  `{ ${spec.fields.map((field, at) => `${field.name}: ${JSON.stringify(key[at])}`).join(', ')} }`

const keyComparer =
  (spec: IndexSpec) =>
  (a: readonly unknown[], b: readonly unknown[]): number => {
    for (const [at, { direction }] of spec.fields.entries()) {
      const found = compareValues(a[at], b[at])
      if (found !== 0) return found * direction
    }
    return 0
  }

/** An index over one collection, kept sorted by its fields and then by record. */
export const createFieldIndex = (collection: string, spec: IndexSpec): FieldIndex => {
  const multikey = new Set<string>()
  const compareKeys = keyComparer(spec)
  const compareEntries = (a: Entry, b: Entry): number =>
    compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const list = createSortedList(compareEntries)
  const keysOf = (doc: Doc): Keys => keysOfDoc(spec, doc)

  const noteArrays = (doc: Doc): void => {
    for (const { name } of spec.fields) if (valuesAt(doc, name).length > 1) multikey.add(name)
  }
  const replace = (before: Doc | null, after: Doc | null): void => {
    const old = before ? keysOf(before) : []
    const next = after ? keysOf(after) : []
    if (before && after && sameKeys(old, next)) return
    for (const key of old) list.remove({ key, id: idKey(before?._id) })
    for (const key of next) list.add({ key, id: idKey(after?._id) })
    if (after && next.length > 1) noteArrays(after)
  }

  const holders = (key: readonly unknown[]): Generator<Entry> =>
    list.ascend(
      (entry) => compareKeys(entry.key, key) >= 0,
      (entry) => compareKeys(entry.key, key) > 0,
    )
  const assertFree = (doc: Doc, excused: (id: string) => boolean = () => false): void => {
    if (!spec.unique) return
    const own = idKey(doc._id)
    for (const key of keysOf(doc)) {
      const other = [...holders(key)].some(({ id }) => id !== own && !excused(id))
      if (other) throw duplicate(collection, spec.name, printKey(spec, key))
    }
  }

  return { spec, list, multikey, replace, assertFree, keysOf }
}
