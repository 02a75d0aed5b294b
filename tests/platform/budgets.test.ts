import { measureCosts, overspent, type Cost } from '../support/costs'
import { openWorld, type World } from '../support/world'

let world: World
let costs: readonly Cost[] = []

beforeAll(async () => {
  world = await openWorld()
  costs = await measureCosts(world)
})
afterAll(() => world.close())

it('no action costs more database calls than its budget', () => {
  const over = costs.filter((cost) => overspent(cost) > 0)
  expect(over.map(({ what, calls, budget }) => `${what}: 1 + ${calls - 1}, granted 1 + ${budget}`)).toEqual(
    [],
  )
  expect(costs.length).toBeGreaterThan(30)
})

it('every query is served by an index that its store declares', () => {
  expect(costs.flatMap(({ what, unindexed }) => unindexed.map((query) => `${what}: ${query}`))).toEqual([])
})

it('a query reads what it gives, and at most a few documents more', () => {
  const wasteful = costs.filter(({ scanned, returned }) => scanned > returned + 3)
  expect(wasteful.map(({ what, scanned, returned }) => `${what}: read ${scanned} for ${returned}`)).toEqual(
    [],
  )
})
