import type { Collection, Db, Where } from '../ports/db'

/** The page size of every list. */
export const PAGE = 20

type Place = Readonly<Record<string, unknown>>

/** Place behind which to go on, from a cursor that a client sent; a broken one starts from the top. */
export const placeOf = (cursor: string | undefined): Place | undefined => {
  if (!cursor) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return place !== null && typeof place === 'object' && !Array.isArray(place) ? scalarsOf(place) : undefined
  } catch {
    return undefined
  }
}

/** A cursor comes from outside: nothing but plain values may reach a query. */
const scalarsOf = (place: object): Place | undefined =>
  Object.values(place).every((value) => ['string', 'number', 'boolean'].includes(typeof value))
    ? (place as Place)
    : undefined

/** One page out of `limit + 0` found documents: the cursor names the last one's order fields. */
export const pageOf = <T extends { readonly _id: string }, V>(
  found: readonly T[],
  orderFields: readonly (keyof T & string)[],
  view: (document: T) => V,
): { items: V[]; next?: string } => {
  const items = found.map(view)
  const last = found.at(-1)
  if (!last || found.length < PAGE) return { items }
  const place = Object.fromEntries([...orderFields, '_id'].map((field) => [field, last[field as keyof T]]))
  return { items, next: Buffer.from(JSON.stringify(place)).toString('base64url') }
}

/** As many documents as one read may bring. */
export const AT_ONCE = 100

/** Documents of one collection that an index finds. */
export type Among<T> = {
  readonly from: Collection<T>
  readonly index: string
  readonly where: Where
}

/** All of them in the order of the index, a hundred at a time. One call for each hundred. */
export async function* pagesOf<T extends { readonly _id: string }>(
  db: Db,
  { from, index, where }: Among<T>,
): AsyncGenerator<readonly T[]> {
  for (let after: T | undefined, isFull = true; isFull;) {
    const found = await db.find(from, index, { where, limit: AT_ONCE, after })
    if (found.length) yield found
    after = found.at(-1)
    isFull = found.length === AT_ONCE
  }
}

/** The same in one list. */
export const allOf = async <T extends { readonly _id: string }>(
  db: Db,
  among: Among<T>,
): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const page of pagesOf(db, among)) all.push(...page)
  return all
}
