import { updateOne } from 'mingo/updater'
import { isDbError, messageOf, refused } from '../errors'
import { clone, type Doc } from '../values'

const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop'])
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

const isContainer = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof RegExp)

const accepts = (holder: unknown, key: string): holder is Doc =>
  isContainer(holder) && (!Array.isArray(holder) || /^\d+$/.test(key))

/** A path leads through something that is no object: an error, except when it is only to be removed. */
const misplaced = (
  keys: readonly string[],
  depth: number,
  holder: unknown,
  forgiving: boolean,
): undefined => {
  if (forgiving) return undefined
  const element = `{${keys[depth - 1] ?? ''}: ${JSON.stringify(holder)}}`
  throw refused(`Cannot create field '${keys[depth] ?? ''}' in element ${element}`)
}

/** The object that holds the last key of a path, or undefined where it does not exist yet. */
const holderOf = (doc: Doc, keys: readonly string[], forgiving: boolean): Doc | undefined => {
  let holder: unknown = doc
  for (const [depth, key] of keys.entries()) {
    if (holder === undefined) return undefined
    if (!accepts(holder, key)) return misplaced(keys, depth, holder, forgiving)
    if (depth === keys.length - 1) return holder
    holder = holder[key]
  }
  return undefined
}

const checkPath = (doc: Doc, operator: string, path: string): void => {
  const keys = path.split('.')
  if (keys.some((key) => FORBIDDEN.has(key)) && (keys.length > 1 || keys[0] === '__proto__')) {
    throw refused(`The path '${path}' is not allowed`)
  }
  if (keys.some((key) => key.startsWith('$'))) return
  const value = holderOf(doc, keys, operator === '$unset' || operator === '$pull')?.[keys.at(-1) ?? '']
  if (value === undefined) return
  if ((operator === '$inc' || operator === '$mul') && typeof value !== 'number') {
    throw refused(
      `Cannot apply ${operator} to a value of non-numeric type {${path}: ${JSON.stringify(value)}}`,
    )
  }
  if (ARRAY_OPERATORS.has(operator) && !Array.isArray(value)) {
    throw refused(`The field '${path}' must be an array but is of type ${typeof value}`)
  }
}

const checkConflicts = (paths: readonly string[]): void => {
  const sorted = [...paths].sort()
  for (const [at, path] of sorted.entries()) {
    const before = sorted[at - 1]
    const clash = before !== undefined && (before === path || path.startsWith(`${before}.`))
    if (clash) throw refused(`Updating the path '${path}' would create a conflict at '${before}'`)
  }
}

/** Reports what MongoDB reports and mingo silently ignores: wrong types, paths through scalars, conflicts. */
const check = (doc: Doc, modifier: Doc): void => {
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!isContainer(fields) || Array.isArray(fields)) {
      throw refused(`Modifiers operate on fields but we found ${typeof fields} for ${operator}`)
    }
  }
  const all = Object.entries(modifier).flatMap(([operator, fields]) =>
    Object.keys(fields as Doc).map((path) => ({ operator, path })),
  )
  checkConflicts(all.map(({ path }) => path))
  for (const { operator, path } of all) checkPath(doc, operator, path)
}

/** Setting the _id to what it is changes nothing; mingo would refuse it. */
const withoutSameId = (modifier: Doc, id: unknown): Doc => {
  const { $set } = modifier
  if (!isContainer($set) || $set._id !== id || id === undefined) return modifier
  const { _id, ...rest } = $set
  return { ...modifier, $set: rest }
}

/**
 * The document after an update; the one given is not changed.
 * `modifier` is operators (`$set`, `$inc`, …) or an aggregation pipeline; `query` resolves positional `$`.
 */
export const updated = (doc: Doc, query: Doc, modifier: Doc | readonly Doc[]): Doc => {
  const docs = [clone(doc)]
  try {
    if (Array.isArray(modifier)) {
      updateOne(docs, {}, modifier)
    } else {
      const { $setOnInsert: _ignored, ...given } = modifier as Doc
      const operators = withoutSameId(given, doc._id)
      check(doc, operators)
      const positional = Object.values(operators).some((fields) =>
        Object.keys(fields as Doc).some((path) => path.includes('$')),
      )
      updateOne(docs, positional ? query : {}, operators, { cloneMode: 'deep' })
    }
  } catch (error) {
    throw isDbError(error) ? error : refused(messageOf(error))
  }
  return docs[0] as Doc
}
