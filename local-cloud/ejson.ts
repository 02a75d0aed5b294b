import { invalidParam } from './errors'
import type { Doc } from './values'

const number = (value: unknown): number => Number(value)

const wrapped: Readonly<Record<string, (inner: unknown) => unknown>> = {
  $numberInt: number,
  $numberLong: number,
  $numberDouble: number,
  $numberDecimal: number,
  $oid: String,
  $date: (inner) =>
    new Date(typeof inner === 'object' ? number(fromEjson(inner)) : (inner as string | number)),
  $regularExpression: (inner) => {
    const { pattern, options } = inner as { pattern: string; options?: string }
    return new RegExp(pattern, options)
  },
  $tcb_server_date: (inner) =>
    new Date(Date.now() + number(fromEjson((inner as { offset?: unknown }).offset ?? 0))),
}

/** Extended JSON (canonical or relaxed) to plain values with Date and RegExp. `__proto__` keys are refused. */
export const fromEjson = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(fromEjson)
  const keys = Object.keys(value)
  const only = keys.length === 1 ? keys[0] : undefined
  const unwrap = only !== undefined && Object.hasOwn(wrapped, only) ? wrapped[only] : undefined
  if (only !== undefined && unwrap) return unwrap((value as Doc)[only])
  const out: Doc = {}
  for (const key of keys) {
    if (key === '__proto__') throw invalidParam('the key __proto__ is not allowed')
    out[key] = fromEjson((value as Doc)[key])
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
  if (typeof value !== 'object' || value === null) throw invalidParam('expected an object')
  return value as Doc
}

/** A document as the SDK reads it. */
export const printEjson = (doc: Doc): string => JSON.stringify(toEjson(doc, 'canonical'))
