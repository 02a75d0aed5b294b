import { type Iterator, Lazy } from 'mingo/lazy'
import { $lookup as wholeLookup } from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import { compareValues, valuesAt, type Doc } from '../../values'

type Spec = Readonly<Record<string, unknown>>
/** Documents of a collection whose field is one of the values; `null` also finds those without it. */
export type FindByValues = (collection: string, field: string, values: readonly unknown[]) => readonly Doc[]

/** The values a field joins by: those of an array each, a missing one as null. */
const joinValues = (doc: Doc, field: string): readonly unknown[] => {
  const values = valuesAt(doc, field)
  return values.length === 0 ? [null] : values
}

const joined = (
  doc: Doc,
  foreign: readonly Doc[],
  localField: string,
  foreignField: string,
): readonly Doc[] => {
  const wanted = joinValues(doc, localField)
  return foreign.filter((other) =>
    joinValues(other, foreignField).some((value) => wanted.some((one) => compareValues(one, value) === 0)),
  )
}

/**
 * `$lookup` by a field asks the foreign collection for the values at hand, by its index, where mingo would copy
 * the whole collection. With a pipeline it is left to mingo.
 */
export const createLookup =
  (find: FindByValues) =>
  (docs: Iterator, spec: Spec, options: Options): Iterator => {
    const { from, localField, foreignField, as } = spec
    const simple =
      typeof from === 'string' && typeof localField === 'string' && typeof foreignField === 'string'
    if (!simple || spec.pipeline !== undefined) return wholeLookup(docs, spec as never, options)
    const local = docs.collect<Doc>()
    const values = local.flatMap((doc) => joinValues(doc, localField))
    const foreign = values.length === 0 ? [] : find(from, foreignField, [...new Set(values)])
    return Lazy(
      local.map((doc) => ({ ...doc, [String(as)]: joined(doc, foreign, localField, foreignField) })) as never,
    )
  }
