export type Doc = Record<string, unknown>

const EDGE = Symbol('edge')
/** A value that lies before (-1) or after (1) every value of one type rank. */
export type Edge = { readonly [EDGE]: -1 | 1; readonly rank: number }

const edge = (rank: number, side: -1 | 1): Edge => ({ [EDGE]: side, rank })
const isEdge = (value: unknown): value is Edge => typeof value === 'object' && value !== null && EDGE in value
export const MIN = edge(-1, -1)
export const MAX = edge(99, 1)

/** BSON's order of types; a missing value counts as null. */
const rankOf = (value: unknown): number => {
  if (value === null || value === undefined) return 1
  if (typeof value === 'number') return 2
  if (typeof value === 'string') return 3
  if (typeof value === 'boolean') return 8
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  if (Array.isArray(value)) return 5
  if (isEdge(value)) return value.rank
  return 4
}

/** The two edges of the type bracket of `value`: MongoDB ranges never leave the type they are given. */
export const bracketOf = (value: unknown): { readonly lower: Edge; readonly upper: Edge } => {
  const rank = rankOf(value)
  return { lower: edge(rank, -1), upper: edge(rank, 1) }
}

const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)

const compareNumbers = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? Number(Number.isNaN(b)) - Number(Number.isNaN(a)) : order(a, b)

const compareLists = (a: readonly unknown[], b: readonly unknown[]): number => {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const found = compareValues(a[at], b[at])
    if (found !== 0) return found
  }
  return a.length - b.length
}

const compareSameType = (a: unknown, b: unknown): number => {
  if (a === null || a === undefined) return 0
  if (a instanceof Date && b instanceof Date) return order(a.getTime(), b.getTime())
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b)
  if (a instanceof RegExp) return order(String(a), String(b))
  if (typeof a === 'boolean') return Number(a) - Number(b)
  return compareLists(Object.entries(a).flat(), Object.entries(b as object).flat())
}

/** MongoDB's order over all values: negative, zero or positive. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (typeof a === 'string' && typeof b === 'string') return order(a, b)
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  const ranks = rankOf(a) - rankOf(b)
  if (ranks !== 0) return ranks
  if (isEdge(a) || isEdge(b)) return (isEdge(a) ? a[EDGE] : 0) - (isEdge(b) ? b[EDGE] : 0)
  return compareSameType(a, b)
}

/** A deep copy of JSON-like data with dates; regular expressions are shared, they are immutable here. */
export const clone = <T>(value: T): T => {
  if (value === null || typeof value !== 'object' || value instanceof RegExp) return value
  if (Array.isArray(value)) return value.map(clone) as T
  if (value instanceof Date) return new Date(value) as T
  const copy: Doc = {}
  for (const key of Object.keys(value)) copy[key] = clone((value as Doc)[key])
  return copy as T
}

const collectLeaf = (value: unknown, out: unknown[]): void => {
  if (!Array.isArray(value)) out.push(value)
  else if (value.length === 0) out.push(null)
  else for (const item of value as unknown[]) out.push(item)
}

const collectList = (list: readonly unknown[], keys: readonly string[], at: number, out: unknown[]): void => {
  const position = Number(keys[at])
  if (Number.isInteger(position) && position < list.length) return collect(list[position], keys, at + 1, out)
  for (const item of list) if (typeof item === 'object') collect(item, keys, at, out)
}

const collect = (value: unknown, keys: readonly string[], at: number, out: unknown[]): void => {
  const key = keys[at]
  if (key === undefined) return collectLeaf(value, out)
  if (Array.isArray(value)) return collectList(value, keys, at, out)
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  if (holds) collect((value as Doc)[key], keys, at + 1, out)
}

const splitPaths = new Map<string, readonly string[]>()
const keysOf = (path: string): readonly string[] => {
  const known = splitPaths.get(path)
  if (known) return known
  const keys = path.split('.')
  if (splitPaths.size < 5000) splitPaths.set(path, keys)
  return keys
}

/** Every value a dotted path reaches, arrays opened as MongoDB's multikey indexes do; [] when missing. */
export const valuesAt = (doc: Doc, path: string): readonly unknown[] => {
  const out: unknown[] = []
  collect(doc, keysOf(path), 0, out)
  return out
}

/** The name under which a record is filed: keeps the string '1' and the number 1 apart. */
export const idKey = (id: unknown): string =>
  typeof id === 'string' ? `s${id}` : typeof id === 'number' ? `n${id}` : `j${JSON.stringify(id)}`

export type SortField = { readonly name: string; readonly direction: 1 | -1 }

const sortValue = (doc: Doc, field: SortField): unknown => {
  const values = valuesAt(doc, field.name)
  if (values.length < 2) return values[0]
  return values.reduce((best, value) => (compareValues(value, best) * field.direction < 0 ? value : best))
}

/** Compares documents by a sort specification; an array sorts by its best element, as in MongoDB. */
export const compareDocs =
  (sort: readonly SortField[]) =>
  (a: Doc, b: Doc): number => {
    for (const field of sort) {
      const found = compareValues(sortValue(a, field), sortValue(b, field))
      if (found !== 0) return found * field.direction
    }
    return 0
  }
