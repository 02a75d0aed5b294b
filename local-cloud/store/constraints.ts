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

/** What each operator implies of its value; null when it implies nothing an index could use. */
const OPERATORS: Readonly<Record<string, (value: unknown) => Constraint | null>> = {
  $exists: (value) => (value ? { ...ANY, present: true } : null),
  $in: (value) => (Array.isArray(value) && value.every(isScalar) ? ofPoints(value) : null),
  $all: (value) => (Array.isArray(value) && isScalar(value[0]) ? ofPoints([value[0]]) : null),
  $eq: (value) => (isScalar(value) ? ofPoints([value]) : null),
  $gt: (value) => (isScalar(value) && value !== null ? above(value, false) : null),
  $gte: (value) => (isScalar(value) && value !== null ? above(value, true) : null),
  $lt: (value) => (isScalar(value) && value !== null ? below(value, false) : null),
  $lte: (value) => (isScalar(value) && value !== null ? below(value, true) : null),
}

const ofCondition = (condition: unknown): readonly Constraint[] => {
  if (isScalar(condition)) return [ofPoints([condition])]
  if (typeof condition !== 'object' || condition === null || condition instanceof RegExp) return []
  return Object.entries(condition).flatMap(([operator, value]) => OPERATORS[operator]?.(value) ?? [])
}

type Implied = readonly (readonly [field: string, constraint: Constraint])[]

/** What holds whichever branch of an `$or` is met: the union, for the fields that all of them bound. */
const ofBranches = (branches: readonly Doc[], multikey: ReadonlySet<string>): Implied => {
  const [first, ...others] = branches.map((branch) => constraintsOf(branch, multikey))
  return [...(first ?? [])].flatMap(([field, constraint]) => {
    const rest = others.flatMap((map) => map.get(field) ?? [])
    return rest.length === others.length ? [[field, rest.reduce(unite, constraint)] as const] : []
  })
}

const implied = (field: string, condition: unknown, multikey: ReadonlySet<string>): Implied => {
  if (field === '$and') return (condition as Doc[]).flatMap((part) => [...constraintsOf(part, multikey)])
  if (field === '$or') return ofBranches(condition as Doc[], multikey)
  return field.startsWith('$') ? [] : ofCondition(condition).map((constraint) => [field, constraint] as const)
}

/** Of two conditions on an array field only one may be used: different elements may meet them. */
const either = (a: Constraint, b: Constraint): Constraint => (b.points && !a.points ? b : a)

/**
 * What a query implies about each field. Every document that matches satisfies all of it; not the other
 * way round. `multikey` names the fields that hold arrays.
 */
export const constraintsOf = (query: Doc, multikey: ReadonlySet<string>): Constraints => {
  const found = new Map<string, Constraint>()
  const all = Object.entries(query).flatMap(([field, condition]) => implied(field, condition, multikey))
  for (const [field, next] of all) {
    const known = found.get(field)
    const join = multikey.has(field) ? either : intersect
    found.set(field, known ? join(known, next) : next)
  }
  return found
}
