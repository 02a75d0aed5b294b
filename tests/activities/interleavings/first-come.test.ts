import fc from 'fast-check'
import {
  countEnds,
  expectAgreement,
  expectInOrder,
  expectOrderOfTheLine,
  expectPromisesKept,
} from './expectations'
import { onStage } from './instance'
import { perform } from './perform'
import { firstComePlay, leavingUnseen, overlooked } from './plays'

/** So many in line that a newcomer is not told her exact place. */
const FAR = 100

const instances = onStage()
const ends = countEnds('confirmed', 'offered', 'waiting', 'cancelled')
afterAll(() => expect(ends.fewest()).toBeGreaterThan(20))

const nobodyDies = (crowd: number) =>
  fc.asyncProperty(firstComePlay(false, crowd), async (it) => {
    const ended = await perform(instances(), it)
    expectAgreement(ended)
    expectPromisesKept(ended)
    expectOrderOfTheLine(ended, it)
    await ended.sweep()
    ends.note(ended)
    expectInOrder(ended)
    expectPromisesKept(ended)
  })

const somebodyDies = (crowd: number) =>
  fc.asyncProperty(firstComePlay(true, crowd), async (it) => {
    const ended = await perform(instances(), it)
    for (let n = 0; n < 3; n += 1) await ended.sweep()
    ends.note(ended)
    expectInOrder(ended)
    expectPromisesKept(ended)
    const before = ended.state()
    expect(await ended.sweep()).toBe(0)
    expect(ended.state().rows).toEqual(before.rows)
  })

describe('however sign-ups, cancellations and changes of capacity meet', () => {
  it('seats and rows agree, no seat is free while somebody waits, nobody is passed over', async () => {
    await fc.assert(nobodyDies(0), { numRuns: 500, examples: [[leavingUnseen]] })
  }, 240_000)

  it('a repair puts everything right wherever calls have died, and takes nothing from anybody', async () => {
    await fc.assert(somebodyDies(0), { numRuns: 1000 })
  }, 240_000)

  it('the same holds behind a hundred others, where nobody looks at the activity any more', async () => {
    await fc.assert(nobodyDies(FAR), { numRuns: 150, examples: [[overlooked]] })
    await fc.assert(somebodyDies(FAR), { numRuns: 250 })
  }, 240_000)
})
