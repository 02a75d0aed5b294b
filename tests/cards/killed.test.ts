import { batchIdOf } from '@cloud/capabilities/cards/domain/batch'
import { addMonths } from '@cloud/kernel/domain/time'
import { SCHOOL } from '../support/build-members'
import { aCard, cardOf, openCards, putCards, type CardsStage } from '../support/build-cards'
import { failingDb } from '../support/failing-db'

let stage: CardsStage
beforeAll(async () => {
  stage = await openCards()
})
afterAll(() => stage.world.close())

/** Closing a batch of three takes 13 calls, with that of identifying. */
const CALLS = 13
const deaths = Array.from({ length: CALLS }, (_, n) =>
  (['before', 'after'] as const).map((when) => [n + 1, when] as const),
).flat()

test.each(deaths)(
  'closing a batch dies at call %d, %s it: the timer ends it with everybody in once',
  async (nth, when) => {
    const { world } = stage
    const at = deaths.findIndex(([n, w]) => n === nth && w === when)
    const month = addMonths('2026-07-01', at).slice(0, 7)
    const ids = [0, 1, 2].map((n) => `k${at}-${n}`)
    world.setNow(`${month}-20T02:00:00.000Z`)
    await putCards(
      world.db,
      ...ids.map((_id) => aCard({ _id, state: 'applied', month, appliedAt: world.now(), rev: 1 })),
    )
    const died = await stage.as('school', failingDb(world.db, nth, when))('cards.close', { month })
    expect(died.ok).toBe(false)
    await world.repair()
    await stage.got(stage.as('school')('cards.close', { month }))
    await world.sweep()
    const { counts, state } = await stage.got(
      stage.as('school')('cards.batch', { batchId: batchIdOf(SCHOOL, month), show: 'waiting' }),
    )
    expect([state, counts.all]).toEqual(['closed', 3])
    const cards = await Promise.all(ids.map((id) => cardOf(world.db, id)))
    expect(cards.map((card) => [card?.state, card?.issues.length, card?.rev])).toEqual(
      ids.map(() => ['inBatch', 1, 2]),
    )
  },
)
