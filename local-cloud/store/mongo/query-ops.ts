import * as queryOperators from 'mingo/operators/query'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { compareValues, type Doc } from '../../values'

type Test = (doc: unknown) => boolean
type Operator = (selector: string, value: never, options: Options) => Test

const isPlain = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== null && isBare(value)
const isBare = (value: object): boolean =>
  !(value instanceof Date) && !(value instanceof RegExp) && !Array.isArray(value)

/** What a path reaches: the value itself, and its elements when it is an array. */
const reached = (doc: unknown, selector: string): readonly unknown[] => {
  const value: unknown = resolve(doc as Doc, selector, { unwrapArray: true })
  return Array.isArray(value) ? [value, ...(value as unknown[]), ...(value as unknown[]).flat(1)] : [value]
}

const isOneOf = (found: readonly unknown[], wanted: readonly unknown[]): boolean =>
  found.some((value) => wanted.some((one) => compareValues(one, value) === 0))

/** Objects are equal in MongoDB only with their keys in the same order; mingo does not look at the order. */
const equality =
  (operator: Operator, several: boolean): Operator =>
  (selector, value, options) => {
    const base = operator(selector, value, options)
    const wanted: readonly unknown[] = several && Array.isArray(value) ? value : [value]
    if (!wanted.some(isPlain)) return base
    return (doc) => base(doc) && isOneOf(reached(doc, selector), wanted)
  }

const negated =
  (operator: Operator): Operator =>
  (selector, value, options) => {
    const test = operator(selector, value, options)
    return (doc) => !test(doc)
  }

/** mingo's operator on those of the reached values that are numbers. */
const onNumbers =
  (operator: Operator): Operator =>
  (selector, value, options) => {
    const test = operator('v', value, options)
    return (doc) => reached(doc, selector).some((one) => typeof one === 'number' && test({ v: one }))
  }

/** Types are those of the value, or of an element. */
const $type: Operator = (selector, value, options) => {
  const test = queryOperators.$type('v', value, options) as Test
  return (doc) => reached(doc, selector).some((one) => one !== undefined && test({ v: one }))
}

const $all: Operator = (selector, value, options) => {
  const parts = (value as readonly unknown[]).map((part) => {
    const nested = typeof part === 'object' && part !== null && '$elemMatch' in part
    if (nested) return queryOperators.$elemMatch(selector, part.$elemMatch as never, options) as Test
    return part instanceof RegExp
      ? (queryOperators.$regex(selector, part, options) as Test)
      : $eq(selector, part as never, options)
  })
  return (doc) => parts.length > 0 && parts.every((test) => test(doc))
}

/** `$gte` and `$lte` null are met by null and by what is missing. */
const orNull =
  (operator: Operator): Operator =>
  (selector, value, options) =>
    value === null ? $eq(selector, value, options) : operator(selector, value, options)

const $eq = equality(queryOperators.$eq as Operator, false)
const $in = equality(queryOperators.$in as Operator, true)

/** Where MongoDB and mingo differ. */
export const queryOps = {
  ...queryOperators,
  $eq,
  $in,
  $ne: negated($eq),
  $nin: negated($in),
  $all,
  $type,
  $gte: orNull(queryOperators.$gte as Operator),
  $lte: orNull(queryOperators.$lte as Operator),
  $mod: onNumbers(queryOperators.$mod as Operator),
  $bitsAllSet: onNumbers(queryOperators.$bitsAllSet as Operator),
  $bitsAnySet: onNumbers(queryOperators.$bitsAnySet as Operator),
  $bitsAllClear: onNumbers(queryOperators.$bitsAllClear as Operator),
  $bitsAnyClear: onNumbers(queryOperators.$bitsAnyClear as Operator),
}
