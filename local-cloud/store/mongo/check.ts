import { refused } from '../../errors'
import type { Doc } from '../../values'

const GEO = new Set(['$geoWithin', '$geoIntersects', '$near', '$nearSphere', '$geoNear', '$within'])
const LOGICAL = new Set(['$and', '$or', '$nor'])
const OTHER_TOP = new Set(['$expr', '$jsonSchema', '$comment'])
const TYPES = new Set<unknown>([
  ...[
    'double',
    'string',
    'object',
    'array',
    'binData',
    'undefined',
    'objectId',
    'bool',
    'date',
    'null',
    'regex',
  ],
  ...['int', 'timestamp', 'long', 'decimal', 'number', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19],
])

const isObject = (value: unknown): value is Doc =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isWhole = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0
const isDivision = (value: unknown): boolean =>
  isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number') && value[0] !== 0

/** What the value of an operator must be; the text MongoDB answers with when it is not. */
const NEEDS: Readonly<Record<string, readonly [test: (value: unknown) => boolean, text: string]>> = {
  $in: [isArray, '$in needs an array'],
  $nin: [isArray, '$nin needs an array'],
  $all: [isArray, '$all needs an array'],
  $size: [isWhole, '$size must be a non-negative whole number'],
  $mod: [isDivision, 'malformed mod, needs a divisor that is not 0 and a remainder'],
  $elemMatch: [isObject, '$elemMatch needs an Object'],
  $not: [
    (value) => value instanceof RegExp || (isObject(value) && hasOperators(value)),
    '$not needs a regex or a document',
  ],
  $type: [(value) => [value].flat().every((type) => TYPES.has(type)), 'unknown type name alias'],
  $regex: [(value) => typeof value === 'string' || value instanceof RegExp, '$regex has to be a string'],
}
const OPERATORS = new Set([
  ...Object.keys(NEEDS),
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$exists', '$options'],
  ...['$bitsAllSet', '$bitsAnySet', '$bitsAllClear', '$bitsAnyClear'],
])

const hasOperators = (condition: Doc): boolean => Object.keys(condition).some((key) => key.startsWith('$'))

const refuseGeo = (operator: string): void => {
  if (GEO.has(operator)) throw refused(`${operator}: geographic queries are not supported here (local-cloud)`)
}

const checkOperator = (operator: string, value: unknown): void => {
  refuseGeo(operator)
  if (!OPERATORS.has(operator)) throw refused(`unknown operator: ${operator}`)
  const [test, text] = NEEDS[operator] ?? [() => true, '']
  if (!test(value)) throw refused(text)
  if (operator === '$not' && isObject(value)) checkCondition(value)
  if (operator === '$elemMatch') checkElement(value as Doc)
}

const checkElement = (value: Doc): void => {
  const [first = ''] = Object.keys(value)
  if (OPERATORS.has(first)) checkCondition(value)
  else checkQuery(value)
}

const checkCondition = (condition: Doc): void => {
  if (!hasOperators(condition)) return
  for (const [operator, value] of Object.entries(condition)) checkOperator(operator, value)
}

const checkLogical = (operator: string, value: unknown): void => {
  if (!isArray(value) || value.length === 0) throw refused(`${operator} must be a nonempty array`)
  for (const part of value) {
    if (!isObject(part)) throw refused(`${operator} entries need to be full objects`)
    checkQuery(part)
  }
}

/** Throws DATABASE_REQUEST_FAILED for what MongoDB refuses in a query, and for what is not supported here. */
export const checkQuery = (query: Doc): void => {
  for (const [field, condition] of Object.entries(query)) {
    refuseGeo(field)
    if (LOGICAL.has(field)) checkLogical(field, condition)
    else if (field.startsWith('$') && !OTHER_TOP.has(field))
      throw refused(`unknown top level operator: ${field}`)
    else if (!field.startsWith('$') && isObject(condition)) checkCondition(condition)
  }
}
