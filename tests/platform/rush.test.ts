import { seatProblems } from '../support/invariants'
import { startProduct, temporaryData, type Product } from '../support/product'
import { comeAndGo, prepareRush, rush, seatedIn, type Histogram } from '../support/rush'

const MEMBERS = 900
const SEATS = 200
/** Of `prepareRush` and of local-cloud. */
const [DEPARTMENTS, MOST_INSTANCES] = [8, 4]

/** How many attempts made more calls than that. */
const beyond = (most: number, times: Histogram) =>
  Object.entries(times).reduce((sum, [calls, attempts]) => sum + (Number(calls) > most ? attempts : 0), 0)

const data = temporaryData()
let product: Product
let activityId: string

beforeAll(async () => {
  product = await startProduct(data.folder, ['--empty', '--control'])
  activityId = await prepareRush(product, MEMBERS, SEATS)
}, 90_000)
afterAll(async () => {
  await product.stop()
  data.remove()
})

it('1,000 calls of 900 members and families for 200 seats in 8 quotas: all answered, each once, none free', async () => {
  const { calls, failed, warm, cold } = await rush(product, activityId, MEMBERS)
  expect({ calls, failed }).toEqual({ calls: 1000, failed: 0 })
  const { problems, taken, confirmed, waiting } = await seatProblems(product.db, activityId)
  expect({ problems, taken, everybody: confirmed + waiting.length }).toEqual({
    problems: [],
    taken: SEATS,
    everybody: MEMBERS,
  })
  const turns = waiting.map(({ turn }) => turn)
  expect(turns).toEqual([...turns].sort())
  const everybody = [...(await seatedIn(product, activityId)), ...waiting.map(({ memberId }) => memberId)]
  expect(new Set(everybody).size).toBe(MEMBERS)
  // One more where an instance knows a department as it was before its last seat went: once each, as a rule.
  expect(beyond(3, warm)).toBeLessThanOrEqual(MOST_INSTANCES * DEPARTMENTS)
  expect((beyond(4, warm) + beyond(4, cold)) / calls).toBeLessThan(0.005)
}, 120_000)

it('60 leave and 40 come at once: none is free while somebody waits who fits, nobody who left sits', async () => {
  const leaving = (await seatedIn(product, activityId)).slice(0, 60)
  expect(await comeAndGo(product, activityId, leaving, 40)).toEqual([])
  const { problems, taken, confirmed, waiting } = await seatProblems(product.db, activityId)
  expect({ problems, taken, everybody: confirmed + waiting.length }).toEqual({
    problems: [],
    taken: SEATS,
    everybody: MEMBERS - 60 + 40,
  })
  const seated = new Set(await seatedIn(product, activityId))
  expect(leaving.filter((memberId) => seated.has(memberId))).toEqual([])
}, 120_000)
