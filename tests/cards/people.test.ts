import { activeCard, aCard, codeOf, JUNE, openCards, putCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeAll(async () => {
  stage = await openCards()
  await stage.got(stage.as('ann')('cards.apply'))
  await putCards(
    stage.world.db,
    activeCard('bob', '310000000011'),
    aCard({
      _id: 'tina',
      state: 'lost',
      number: '310000000012',
      appliedAt: '2026-01-01T00:00:00.000Z',
      rev: 4,
    }),
  )
})
afterAll(() => stage.world.close())

const list = async (who: string, show: string) =>
  (await stage.got(stage.as(who)('cards.people', { show }))).items.map(({ id }) => id)

test('the school’s officer sees who has applied, who has a card, who lost hers, and who lacks one', async () => {
  expect(await list('school', 'applied')).toEqual(['ann'])
  expect(await list('school', 'active')).toEqual(['bob'])
  expect(await list('school', 'lost')).toEqual(['tina'])
  expect((await list('school', 'lacking')).sort()).toEqual(['branch', 'library', 'school', 'tina'])
})

test('a branch’s officer sees her own people only, another school’s none of them', async () => {
  expect(await list('branch', 'active')).toEqual(['bob'])
  expect(await list('branch', 'lost')).toEqual([])
  expect(await list('library', 'lost')).toEqual(['tina'])
  expect(await list('library', 'applied')).toEqual([])
  expect((await list('branch', 'lacking')).sort()).toEqual(['branch'])
  for (const show of ['applied', 'active', 'lost']) expect(await list('abroad', show)).toEqual([])
})

test('a line has no name and no number in full', async () => {
  const { items } = await stage.got(stage.as('school')('cards.people', { show: 'active' }))
  expect(items).toEqual([
    {
      id: 'bob',
      nameMasked: '陈*文',
      staffNo: '0002',
      unitName: '光电学院分会',
      state: 'active',
      numberTail: '0011',
      note: '正常使用，专享保障已生效',
    },
  ])
})

test('long lists are read page by page', async () => {
  await stage.applicants(25, 'p')
  const first = await stage.got(stage.as('school')('cards.people', { show: 'applied' }))
  const rest = await stage.got(stage.as('school')('cards.people', { show: 'applied', cursor: first.next }))
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(26)
})

test('an officer ends a card with a reason, which its holder reads; twice is once', async () => {
  const cancel = () => stage.as('school')('cards.cancel', { personId: 'bob', why: '已转去外校' })
  const ended = await stage.got(cancel())
  expect(ended).toMatchObject({
    state: 'cancelled',
    cancel: { can: false },
    history: [{ title: '注销', why: '已转去外校' }, {}],
  })
  expect(await stage.got(cancel())).toEqual(ended)
  expect(await stage.got(stage.as('bob')('cards.mine'))).toMatchObject({ why: '已注销：已转去外校' })
})

test('only the school ends a card; a branch may look at it, others not even that', async () => {
  const input = { personId: 'tina', why: '错' }
  expect(codeOf(await stage.as('library')('cards.cancel', input))).toBe('system.forbidden')
  expect(codeOf(await stage.as('abroad')('cards.cancel', input))).toBe('system.forbidden')
  expect(await stage.got(stage.as('library')('cards.person', { personId: 'tina' }))).toMatchObject({
    cancel: { can: false, why: '注销由校工会办理' },
  })
  expect(codeOf(await stage.as('branch')('cards.person', { personId: 'tina' }))).toBe('system.forbidden')
  expect(codeOf(await stage.as('school')('cards.person', { personId: 'nobody' }))).toBe('cards.notFound')
  expect(codeOf(await stage.as('school')('cards.cancel', { personId: 'library', why: '错' }))).toBe(
    'cards.noCard',
  )
})

test('a card ended while it waits in a batch counts there as sent back, once the timer has run', async () => {
  await stage.closeJune()
  await stage.got(stage.as('school')('cards.cancel', { personId: 'ann', why: '重复申请' }))
  await stage.world.sweep()
  await stage.world.repair()
  const { counts } = await stage.got(stage.as('school')('cards.batch', { batchId: JUNE, show: 'rejected' }))
  expect(counts).toMatchObject({ rejected: 1, waiting: counts.all - 1 })
})
