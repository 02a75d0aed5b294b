import { fillRegistry, scaleCosts, type ScaleCost } from '../support/registry-scale'
import { openWorld, type World } from '../support/world'

/** Two sizes; `npm run bench -- --only registry` does the same with 5,000 and 300,000. */
const SIZES = [1000, 4000]

let costs: readonly (readonly ScaleCost[])[] = []
beforeAll(async () => {
  const measured = []
  for (const people of SIZES) {
    const world: World = await openWorld()
    await fillRegistry(world, people)
    measured.push(await scaleCosts(world, people))
    await world.close()
  }
  costs = measured
}, 120_000)

it('every question costs the same number of calls, however many people there are', () => {
  const [few, many] = costs.map((each) => each.map(({ what, calls }) => [what, calls]))
  expect(many).toEqual(few)
  expect(few?.filter(([what]) => what !== 'the city’s counts').every(([, calls]) => Number(calls) <= 2)).toBe(
    true,
  )
})

it('and reads only what it gives', () => {
  const wasteful = costs.flat().filter(({ scanned, returned }) => scanned > returned + 1)
  expect(wasteful).toEqual([])
})
