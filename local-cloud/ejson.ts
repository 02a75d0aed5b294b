import { invalidParam } from './errors'
import { regularExpression } from './store/mongo/regexp'
import type { Doc } from './values'

const MOST_DEPTH = 100
const LARGEST_LONG = 2n ** 63n

const double = (value: unknown): number => {
  const known = typeof value === 'string' && value !== '' && (!Number.isNaN(Number(value)) || value === 'NaN')
  if (!known && typeof value !== 'number') throw invalidParam('a number is malformed')
  return Number(value)
}

/** Integers that a double cannot hold are refused rather than changed silently. */
const integer = (value: unknown): number => {
  const text = String(value)
  if (!/^-?\d{1,20}$/.test(text)) throw invalidParam('an integer is malformed')
  const big = BigInt(text)
  if (big >= LARGEST_LONG || big < -LARGEST_LONG) throw invalidParam('an integer exceeds 64 bits')
  if (BigInt(Number(text)) !== big)
    throw invalidParam(`the integer ${text} is beyond 2^53: not supported here`)
  return Number(text)
}

const date = (inner: unknown): Date => {
  const found = new Date(
    typeof inner === 'object' && inner !== null ? Number(fromEjson(inner)) : (inner as string | number),
  )
  if (Number.isNaN(found.getTime())) throw invalidParam('a date is malformed')
  return found
}

const wrapped: Readonly<Record<string, (inner: unknown) => unknown>> = {
  $numberInt: integer,
  $numberLong: integer,
  $numberDouble: double,
  $numberDecimal: double,
  $oid: String,
  $date: date,
  $regularExpression: (inner) => {
    const { pattern, options } = (inner ?? {}) as { pattern?: unknown; options?: unknown }
    return regularExpression(String(pattern ?? ''), String(options ?? ''))
  },
  $tcb_server_date: (inner) =>
    new Date(Date.now() + Number(fromEjson((inner as { offset?: unknown } | null)?.offset ?? 0))),
}

/**
 * Extended JSON (canonical or relaxed) to plain values with Date and RegExp. Refused: `__proto__` keys,
 * numbers and dates that are none, and more than 100 levels.
 */
export const fromEjson = (value: unknown, depth = 0): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (depth > MOST_DEPTH) throw invalidParam(`more than ${MOST_DEPTH} levels of nesting`)
  if (Array.isArray(value)) return value.map((item) => fromEjson(item, depth + 1))
  const keys = Object.keys(value)
  const only = keys.length === 1 ? keys[0] : undefined
  const unwrap = only !== undefined && Object.hasOwn(wrapped, only) ? wrapped[only] : undefined
  if (only !== undefined && unwrap) return unwrap((value as Doc)[only])
  const out: Doc = {}
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('the key __proto__ is not allowed')
    out[key] = fromEjson((value as Doc)[key], depth + 1)
  }
  return out
}

const printNumber = (value: number): unknown =>
  Number.isInteger(value) && Math.abs(value) < 2 ** 31
    ? { $numberInt: String(value) }
    : { $numberDouble: String(value) }

/**
 * Plain values to extended JSON: `canonical` is what the SDK reads, `relaxed` what the journal keeps
 * (numbers stay numbers, unless JSON cannot hold them).
 */
export const toEjson = (value: unknown, form: 'canonical' | 'relaxed'): unknown => {
  if (typeof value === 'number') {
    return form === 'relaxed' && Number.isFinite(value) ? value : printNumber(value)
  }
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) {
    return { $regularExpression: { pattern: value.source, options: value.flags } }
  }
  if (Array.isArray(value)) return value.map((item) => toEjson(item, form))
  const out: Doc = {}
  for (const key of Object.keys(value)) out[key] = toEjson((value as Doc)[key], form)
  return out
}

/** Text of extended JSON to an object; undefined for an absent or empty text. */
export const parseEjson = (text: unknown): Doc | undefined => {
  if (text === undefined || text === null || text === '') return undefined
  if (typeof text !== 'string') throw invalidParam('expected a text of extended JSON')
  const value = fromEjson(JSON.parse(text))
  const plain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  if (!plain) throw invalidParam('expected an object')
  return value as Doc
}

/** The text of a change: an object, or a list of stages. */
export const parseChange = (text: unknown): Doc | readonly Doc[] | undefined => {
  if (typeof text !== 'string' || !text.trimStart().startsWith('[')) return parseEjson(text)
  const stages = fromEjson(JSON.parse(text)) as readonly unknown[]
  const plain = stages.every((stage) => typeof stage === 'object' && stage !== null && !Array.isArray(stage))
  if (!plain) throw invalidParam('expected a list of objects')
  return stages as readonly Doc[]
}

/** A document as the SDK reads it. */
export const printEjson = (doc: Doc): string => JSON.stringify(toEjson(doc, 'canonical'))
