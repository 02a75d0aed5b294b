import { activitiesStore, signUpsStore, type SignUpDoc } from '@cloud/capabilities/activities/store'
import { countersOf, fits, linesOf, type Seats } from '@cloud/capabilities/activities/domain/seats'
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

/** Shares that are over their caps, or whose counters are not what follows from who holds what. */
const shareProblems = (seats: Seats) => {
  const counted = countersOf(seats)
  return Object.entries(seats.shares).flatMap(([key, { cap, left }]) => {
    const right = counted.shares[key]?.left ?? NaN
    return right === left && left >= 0
      ? []
      : [`share ${key}: ${left} left of ${cap}, by who holds it ${right}`]
  })
}

const parties = (rows: readonly SignUpDoc[]) => rows.map(({ memberId, size }) => `${memberId} ${size}`)

/** What is wrong with an activity's seats; nothing, when all is well. */
export const seatProblems = async (db: Db, activityId: string) => {
  const activity = await db.get(activitiesStore, activityId)
  if (!activity)
    return { problems: ['no such activity'], confirmed: 0, taken: 0, waiting: [] as readonly SignUpDoc[] }
  const { seats } = activity
  const seated = [
    ...(await rowsOf(db, activityId, 'confirmed')),
    ...(await rowsOf(db, activityId, 'offered')),
  ]
  const waiting = await rowsOf(db, activityId, 'waiting')
  const fitting = waiting.filter((row) => fits(seats, row))
  const lines = linesOf(seats, waiting)
  const problems = [
    ...sums(seats),
    ...shareProblems(seats),
    ...unlike(
      'seats',
      Object.entries(seats.held).map(([member, size]) => `${member} ${size}`),
      parties(seated),
    ),
    ...(fitting.length ? [`${seats.left} free while ${fitting.length} wait who fit`] : []),
    ...(seats.waiting === waiting.length
      ? []
      : [`${seats.waiting} counted in line, ${waiting.length} stand there`]),
    ...(Object.entries(lines).every(([cls, count]) => seats.lines[cls] === count)
      ? []
      : ['lines miscounted']),
  ]
  return { problems, confirmed: seated.length, taken: takenOf(seats), waiting }
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
