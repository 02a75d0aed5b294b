import { bracketOf, compareValues, MAX, MIN, type Doc } from '../values'

export type Bound = { readonly value: unknown; readonly inclusive: boolean }

/**
 * What a query implies about one field: it lies between two bounds, is one of `points` when those are
 * known, and `present` means a document without the field cannot match.
 */
export type Constraint = {
  readonly lower: Bound
  readonly upper: Bound
  readonly points: readonly unknown[] | null
  readonly present: boolean
}
export type Constraints = ReadonlyMap<string, Constraint>

const ANY: Constraint = {
  lower: { value: MIN, inclusive: true },
  upper: { value: MAX, inclusive: true },
  points: null,
  present: false,
}

const isScalar = (value: unknown): boolean =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof Date

const within = (value: unknown, { lower, upper }: Constraint): boolean => {
  const low = compareValues(value, lower.value)
  const high = compareValues(value, upper.value)
  return (low > 0 || (low === 0 && lower.inclusive)) && (high < 0 || (high === 0 && upper.inclusive))
}

const ofPoints = (values: readonly unknown[]): Constraint => {
  const points = [...values]
    .sort(compareValues)
    .filter((value, at, all) => at === 0 || compareValues(value, all[at - 1]) !== 0)
  return {
    lower: { value: points[0] ?? MIN, inclusive: true },
    upper: { value: points.at(-1) ?? MAX, inclusive: true },
    points,
    present: !points.includes(null),
  }
}

/** The tighter (`side` 1) or wider (-1) of two lower bounds. */
const lowerOf = (a: Bound, b: Bound, side: 1 | -1): Bound => {
  const found = compareValues(a.value, b.value) || Number(b.inclusive) - Number(a.inclusive)
  return found * side >= 0 ? a : b
}
const upperOf = (a: Bound, b: Bound, side: 1 | -1): Bound => {
  const found = compareValues(b.value, a.value) || Number(b.inclusive) - Number(a.inclusive)
  return found * side >= 0 ? a : b
}

const intersect = (a: Constraint, b: Constraint): Constraint => {
  const present = a.present || b.present
  if (a.points)
    return {
      ...ofPoints(a.points.filter((value) => within(value, b) && (!b.points || isOneOf(value, b.points)))),
      present,
    }
  if (b.points) return intersect(b, a)
  return { lower: lowerOf(a.lower, b.lower, 1), upper: upperOf(a.upper, b.upper, 1), points: null, present }
}

const isOneOf = (value: unknown, points: readonly unknown[]): boolean =>
  points.some((point) => compareValues(point, value) === 0)

const unite = (a: Constraint, b: Constraint): Constraint => {
  if (a.points && b.points) return ofPoints([...a.points, ...b.points])
  const present = a.present && b.present
  return { lower: lowerOf(a.lower, b.lower, -1), upper: upperOf(a.upper, b.upper, -1), points: null, present }
}

const below = (value: unknown, inclusive: boolean): Constraint => ({
  ...ANY,
  lower: { value: bracketOf(value).lower, inclusive: true },
  upper: { value, inclusive },
  present: true,
})
const above = (value: unknown, inclusive: boolean): Constraint => ({
  ...ANY,
  lower: { value, inclusive },
  upper: { value: bracketOf(value).upper, inclusive: true },
  present: true,
})

/** What one operator implies; null when it implies nothing an index could use. */
const ofOperator = (operator: string, value: unknown): Constraint | null => {
  if (operator === '$exists') return value ? { ...ANY, present: true } : null
  if (operator === '$in') return Array.isArray(value) && value.every(isScalar) ? ofPoints(value) : null
  if (operator === '$all') return Array.isArray(value) && isScalar(value[0]) ? ofPoints([value[0]]) : null
  if (!isScalar(value)) return null
  if (operator === '$eq') return ofPoints([value])
  if (value === null) return null
  if (operator === '$gt' || operator === '$gte') return above(value, operator === '$gte')
  if (operator === '$lt' || operator === '$lte') return below(value, operator === '$lte')
  return null
}

const ofCondition = (condition: unknown): readonly Constraint[] => {
  if (isScalar(condition)) return [ofPoints([condition])]
  if (typeof condition !== 'object' || condition === null || condition instanceof RegExp) return []
  return Object.entries(condition).flatMap(([operator, value]) => ofOperator(operator, value) ?? [])
}

const ofBranches = (branches: readonly Doc[], multikey: boolean): Constraints => {
  const maps = branches.map((branch) => constraintsOf(branch, multikey))
  const [first, ...others] = maps
  const common = new Map<string, Constraint>()
  for (const [field, constraint] of first ?? []) {
    const rest = others.map((map) => map.get(field))
    if (rest.every((other) => other !== undefined)) common.set(field, rest.reduce(unite, constraint))
  }
  return common
}

/**
 * What a query implies about each field. Every document that matches satisfies all of it; not the other
 * way round. For a multikey index two conditions on one field may be met by different elements, so
 * only one of them is used.
 */
export const constraintsOf = (query: Doc, multikey: boolean): Constraints => {
  const found = new Map<string, Constraint>()
  const add = (field: string, next: Constraint): void => {
    const known = found.get(field)
    if (!known) found.set(field, next)
    else if (!multikey) found.set(field, intersect(known, next))
    else if (next.points && !known.points) found.set(field, next)
  }
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and')
      for (const part of condition as Doc[])
        constraintsOf(part, multikey).forEach((next, name) => add(name, next))
    else if (field === '$or')
      ofBranches(condition as Doc[], multikey).forEach((next, name) => add(name, next))
    else if (!field.startsWith('$')) for (const next of ofCondition(condition)) add(field, next)
  }
  return found
}
