import { Query } from 'mingo/query'
import { isDbError, messageOf, refused } from '../../errors'
import type { Doc } from '../../values'
import { checkQuery } from './check'
import { QUERY_OPTIONS } from './context'
import { regularExpression } from './regexp'

type Test = (doc: Doc) => boolean

/** `{$regex, $options}` with a text to a regular expression, wherever it stands; everything else as it is. */
const withRegExps = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp)
    return value
  if (Array.isArray(value)) return value.map(withRegExps)
  const { $regex, $options, ...rest } = value as Doc
  const entries = Object.entries(rest).map(([key, inner]) => [key, withRegExps(inner)] as const)
  if ($regex === undefined) return Object.fromEntries(entries)
  const source = $regex instanceof RegExp ? $regex.source : String($regex)
  const flags = String($options ?? ($regex instanceof RegExp ? $regex.flags : ''))
  return { ...Object.fromEntries(entries), $regex: regularExpression(source, flags) }
}

const needsRegExps = (query: Doc): boolean => JSON.stringify(query).includes('"$regex"')

/** Compiles a query to a test of documents; throws DATABASE_REQUEST_FAILED for one that MongoDB refuses. */
export const matcherOf = (query: Doc): Test => {
  checkQuery(query)
  try {
    const { $comment: _comment, ...plain } = needsRegExps(query) ? (withRegExps(query) as Doc) : query
    const compiled = new Query(plain, QUERY_OPTIONS)
    return (doc) => compiled.test(doc)
  } catch (error) {
    throw isDbError(error) ? error : refused(messageOf(error))
  }
}
