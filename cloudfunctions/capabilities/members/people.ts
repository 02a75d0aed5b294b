import { between, startsWith, type Db, type Where } from '../../kernel/ports/db'
import { PAGE } from '../../kernel/runtime/paging'
import { outermost } from './domain/scope'
import { placeIn, type Listing } from './domain/search'
import { membersStore, type PersonDoc } from './store'

type Place = Readonly<Record<string, unknown>> | undefined

const conditionOf = ({ is, startsWith: starts, between: range }: Listing): Where => ({
  ...(is && { [is.field]: is.value }),
  ...(starts && { [starts.field]: startsWith(starts.prefix) }),
  ...(range && { [range.field]: between(range.range.from, range.range.before) }),
})

const inOrder =
  ({ order }: Listing) =>
  (one: PersonDoc, other: PersonDoc): number => {
    for (const field of [...order, '_id'] as const) {
      const [a, b] = [one[field] ?? '', other[field] ?? '']
      if (a !== b) return a < b ? -1 : 1
    }
    return 0
  }

/**
 * One page of the people below these units, in the order of the listing's index. One call for each unit that lies
 * in no other of them, and all but a few officers hold one.
 */
export const peopleIn = async (
  db: Db,
  units: readonly string[],
  listing: Listing,
  after: Place,
): Promise<PersonDoc[]> => {
  const find = (unit: string) => {
    const where = { within: placeIn(unit, listing), ...conditionOf(listing) }
    return db.find(membersStore, listing.index, { where, limit: PAGE, after })
  }
  const found = (await Promise.all(outermost(units).map(find))).flat()
  return found.sort(inOrder(listing)).slice(0, PAGE)
}
