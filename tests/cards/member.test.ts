import { activeCard, cardOf, codeOf, openCards, putCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeAll(async () => {
  stage = await openCards()
})
afterAll(() => stage.world.close())

test('a member applies: she sees the month it goes with, and asking again changes nothing', async () => {
  const fresh = await stage.got(stage.as('ann')('cards.mine'))
  expect(fresh).toMatchObject({ state: 'none', apply: { can: true }, reportLoss: { can: false } })
  expect(fresh.rule).toEqual({
    text: '每月 20 日和以前申请的当月报送，之后的下个月报送。现在申请，随 2026 年 6 月的批次。',
    source: '每月 1–20 日报送当月办理（公开资料，待核实）',
  })
  const applied = await stage.got(stage.as('ann')('cards.apply'))
  expect(applied).toMatchObject({
    state: 'applied',
    why: '已申请，随 2026 年 6 月的批次报送市总',
    apply: { can: false },
  })
  expect(await stage.got(stage.as('ann')('cards.apply'))).toEqual(applied)
  expect(applied.history).toEqual([{ at: stage.world.now(), title: '申请办卡', by: '本人', why: '' }])
})

test('two taps at once are one application', async () => {
  const both = await Promise.all([1, 2, 3].map(() => stage.as('bob')('cards.apply')))
  expect(both.map(codeOf)).toEqual(['ok', 'ok', 'ok'])
  expect((await cardOf(stage.world.db, 'bob'))?.history).toHaveLength(1)
})

test('somebody whose code was read before has an application like everybody', async () => {
  await stage.got(stage.as('school')('cards.verify', { code: await stage.code('tina') }))
  expect(await stage.got(stage.as('tina')('cards.apply'))).toMatchObject({ state: 'applied' })
  const later = new Date(Date.parse(stage.world.now()) + 60_000).toISOString()
  stage.world.setNow(later)
  expect(codeOf(await stage.as('school')('cards.verify', { code: await stage.code('tina') }))).toBe('ok')
  expect(await cardOf(stage.world.db, 'tina')).toMatchObject({ state: 'applied', rev: 1 })
})

test('staff who have not joined, and the retired, are given no card', async () => {
  expect(codeOf(await stage.as('newbie')('cards.apply'))).toBe('system.notMember')
  expect(codeOf(await stage.as('rita')('cards.apply'))).toBe('system.notMember')
  expect(await stage.got(stage.as('rita')('cards.mine'))).toMatchObject({
    apply: { can: false, code: 'system.notMember' },
  })
})

test('a lost card is stopped at once, wherever it is shown, and another is asked for', async () => {
  await putCards(stage.world.db, activeCard('branch', '310000000077'))
  const before = await stage.got(stage.as('branch')('cards.mine'))
  expect(before).toMatchObject({ state: 'active', number: '310000000077', why: '正常使用，专享保障已生效' })
  expect(codeOf(await stage.as('branch')('cards.apply'))).toBe('cards.hasCard')
  const lost = await stage.got(stage.as('branch')('cards.reportLoss'))
  expect(lost).toMatchObject({ state: 'lost', coverFrom: null, applyWord: '申请补办', apply: { can: true } })
  expect(await stage.got(stage.as('branch')('cards.reportLoss'))).toEqual(lost)
  expect(await stage.got(stage.as('branch')('cards.show'))).toMatchObject({ state: 'lost' })
  expect(await stage.got(stage.as('branch')('cards.apply'))).toMatchObject({ state: 'applied' })
  expect(codeOf(await stage.as('branch')('cards.reportLoss'))).toBe('cards.noCard')
})

test('who has no card cannot lose one', async () => {
  expect(codeOf(await stage.as('library')('cards.reportLoss'))).toBe('cards.noCard')
})

const leave = (personId: string, from: string) =>
  stage.got(stage.as('school')('members.leave', { personId, from, why: '辞职', goes: 'gone' }))

test('whoever leaves has no card any more, whatever state it was in; a leave on a day to come waits for the day', async () => {
  const { world } = stage
  world.setNow('2026-06-12T02:00:00.000Z')
  await putCards(world.db, activeCard('library', '310000000088'))
  await leave('bob', '2026-06-12')
  await leave('library', '2026-06-15')
  await world.sweep()
  expect(await cardOf(world.db, 'bob')).toMatchObject({ state: 'cancelled', month: '' })
  expect(await cardOf(world.db, 'library')).toMatchObject({ state: 'active' })
  world.setNow('2026-06-15T02:00:00.000Z')
  await world.repair()
  await world.sweep()
  expect(await cardOf(world.db, 'library')).toMatchObject({ state: 'cancelled', coverFrom: null })
  const { history } = await stage.got(stage.as('school')('cards.person', { personId: 'library' }))
  expect(history[0]).toMatchObject({ title: '注销', by: '系统', why: '已不是会员' })
})

test('a code shown a moment before she left says that she is no member', async () => {
  const code = await stage.code('tina')
  await leave('tina', '2026-06-15')
  expect(await stage.got(stage.as('school')('cards.verify', { code }))).toMatchObject({
    isMember: false,
    standing: '不是会员',
  })
})
