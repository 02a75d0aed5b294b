import { cardOf, codeOf, JUNE, openCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeEach(async () => {
  stage = await openCards()
})
afterEach(() => stage.world.close())

const school = (call: string, input: object) => stage.as('school')(call, { batchId: JUNE, ...input })
const registerOne = (personId: string, number: string) =>
  stage.as('school')('cards.registerOne', { batchId: JUNE, personId, number })
const reject = (personId: string, why = '照片不清') =>
  stage.as('school')('cards.reject', { batchId: JUNE, personId, why })
const counts = async () =>
  (await stage.got(stage.as('school')('cards.batch', { batchId: JUNE, show: 'waiting' }))).counts

test('a number registered one by one makes the card good, from tomorrow on, and the member is told', async () => {
  await stage.applicants(2)
  await stage.closeJune()
  const settled = await stage.got(registerOne('m0', '3100 0000 0001'))
  expect(settled).toMatchObject({
    person: { outcome: 'registered', numberTail: '0001', settle: { can: false }, correct: { can: true } },
    batch: { counts: { waiting: 1, registered: 1, rejected: 0, all: 2 } },
  })
  await stage.world.sweep()
  expect(await stage.got(stage.as('m0')('cards.mine'))).toMatchObject({
    state: 'active',
    number: '310000000001',
    why: '专享保障从 6 月 21 日起生效',
  })
  const { items } = await stage.got(stage.as('m0')('messages.list'))
  expect(items.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['会员服务卡办好了', '办卡申请已经报送']),
  )
})

test('a batch adds up: all = registered + sent back + waiting, and who was sent back can apply again', async () => {
  await stage.applicants(3)
  await stage.closeJune()
  await stage.got(registerOne('m0', '310000000001'))
  expect(await stage.got(reject('m1'))).toMatchObject({ person: { outcome: 'rejected', why: '照片不清' } })
  expect(await stage.got(reject('m1'))).toMatchObject({ batch: { counts: { rejected: 1 } } })
  expect(await counts()).toEqual({ all: 3, waiting: 1, registered: 1, rejected: 1 })
  await stage.world.sweep()
  const { items } = await stage.got(stage.as('m1')('messages.list'))
  expect(items.map(({ title }) => title)).toContain('会员服务卡没有办成')
  expect(await stage.got(stage.as('m1')('cards.apply'))).toMatchObject({ state: 'applied' })
  expect(await counts()).toEqual({ all: 3, waiting: 1, registered: 1, rejected: 1 })
})

test('what cannot be settled is refused: not of this batch, settled already, a number that is taken, a batch that is not there', async () => {
  await stage.applicants(2)
  await stage.closeJune()
  await stage.got(registerOne('m0', '310000000001'))
  expect(codeOf(await registerOne('ann', '310000000002'))).toBe('cards.notInBatch')
  expect(codeOf(await reject('m0'))).toBe('cards.settled')
  expect(codeOf(await registerOne('m1', '310000000001'))).toBe('cards.numberTaken')
  expect(codeOf(await registerOne('m1', '3100'))).toBe('system.invalidInput')
  expect(codeOf(await school('cards.reject', { batchId: 'none', personId: 'm1', why: '错' }))).toBe(
    'cards.notFound',
  )
  for (const who of ['branch', 'abroad'])
    expect(codeOf(await stage.as(who)('cards.reject', { batchId: JUNE, personId: 'm1', why: '错' }))).toBe(
      'system.forbidden',
    )
})

test('a mistyped number is corrected by hand, and both steps stay in the history', async () => {
  await stage.applicants(1)
  await stage.closeJune()
  await stage.got(registerOne('m0', '310000000001'))
  expect(await stage.got(registerOne('m0', '310000000009'))).toMatchObject({ person: { numberTail: '0009' } })
  expect(await counts()).toMatchObject({ registered: 1 })
  const { history } = await stage.got(stage.as('school')('cards.person', { personId: 'm0' }))
  expect(history.map(({ title }) => title)).toEqual(['更正卡号', '登记卡号', '报送市总', '申请办卡'])
})

test('two officers give one number to two people at once: one of them has it', async () => {
  await stage.applicants(2)
  await stage.closeJune()
  const told = await Promise.all(['m0', 'm1'].map((id) => registerOne(id, '310000000001')))
  expect(told.map(codeOf).sort()).toEqual(['cards.numberTaken', 'ok'])
  expect(await counts()).toEqual({ all: 2, waiting: 1, registered: 1, rejected: 0 })
})

test('the death of an officer’s call between card and counts is made good by the timer', async () => {
  await stage.applicants(2)
  await stage.closeJune()
  const { failingDb, Died } = await import('../support/failing-db')
  for (const [nth, when] of [
    [4, 'after'],
    [5, 'before'],
  ] as const) {
    const dying = failingDb(stage.world.db, nth, when)
    const number = `31000000000${nth}`
    const died = await stage.as('school', dying)('cards.registerOne', {
      batchId: JUNE,
      personId: `m${nth - 4}`,
      number,
    })
    expect(codeOf(died)).toBe('system.fault')
    expect(Died.name).toBe('Died')
  }
  await stage.world.sweep()
  await stage.world.repair()
  const registered = await Promise.all(['m0', 'm1'].map((id) => cardOf(stage.world.db, id)))
  const done = registered.filter((card) => card?.state === 'active').length
  expect(await counts()).toEqual({ all: 2, waiting: 2 - done, registered: done, rejected: 0 })
})
