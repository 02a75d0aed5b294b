import type { Collection, Db, Operator, Where } from '@cloud/kernel/ports/db'

type Doc = Record<string, unknown>

const isOperator = (value: unknown): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value

const at = (document: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((holder, key) => (holder as Doc | undefined)?.[key], document)

const compare = (one: unknown, other: unknown): number => {
  if (one === other) return 0
  if (one === undefined || one === null) return -1
  if (other === undefined || other === null) return 1
  return (one as string) < (other as string) ? -1 : 1
}

const meets = (found: unknown, wanted: unknown): boolean => {
  // A list holds a value: as the cloud has it.
  if (!isOperator(wanted)) return found === wanted || (Array.isArray(found) && found.includes(wanted))
  const { operator, value } = wanted
  if (operator === 'exists') return (found !== undefined) === value
  if (operator === 'oneOf') return (value as unknown[]).includes(found)
  if (operator === 'size') return Array.isArray(found) && found.length === value
  if (found === undefined) return false
  if (operator === 'between') {
    const [from, to] = value as readonly [string, string]
    return (found as string) >= from && (found as string) < to
  }
  const order = compare(found, value)
  return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[operator as 'gt'] ?? false
}

const matches = (document: Doc, where: Where) =>
  Object.entries(where).every(([path, wanted]) => meets(at(document, path), wanted))

const put = (document: Doc, path: string, wanted: unknown): void => {
  const keys = path.split('.')
  const last = keys.pop() as string
  const holder = keys.reduce<Doc>((inside, key) => (inside[key] ??= {}) as Doc, document)
  if (!isOperator(wanted)) holder[last] = wanted
  else if (wanted.operator === 'unset') delete holder[last]
  else if (wanted.operator === 'inc')
    holder[last] = ((holder[last] as number | undefined) ?? 0) + (wanted.value as number)
  else if (wanted.operator === 'push')
    holder[last] = [...((holder[last] as unknown[]) ?? []), ...(wanted.value as unknown[])]
  else holder[last] = wanted.value
}

/** The order in which a find answers: the index's fields that are not pinned, then `_id`. */
const byIndex = (from: Collection<unknown>, index: string, where: Where) => {
  const fields = (from.indexes[index]?.fields ?? []).filter((field) => {
    const wanted = where[field.replace(/^-/, '')]
    return wanted === undefined || isOperator(wanted)
  })
  const order = [...fields, fields.at(-1)?.startsWith('-') ? '-_id' : '_id']
  return (one: unknown, other: unknown): number => {
    for (const field of order) {
      const path = field.replace(/^-/, '')
      const found = compare(at(one, path), at(other, path))
      if (found !== 0) return field.startsWith('-') ? -found : found
    }
    return 0
  }
}

/** The Db port in plain memory: for tests of thousands of runs, where the real SDK would take minutes. */
export const memoryDb = () => {
  const collections = new Map<string, Map<string, Doc>>()
  const within = ({ name }: Collection<unknown>): Map<string, Doc> => {
    const known = collections.get(name) ?? new Map<string, Doc>()
    collections.set(name, known)
    return known
  }
  const read = <T>(document: Doc | undefined): T | null =>
    document ? (structuredClone(document) as T) : null
  const all = <T>(from: Collection<T>): readonly T[] =>
    [...within(from).values()].map((it) => structuredClone(it) as T)

  const db: Db = {
    get: async (from, id) => read(within(from).get(id)),
    find: async (from, index, { where, limit, after }) => {
      const order = byIndex(from, index, where)
      return all(from)
        .filter((document) => matches(document as Doc, where) && (!after || order(document, after) > 0))
        .sort(order)
        .slice(0, limit)
    },
    count: async (from, _index, where) =>
      all(from).filter((document) => matches(document as Doc, where)).length,
    insert: async (into, document) => {
      const { _id } = document as { readonly _id: string }
      if (within(into).has(_id)) return false
      within(into).set(_id, structuredClone(document) as Doc)
      return true
    },
    update: async (into, where, change) => {
      const found = [...within(into).values()].find((document) => matches(document, where))
      if (!found) return null
      for (const [path, wanted] of Object.entries(structuredClone(change))) put(found, path, wanted)
      return read(found)
    },
    amend: async (into, where, change) => (await db.update(into, where, change)) !== null,
    remove: async (from, where) => {
      const found = within(from).get(where._id)
      return found !== undefined && matches(found, where) && within(from).delete(where._id)
    },
  }
  return { db, all }
}
