import { signing } from '@cloud/kernel/adapters/signing'
import { codeFor, PURPOSE, slotOf } from '@cloud/capabilities/cards/domain/code'
import { activeCard, cardOf, codeOf, openCards, putCards, type CardsStage } from '../support/build-cards'

let stage: CardsStage
beforeAll(async () => {
  stage = await openCards()
})
afterAll(() => stage.world.close())
// A code counts once: every test has its own.
beforeEach(() => stage.later(120))

const verify = (who: string, code: string, requestId?: string) =>
  stage.as(who)('cards.verify', { code }, requestId)

test('a member shows a code that changes every 30 seconds, and the phone has the next one already', async () => {
  const { codes, ...card } = await stage.got(stage.as('ann')('cards.show'))
  expect(card).toMatchObject({ nameMasked: '李*敏', title: '会员', joinedYear: '2015', state: 'none' })
  expect(codes.map(({ from, until }) => Date.parse(until) - Date.parse(from))).toEqual([30_000, 30_000])
  expect(codes[0]?.until).toBe(codes[1]?.from)
  stage.later(30)
  expect(await stage.code('ann')).toBe(codes[1]?.text)
})

test('the officer and the shop see a masked name, the unit, and whether she is a member: no more', async () => {
  await putCards(stage.world.db, activeCard('tina', '31000000000001'))
  const seen = await stage.got(verify('school', await stage.code('tina')))
  expect(seen).toEqual({
    nameMasked: '*图',
    unitName: '图书馆分会',
    schoolName: '沪上理工示范大学',
    isMember: true,
    standing: '会员',
    state: 'active',
    at: stage.world.now(),
  })
  stage.later(60)
  expect(await stage.got(verify('shop', await stage.code('ann')))).toMatchObject({ nameMasked: '李*敏' })
})

test('retired members have a code too; staff who have not joined have none', async () => {
  expect(await stage.got(verify('school', await stage.code('rita')))).toMatchObject({ standing: '退休会员' })
  expect(codeOf(await stage.as('newbie')('cards.show'))).toBe('system.notMember')
  expect(codeOf(await stage.as('shop')('cards.show'))).toBe('system.notMember')
})

test.each([
  ['branch', 'ok'],
  ['school', 'ok'],
  ['shop', 'ok'],
  ['library', 'cards.otherUnit'],
  ['abroad', 'cards.otherUnit'],
  ['shop2', 'cards.otherUnit'],
  ['bob', 'cards.notVerifier'],
  ['ann', 'cards.notVerifier'],
])('%s verifying a member of 光电 is told: %s', async (who, told) => {
  expect(codeOf(await verify(who, await stage.code('ann')))).toBe(told)
})

test('whoever may not look does not use the code up', async () => {
  const code = await stage.code('ann')
  for (const who of ['library', 'bob', 'shop2']) await verify(who, code)
  expect(codeOf(await verify('branch', code))).toBe('ok')
})

test('the same code a second time is refused, whoever comes with it', async () => {
  const code = await stage.code('ann')
  expect(codeOf(await verify('branch', code))).toBe('ok')
  for (const who of ['branch', 'school', 'shop']) expect(codeOf(await verify(who, code))).toBe('cards.used')
})

test('who lost the answer and asks again under the same request is answered as before', async () => {
  const code = await stage.code('ann')
  const first = await stage.got(verify('branch', code, 'request-1'))
  expect(await stage.got(verify('branch', code, 'request-1'))).toEqual(first)
  expect(codeOf(await verify('school', code, 'request-1'))).toBe('cards.used')
})

test('a screenshot dies: good in the next half minute, told as expired after that', async () => {
  const shot = await stage.code('ann')
  const other = await stage.code('bob')
  stage.later(59 - (Date.parse(stage.world.now()) % 30_000) / 1000)
  expect(codeOf(await verify('school', shot))).toBe('ok')
  stage.later(1)
  expect(codeOf(await verify('school', other))).toBe('cards.expired')
})

test('once a newer code was used, a picture of the one before it is worth nothing', async () => {
  const shot = await stage.code('ann')
  stage.later(30)
  expect(codeOf(await verify('school', await stage.code('ann')))).toBe('ok')
  expect(codeOf(await verify('shop', shot))).toBe('cards.used')
})

test('a code before its time, somebody else’s code with another name in it, another key: all are no codes', async () => {
  const mine = await stage.code('ann')
  const attempts = [
    await stage.nextCode('ann'),
    mine.replace('.ann.', '.bob.'),
    codeFor('bob', slotOf(stage.world.now()), (text) => signing('x'.repeat(40))(PURPOSE, text)),
    codeFor('ann', slotOf(stage.world.now()) + 1, (text) => stage.world.deps(null).sign(PURPOSE, text)),
    codeFor('nobody', slotOf(stage.world.now()), (text) => stage.world.deps(null).sign(PURPOSE, text)),
    codeFor('ann', slotOf(stage.world.now()), (text) => stage.world.deps(null).sign('door', text)),
    '7K3M9Q2T48XF',
  ]
  for (const code of attempts) expect(codeOf(await verify('school', code))).toBe('cards.invalid')
  expect(codeOf(await verify('school', mine))).toBe('ok')
})

test('at two doors at once, exactly one lets her in', async () => {
  const code = await stage.code('ann')
  const told = (await Promise.all(['branch', 'shop'].map((who) => verify(who, code)))).map(codeOf)
  expect(told.sort()).toEqual(['cards.used', 'ok'])
})

test('two hundred at once with the first code of a person: one is let in', async () => {
  const code = await stage.code('bob')
  const doors = Array.from({ length: 200 }, (_, n) => verify(['branch', 'school', 'shop'][n % 3] ?? '', code))
  const told = (await Promise.all(doors)).map(codeOf)
  expect(told.filter((one) => one === 'ok')).toHaveLength(1)
  expect(told.filter((one) => one === 'cards.used')).toHaveLength(199)
})

test('the member sees afterwards where her code was read, newest first, and nobody else’s', async () => {
  stage.world.setNow('2026-06-11T02:00:00.000Z')
  const before = (await stage.got(stage.as('ann')('cards.uses'))).items.length
  await stage.got(verify('branch', await stage.code('ann')))
  stage.later(60)
  await stage.got(verify('shop', await stage.code('ann')))
  await stage.world.sweep()
  const { items } = await stage.got(stage.as('ann')('cards.uses'))
  expect(items.slice(0, 2)).toEqual([
    { at: '2026-06-11T02:01:00.000Z', place: '甜语烘焙' },
    { at: '2026-06-11T02:00:00.000Z', place: '光电学院分会' },
  ])
  expect(items.length).toBeGreaterThan(before)
  expect((await stage.got(stage.as('library')('cards.uses'))).items).toEqual([])
})

test('the trace is forgotten after a year, and looking at a code changes nothing of the card', async () => {
  expect(await cardOf(stage.world.db, 'tina')).toMatchObject({
    state: 'active',
    rev: 3,
    number: '31000000000001',
  })
  stage.world.setNow('2027-06-13T02:00:00.000Z')
  await stage.world.repair()
  expect((await stage.got(stage.as('ann')('cards.uses'))).items).toEqual([])
})
