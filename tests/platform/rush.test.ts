import { seatProblems } from '../support/invariants'
import { startProduct, temporaryData, type Product } from '../support/product'
import { comeAndGo, prepareRush, rush, seatedIn } from '../support/rush'

const MEMBERS = 900
const SEATS = 200

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

it('1,000 calls of 900 members for 200 seats: all answered, 200 sit, 700 wait in order, each once', async () => {
  const { calls, failed } = await rush(product, activityId, MEMBERS)
  expect({ calls, failed }).toEqual({ calls: 1000, failed: 0 })
  const { problems, confirmed, waiting } = await seatProblems(product.db, activityId)
  expect({ problems, confirmed, waiting: waiting.length }).toEqual({
    problems: [],
    confirmed: SEATS,
    waiting: 700,
  })
  const turns = waiting.map(({ turn }) => turn)
  expect(turns).toEqual([...turns].sort())
  const everybody = [...(await seatedIn(product, activityId)), ...waiting.map(({ memberId }) => memberId)]
  expect(new Set(everybody).size).toBe(MEMBERS)
}, 120_000)

it('60 leave and 40 come at once: 200 sit, none is free while somebody waits, those in front came in', async () => {
  const before = await seatProblems(product.db, activityId)
  const leaving = (await seatedIn(product, activityId)).slice(0, 60)
  expect(await comeAndGo(product, activityId, leaving, 40)).toEqual([])
  const { problems, confirmed, waiting } = await seatProblems(product.db, activityId)
  expect({ problems, confirmed, waiting: waiting.length }).toEqual({
    problems: [],
    confirmed: SEATS,
    waiting: 680,
  })
  const seated = new Set(await seatedIn(product, activityId))
  const front = before.waiting.slice(0, 60).map(({ memberId }) => memberId)
  expect(front.filter((memberId) => !seated.has(memberId))).toEqual([])
  expect(leaving.filter((memberId) => seated.has(memberId))).toEqual([])
}, 120_000)
