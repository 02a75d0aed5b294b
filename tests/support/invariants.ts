import { activitiesStore, signUpsStore, type SignUpDoc } from '@cloud/capabilities/activities/store'
import { claimsStore, stocksStore } from '@cloud/capabilities/benefits/store'
import { takenOf, type Quota } from '@cloud/kernel/domain/quota'
import type { Db } from '@cloud/kernel/ports/db'

const LIMIT = 100

const rowsOf = async (
  db: Db,
  activityId: string,
  state: SignUpDoc['state'],
): Promise<readonly SignUpDoc[]> => {
  const rows: SignUpDoc[] = []
  for (let after: SignUpDoc | undefined; ;) {
    const where = { activityId, state }
    const page = await db.find(signUpsStore, 'byActivity', { where, limit: LIMIT, after })
    rows.push(...page)
    after = page.at(-1)
    if (page.length < LIMIT) return rows
  }
}

const sums = ({ cap, left, held }: Quota) => {
  const taken = takenOf({ held } as Quota)
  return [
    ...(left < 0 || taken > cap ? [`oversold: ${taken} of ${cap}, ${left} left`] : []),
    ...(left + taken === cap ? [] : [`${left} left and ${taken} taken are not ${cap}`]),
  ]
}

const unlike = (what: string, one: readonly string[], other: readonly string[]) => {
  const isLike = [...one].sort().join() === [...other].sort().join()
  return isLike ? [] : [`${what}: ${one.length} held, ${other.length} recorded`]
}

/** What is wrong with an activity's seats; nothing, when all is well. */
export const seatProblems = async (db: Db, activityId: string) => {
  const activity = await db.get(activitiesStore, activityId)
  if (!activity) return { problems: ['no such activity'], confirmed: 0, waiting: [] as readonly SignUpDoc[] }
  const { seats } = activity
  const confirmed = await rowsOf(db, activityId, 'confirmed')
  const waiting = await rowsOf(db, activityId, 'waiting')
  const problems = [
    ...sums(seats),
    ...unlike(
      'seats',
      Object.keys(seats.held),
      confirmed.map(({ memberId }) => memberId),
    ),
    ...(seats.left > 0 && waiting.length > 0 ? [`${seats.left} free while ${waiting.length} wait`] : []),
    ...(seats.waiting === waiting.length
      ? []
      : [`${seats.waiting} counted in line, ${waiting.length} stand there`]),
  ]
  return { problems, confirmed: confirmed.length, waiting }
}

/** What is wrong with the stock of one shop in one programme. */
export const stockProblems = async (
  db: Db,
  programmeId: string,
  shopId: string,
): Promise<readonly string[]> => {
  const stock = await db.get(stocksStore, `${programmeId}-${shopId}`)
  if (!stock) return ['no such stock']
  const claims = await db.find(claimsStore, 'shop', { where: { programmeId, shopId }, limit: LIMIT })
  return [
    ...sums(stock.stock),
    ...unlike(
      'stock',
      Object.keys(stock.stock.held),
      claims.map(({ memberId }) => memberId),
    ),
  ]
}
