import { flawsIn } from '@cloud/capabilities/activities/order-flaws'
import { digest } from '@cloud/kernel/runtime/digest'
import fc from 'fast-check'
import { countEnds, expectInOrder, expectOrderKept, expectPromisesKept, type Ended } from './expectations'
import { onStage } from './instance'
import { perform } from './perform'
import { askingTooSoon, drawPlay } from './plays'

const instances = onStage()
const ends = countEnds('confirmed', 'waiting', 'cancelled')
afterAll(() => expect(ends.fewest()).toBeGreaterThan(20))

/** The order is made, everybody in it follows from what was published, and nobody is left behind. */
const expectProvenOrder = ({ state, published }: Ended) => {
  const { rows } = state()
  expect(rows.filter((row) => row.state === 'entered')).toEqual([])
  const proof = published()
  expect(flawsIn(proof, digest)).toEqual([])
  const placed = rows.flatMap(({ entry = '', place }) => (place === undefined ? [] : [[entry, place]]))
  const proven = new Map(proof.entries.map(({ entry, place }) => [entry, place]))
  expect(placed).toEqual(placed.map(([entry]) => [entry, proven.get(String(entry))]))
  const inIt = rows.filter(
    (row) => row.state === 'confirmed' || row.state === 'waiting' || row.state === 'offered',
  )
  expect(inIt.filter((row) => row.place === undefined)).toEqual([])
}

it('however entering, leaving, closing and the making of an order meet and die, the order can be proved and is kept', async () => {
  await fc.assert(
    fc.asyncProperty(drawPlay, async (it) => {
      const ended = await perform(instances(), it)
      ended.passClosing()
      for (let n = 0; n < 4; n += 1) await ended.sweep()
      ends.note(ended)
      expectInOrder(ended)
      expectPromisesKept(ended)
      expectOrderKept(ended)
      expectProvenOrder(ended)
      expect(await ended.sweep()).toBe(0)
    }),
    { numRuns: 500, examples: [[askingTooSoon]] },
  )
}, 240_000)
