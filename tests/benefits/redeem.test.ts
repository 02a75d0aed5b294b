import { openCampus, putProgramme } from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-06-10T02:00:00.000Z'))

const codeOf = (reply: { readonly ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok'

const open = async (name: string) => {
  const campus = openCampus(world, name)
  const { _id: programmeId } = await putProgramme(world, { unit: campus.school })
  const member = await campus.member('m', { name: '周晓明' })
  const clerk = await campus.clerk('c', 'tianyu')
  const { voucher } = await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
  return { campus, programmeId, member, clerk, code: voucher?.code ?? '' }
}

describe('a clerk', () => {
  test('types the code as it was read out to her, sees whom it is for, and hands the cake over once', async () => {
    const { clerk, code } = await open('a1')
    const spoken = `${code.slice(0, 4).toLowerCase()} ${code.slice(4, 8)}-${code.slice(8)}`
    expect(await world.got(clerk('benefits.ticket', { code: spoken }))).toMatchObject({
      code,
      nameMasked: '周*明',
      state: 'claimed',
      redeem: { can: true, why: '' },
    })
    const done = await world.got(clerk('benefits.redeem', { code }))
    expect(done).toMatchObject({
      state: 'redeemed',
      redeemedAt: '2026-06-10T02:00:00.000Z',
      redeem: { can: false },
    })
    expect(codeOf(await clerk('benefits.redeem', { code }))).toBe('benefits.alreadyRedeemed')
    expect(await world.got(clerk('benefits.ticket', { code }))).toEqual(done)
  })

  test('who lost the answer and asks again under the same request is told it is done', async () => {
    const { clerk, code } = await open('a2')
    const first = await world.got(clerk('benefits.redeem', { code }, 'request-1'))
    expect(await world.got(clerk('benefits.redeem', { code }, 'request-1'))).toEqual(first)
  })

  test('cannot hand over what nobody claimed, what is too old, or what another shop owes', async () => {
    const { campus, clerk, code } = await open('a3')
    const neighbour = await campus.clerk('c2', 'maixiang')
    expect(codeOf(await clerk('benefits.redeem', { code: '333333333333' }))).toBe('benefits.codeUnknown')
    expect(codeOf(await clerk('benefits.ticket', { code: '333333333333' }))).toBe('benefits.codeUnknown')
    expect(codeOf(await neighbour('benefits.redeem', { code }))).toBe('system.forbidden')
    expect(codeOf(await neighbour('benefits.ticket', { code }))).toBe('system.forbidden')
    world.setNow('2026-09-07T16:00:00.000Z')
    expect(codeOf(await clerk('benefits.redeem', { code }))).toBe('benefits.expired')
    expect(await world.got(clerk('benefits.ticket', { code }))).toMatchObject({ state: 'expired' })
  })

  test('of another school cannot even look', async () => {
    const { code } = await open('a4')
    const stranger = await openCampus(world, 'a5').clerk('c', 'tianyu')
    expect(codeOf(await stranger('benefits.ticket', { code }))).toBe('system.forbidden')
  })
})

test('two clerks scan one voucher at once: one hands over, the other is told when', async () => {
  const { campus, clerk, code } = await open('b1')
  const colleague = await campus.clerk('c2', 'tianyu')
  const replies = await Promise.all(
    [clerk, colleague, clerk, colleague].map((one) => one('benefits.redeem', { code })),
  )
  expect(replies.map(codeOf).sort()).toEqual([
    'benefits.alreadyRedeemed',
    'benefits.alreadyRedeemed',
    'benefits.alreadyRedeemed',
    'ok',
  ])
})

test('the member sees that it was picked up, and is told', async () => {
  const { member, clerk, code, programmeId } = await open('b2')
  await world.got(clerk('benefits.redeem', { code }))
  expect(await world.got(member('benefits.detail', { programmeId }))).toMatchObject({
    status: 'redeemed',
    why: '6 月 10 日 已提货',
  })
  await world.sweep()
  const { items } = await world.got(member('messages.list'))
  expect(items.map(({ title }) => title).sort()).toEqual(['生日蛋糕已经提货', '生日蛋糕领到了'])
})

test('the day’s list: a clerk sees her shop, the school’s officer all shops, a branch none; newest first, page by page', async () => {
  const { campus, clerk, programmeId } = await open('c1')
  const officer = await campus.schoolOfficer('o')
  for (let at = 0; at < 22; at += 1) {
    const member = await campus.member(`n${at}`)
    const shopId = at === 0 ? 'maixiang' : 'tianyu'
    const { voucher } = await world.got(member('benefits.claim', { programmeId, shopId }))
    world.setNow(`2026-06-10T03:00:${String(at).padStart(2, '0')}.000Z`)
    await world.got(officer('benefits.redeem', { code: voucher?.code }))
  }
  const first = await world.got(officer('benefits.redeemed'))
  expect(first.items).toHaveLength(20)
  expect(first.items[0]?.redeemedAt).toBe('2026-06-10T03:00:21.000Z')
  const rest = await world.got(officer('benefits.redeemed', { cursor: first.next }))
  expect(rest).toMatchObject({ items: [{ shopName: '甜语烘焙' }, { shopName: '麦香坊' }] })
  const own = await world.got(clerk('benefits.redeemed'))
  expect(new Set(own.items.map(({ shopName }) => shopName))).toEqual(new Set(['甜语烘焙']))
  const branch = await campus.branchOfficer('b')
  expect(await world.got(branch('benefits.redeemed'))).toEqual({ items: [] })
})
