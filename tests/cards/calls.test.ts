import { JUNE, openCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeAll(async () => {
  stage = await openCards()
})
afterAll(() => stage.world.close())

/** Identifying the caller is one call; the budgets are what comes beyond it. */
const beyondIdentify = async (work: () => Promise<unknown>): Promise<number> => {
  const { calls, unindexed, scanned, returned } = await stage.world.counting(work)
  expect(unindexed).toEqual([])
  expect(scanned).toBeLessThanOrEqual(returned + 3)
  return calls - 1
}
const cost = (who: string, call: string, input: object = {}) =>
  beyondIdentify(() => stage.got(stage.as(who)(call, input) as Promise<{ ok: true; data: unknown }>))

test('showing a card takes one call; verifying it two, three when it was used, four the first time in a life', async () => {
  expect(await cost('ann', 'cards.show')).toBe(1)
  const first = await stage.code('ann')
  expect(await cost('school', 'cards.verify', { code: first })).toBe(4)
  stage.later(60)
  const second = await stage.code('ann')
  expect(await cost('school', 'cards.verify', { code: second })).toBe(2)
  expect(await beyondIdentify(() => stage.as('school')('cards.verify', { code: second }))).toBe(3)
})

test('a code that is no good costs nothing, and neither does somebody who may not look', async () => {
  expect(await beyondIdentify(() => stage.as('school')('cards.verify', { code: 'UM1.x.y.z' }))).toBe(0)
  const code = await stage.code('ann')
  expect(await beyondIdentify(() => stage.as('bob')('cards.verify', { code }))).toBe(0)
})

test('a member’s own pages', async () => {
  expect(await cost('bob', 'cards.mine')).toBe(3)
  expect(await cost('bob', 'cards.apply')).toBe(4)
  expect(await cost('bob', 'cards.uses')).toBe(1)
})

test('an officer’s pages', async () => {
  await stage.applicants(22)
  expect(await cost('school', 'cards.people', { show: 'applied' })).toBe(2)
  expect(await cost('school', 'cards.people', { show: 'lacking' })).toBe(2)
  expect(await cost('school', 'cards.batches')).toBe(4)
  await stage.closeJune()
  expect(await cost('school', 'cards.batch', { batchId: JUNE, show: 'waiting' })).toBe(3)
  expect(
    await cost('school', 'cards.registerOne', { batchId: JUNE, personId: 'm0', number: '310000000001' }),
  ).toBe(5)
  expect(await cost('school', 'cards.reject', { batchId: JUNE, personId: 'm1', why: '照片不清' })).toBe(5)
  expect(await cost('school', 'cards.person', { personId: 'm1' })).toBe(2)
  expect(await cost('school', 'cards.cancel', { personId: 'm1', why: '调走' })).toBe(3)
})
