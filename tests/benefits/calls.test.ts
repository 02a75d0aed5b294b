import { aShop, openCampus, putProgramme } from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Identifying the caller is one call; the budgets are what comes beyond it. */
const beyondIdentify = async (work: () => Promise<unknown>): Promise<number> => {
  const { calls, unindexed } = await world.counting(work)
  expect(unindexed).toEqual([])
  return calls - 1
}

const limited = [aShop({ stock: 2 }), aShop({ id: 'maixiang', stock: 2 })]

const open = async (name: string) => {
  const campus = openCampus(world, name)
  const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited })
  return { campus, programmeId, which: { programmeId, shopId: 'tianyu' } }
}

test('a claim takes three calls, two in an instance that knows the programme', async () => {
  const { campus, which } = await open('k1')
  const [one, other] = [await campus.member('m1'), await campus.member('m2')]
  expect(await beyondIdentify(() => world.got(one('benefits.claim', which)))).toBe(3)
  expect(await beyondIdentify(() => world.got(other('benefits.claim', which)))).toBe(2)
})

test('asking for the same voucher again takes two calls, three where nothing is known', async () => {
  const { campus, which } = await open('k2')
  const member = await campus.member('m')
  await world.got(member('benefits.claim', which))
  expect(await beyondIdentify(() => world.got(member('benefits.claim', which)))).toBe(2)
  world.setNow('2026-06-10T03:00:00.000Z')
  expect(await beyondIdentify(() => world.got(member('benefits.claim', which)))).toBe(3)
})

test('hearing that a shop has run out takes three calls', async () => {
  const { campus, which } = await open('k3')
  for (const id of ['m1', 'm2']) await world.got((await campus.member(id))('benefits.claim', which))
  const last = await campus.member('m3')
  expect(await beyondIdentify(() => last('benefits.claim', which))).toBe(3)
})

test('lists and details take one call, or two with what is mine', async () => {
  const { campus, programmeId, which } = await open('k4')
  const member = await campus.member('m')
  expect(await beyondIdentify(() => world.got(member('benefits.year')))).toBe(2)
  expect(await beyondIdentify(() => world.got(member('benefits.year')))).toBe(1)
  expect(await beyondIdentify(() => world.got(member('benefits.detail', { programmeId })))).toBe(2)
  await world.got(member('benefits.claim', which))
  expect(await beyondIdentify(() => world.got(member('benefits.detail', { programmeId })))).toBe(1)
})

test('looking at a ticket takes one call, redeeming it two, the list of the day one', async () => {
  const { campus, which } = await open('k5')
  const { voucher } = await world.got((await campus.member('m'))('benefits.claim', which))
  const clerk = await campus.clerk('c', 'tianyu')
  const it = { code: voucher?.code }
  expect(await beyondIdentify(() => world.got(clerk('benefits.ticket', it)))).toBe(1)
  expect(await beyondIdentify(() => world.got(clerk('benefits.redeem', it)))).toBe(2)
  expect(await beyondIdentify(() => clerk('benefits.redeem', it))).toBe(1)
  expect(await beyondIdentify(() => world.got(clerk('benefits.redeemed')))).toBe(1)
})

test('an officer sees all programmes and their stocks in two calls', async () => {
  const { campus } = await open('k6')
  const officer = await campus.schoolOfficer('o')
  expect(await beyondIdentify(() => world.got(officer('benefits.programmes')))).toBe(2)
})
