import {
  between,
  directionOf,
  endsWithId,
  gt,
  gte,
  lt,
  lte,
  type Collection,
  type Find,
  type Operator,
  type Where,
} from '../ports/db'

export type Order = readonly (readonly [field: string, direction: 'asc' | 'desc'])[]

const isRange = (value: unknown) =>
  typeof value === 'object' && value !== null && 'operator' in value && value.operator !== 'exists'

/** The index's fields behind the equality prefix: the order in which a find answers. */
export const orderOf = (from: Collection<unknown>, index: string, where: Where): Order => {
  if (index === '_id') return []
  const declared = from.indexes[index]
  if (!declared) throw new TypeError(`${from.name} declares no index ${index}`)
  const order = declared.fields
    .map((field) => [field.replace(/^-/, ''), field.startsWith('-') ? 'desc' : 'asc'] as const)
    .filter(([field]) => !(field in where) || isRange(where[field]))
  return endsWithId(declared) ? [...order, ['_id', directionOf(declared)]] : order
}

/** Conditions of which one holds for every document behind `after` in this order. */
export const behind = (order: Order, after: Find['after']): readonly Where[] =>
  after === undefined
    ? []
    : order.map(([field, direction], depth) => ({
        ...Object.fromEntries(order.slice(0, depth).map(([earlier]) => [earlier, after[earlier] ?? null])),
        [field]: (direction === 'asc' ? gt : lt)(after[field] ?? null),
      }))

/**
 * `where` with the first order field bounded by `after`, so that an index starts where the last page ended.
 * A range on that field stays when it bounds the other side.
 */
export const startingAt = (where: Where, order: Order, after: Find['after']): Where => {
  const [first] = order
  if (!first || after === undefined) return where
  const [field, direction] = first
  const here = where[field] as Operator | undefined
  if (here?.operator === 'between' && direction === 'asc') {
    const [, to] = here.value as readonly [string, string]
    return { ...where, [field]: between(String(after[field]), to) }
  }
  const sameSide = direction === 'asc' ? ['gt', 'gte'] : ['lt', 'lte']
  if (here && !sameSide.includes(here.operator)) return where
  return { ...where, [field]: (direction === 'asc' ? gte : lte)(after[field] ?? null) }
}
