import { directionOf, endsWithId, type Collection, type Index } from '../cloudfunctions/kernel/ports/db'
import type { CollectionSpec } from '../local-cloud/start'

const fieldOf = (declared: string) =>
  declared.startsWith('-')
    ? { name: declared.slice(1), direction: -1 as const }
    : { name: declared, direction: 1 as const }

const fieldsOf = (index: Index): readonly string[] =>
  endsWithId(index) ? [...index.fields, directionOf(index) === 'desc' ? '-_id' : '_id'] : index.fields

/** Collections as the capabilities' stores declare them, in the words of the cloud. */
export const specsOf = (collections: readonly Collection<unknown>[]): readonly CollectionSpec[] =>
  collections.map(({ name, indexes }) => ({
    name,
    indexes: Object.entries(indexes).map(([index, declared]) => ({
      name: index,
      fields: fieldsOf(declared).map(fieldOf),
      unique: declared.unique ?? false,
      sparse: declared.sparse ?? false,
    })),
  }))
