import { refused } from '../../errors'
import type { Doc } from '../../values'

const WRITES = new Set(['$out', '$merge'])
const isWhole = (value: unknown, least: number): boolean => Number.isInteger(value) && Number(value) >= least
const isObject = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pathOf = (value: unknown): unknown => (isObject(value) ? value.path : value)

const NEEDS: Readonly<Record<string, readonly [test: (value: unknown) => boolean, text: string]>> = {
  $limit: [(value) => isWhole(value, 1), 'the limit must be a positive whole number'],
  $skip: [(value) => isWhole(value, 0), 'the skip must be a non-negative whole number'],
  $match: [isObject, 'the match filter must be an expression in an object'],
  $group: [(value) => isObject(value) && '_id' in value, 'a group specification must include an _id'],
  $unwind: [
    (value) => String(pathOf(value)).startsWith('$'),
    'path option to $unwind stage should be prefixed with a $',
  ],
}

const checkStage = (stage: Doc): void => {
  const [name = '', more] = Object.keys(stage)
  if (name === '' || more !== undefined) throw refused('a pipeline stage must have exactly one field')
  if (name === '$geoNear') throw refused('$geoNear: geographic queries are not supported here (local-cloud)')
  if (WRITES.has(name)) throw refused(`${name} is not allowed in this pipeline`)
  const [test, text] = NEEDS[name] ?? [() => true, '']
  if (!test(stage[name])) throw refused(text)
}

/** A count of nothing is no document, where mingo counts 0. */
const rewritten = (stage: Doc): readonly Doc[] => {
  const { $count } = stage
  if (typeof $count !== 'string') return [stage]
  return [{ $group: { _id: null, [$count]: { $sum: 1 } } }, { $project: { _id: 0 } }]
}

/** The stages for mingo; throws DATABASE_REQUEST_FAILED for what MongoDB, or this server, refuses. */
export const checkedPipeline = (stages: readonly Doc[]): readonly Doc[] => {
  stages.forEach(checkStage)
  return stages.flatMap(rewritten)
}
