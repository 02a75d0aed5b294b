import { covers } from '../../kernel/domain/actor'
import { gte, type Db } from '../../kernel/ports/db'
import { PAGE } from '../../kernel/runtime/paging'
import { outermost } from './domain/scope'
import { membersStore, type PersonDoc } from './store'

type Place = Readonly<Record<string, unknown>> | undefined

const isPassed = (scope: string, unit: string) => scope < unit && !covers(scope, unit)

/** Those below one unit, in the order of unit and staff number. Paths sort with what lies below them. */
const below = async (db: Db, scope: string, limit: number, after: Place) => {
  const found = await db.find(membersStore, 'unit', { where: { unit: gte(scope) }, limit, after })
  return found.filter(({ unit }) => covers(scope, unit))
}

/** One page of the people below these units; one call, and one more for each further unit it reaches into. */
export const peopleBelow = async (db: Db, units: readonly string[], after: Place): Promise<PersonDoc[]> => {
  const from = typeof after?.unit === 'string' ? after.unit : ''
  const page: PersonDoc[] = []
  for (const scope of outermost(units)) {
    if (page.length === PAGE) break
    if (isPassed(scope, from)) continue
    page.push(...(await below(db, scope, PAGE - page.length, covers(scope, from) ? after : undefined)))
  }
  return page
}

/** Those below these units who have this staff number. One call. */
export const peopleNumbered = async (
  db: Db,
  units: readonly string[],
  staffNo: string,
): Promise<PersonDoc[]> => {
  const found = await db.find(membersStore, 'staffNo', { where: { staffNo }, limit: PAGE })
  return found.filter(({ unit }) => units.some((scope) => covers(scope, unit)))
}
