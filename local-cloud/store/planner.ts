import { MAX, MIN, type Doc, type SortField } from '../values'
import { constraintsOf, type Bound, type Constraint, type Constraints } from './constraints'
import type { FieldIndex } from './field-index'

/** A stretch of an index: leading fields equal to `prefix`, the next one between two bounds. */
export type Stretch = {
  readonly prefix: readonly unknown[]
  readonly between: { readonly lower: Bound; readonly upper: Bound } | null
}

export type Plan = {
  readonly index: FieldIndex
  readonly stretches: readonly Stretch[]
  readonly reverse: boolean
  /** Each stretch yields documents in the wanted order. */
  readonly sorted: boolean
  /** An index narrows the query, or gives its order when there is nothing to narrow. */
  readonly served: boolean
}
type Candidate = Plan & { readonly score: number }

const MOST_STRETCHES = 500

const isEmpty = (query: Doc): boolean => Object.keys(query).length === 0

/** Leading fields that are pinned to points; stops before the stretches become too many. */
const pinnedFields = (index: FieldIndex, constraints: Constraints): readonly (readonly unknown[])[] => {
  const pinned: (readonly unknown[])[] = []
  let product = 1
  for (const field of index.spec.fields) {
    const points = constraints.get(field.name)?.points
    if (!points || product * points.length > MOST_STRETCHES) break
    product *= points.length
    pinned.push(points)
  }
  return pinned
}

const combine = (columns: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  columns.reduce<readonly (readonly unknown[])[]>(
    (rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  )

/** The direction (1 forwards, -1 backwards) in which the fields after `from` give the order, or null. */
const orderFrom = (index: FieldIndex, from: number, sort: readonly SortField[]): 1 | -1 | null => {
  if (sort.some((field) => index.multikey.has(field.name))) return null
  const fixed = new Set(index.spec.fields.slice(0, from).map((field) => field.name))
  const wanted = sort.filter((field) => !fixed.has(field.name))
  const [first] = wanted
  if (!first) return 1
  const sign = first.direction === index.spec.fields[from]?.direction ? 1 : -1
  const fits = wanted.every((field, at) => {
    const own = index.spec.fields[from + at]
    return own?.name === field.name && own.direction * sign === field.direction
  })
  return fits ? sign : null
}

const isBounded = ({ lower, upper }: Constraint): boolean => lower.value !== MIN || upper.value !== MAX

/** A sparse index may only be used by queries that documents outside it cannot match. */
const isComplete = ({ spec }: FieldIndex, constraints: Constraints): boolean =>
  !spec.sparse || spec.fields.some((field) => constraints.get(field.name)?.present)

const candidate = (index: FieldIndex, query: Doc, sort: readonly SortField[]): Candidate | null => {
  const constraints = constraintsOf(query, index.multikey)
  if (!isComplete(index, constraints)) return null
  const { fields, unique, sparse } = index.spec
  const pinned = pinnedFields(index, constraints)
  const next = constraints.get(fields[pinned.length]?.name ?? '')
  const narrows = next !== undefined && (sparse === true || isBounded(next))
  const direction = orderFrom(index, pinned.length, sort)
  const exact = unique === true && pinned.length === fields.length
  const ordered = direction !== null && sort.length > 0
  const between = next ? { lower: next.lower, upper: next.upper } : null
  return {
    index,
    stretches: combine(pinned).map((prefix) => ({ prefix, between })),
    reverse: direction === -1,
    sorted: direction !== null,
    served: pinned.length > 0 || narrows || (isEmpty(query) && direction !== null),
    score: pinned.length * 4 + Number(narrows) * 2 + Number(ordered) * 3 + Number(exact) * 8,
  }
}

const bestFor = (indexes: readonly FieldIndex[], query: Doc, sort: readonly SortField[]): Candidate => {
  const candidates = indexes.flatMap((index) => candidate(index, query, sort) ?? [])
  return candidates.reduce((best, other) => (other.score > best.score ? other : best))
}

/**
 * How to answer a query: one plan, or one per branch of a top-level `$or` that no single index serves.
 * Never fails: the `_id` index walks the whole collection in the worst case (`served` is then false).
 */
export const planQuery = (
  indexes: readonly FieldIndex[],
  query: Doc,
  sort: readonly SortField[],
): readonly Plan[] => {
  const best = bestFor(indexes, query, sort)
  const { $or: branches, ...rest } = query
  if (best.served || !Array.isArray(branches)) return [best]
  const plans = branches.map((branch: Doc) => bestFor(indexes, { $and: [branch, rest] }, []))
  return plans.every((plan) => plan.served) ? plans : [best]
}
