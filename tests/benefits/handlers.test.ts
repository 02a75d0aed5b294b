import { serve } from '@cloud/kernel/runtime/serve'
import { app } from '@cloud/registry'
import {
  stockOf,
  openCampus,
  putProgramme,
  vouchersAt,
  aShop,
  type Somebody,
} from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-06-10T02:00:00.000Z'))

const limited = (stock: number) => [aShop({ stock }), aShop({ id: 'maixiang', name: '麦香坊', stock: 100 })]
const claimed = (somebody: Somebody, programmeId: string, shopId = 'tianyu') =>
  somebody('benefits.claim', { programmeId, shopId })
const codeOf = (reply: { readonly ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok'

describe('a member whose birthday month it is', () => {
  test('sees the cake in her year, opens it, chooses a shop and gets a voucher', async () => {
    const campus = openCampus(world, 'a1')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited(3) })
    const member = await campus.member('m')
    const year = await world.got(member('benefits.year'))
    expect(year).toMatchObject({
      year: 2026,
      items: [{ programmeId, status: 'claimable', claim: { can: true }, faceValue: 26000 }],
    })
    const detail = await world.got(member('benefits.detail', { programmeId }))
    expect(detail.shops).toMatchObject([
      { id: 'tianyu', left: 3 },
      { id: 'maixiang', left: 100 },
    ])
    const taken = await world.got(claimed(member, programmeId))
    expect(taken).toMatchObject({ status: 'claimed', shops: [], claim: { can: false } })
    expect(taken.voucher).toMatchObject({
      code: expect.stringMatching(/^[0-9A-Z]{12}$/),
      shopName: '甜语烘焙',
      validUntil: '2026-09-08',
    })
    expect(await world.got(member('benefits.detail', { programmeId }))).toEqual(taken)
    expect((await stockOf(world, programmeId, 'tianyu'))?.stock).toMatchObject({ cap: 3, left: 2 })
  })

  test('is told in her inbox where and until when', async () => {
    const campus = openCampus(world, 'a2')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school })
    const member = await campus.member('m')
    await world.got(claimed(member, programmeId))
    await world.sweep()
    await world.sweep()
    const { items } = await world.got(member('messages.list'))
    expect(items).toMatchObject([
      { title: '生日蛋糕领到了', link: `/features/benefits/pages/entitlement/index?id=${programmeId}` },
    ])
    expect(items[0]?.body).toContain('甜语烘焙（军工路 516 号）提货，9 月 7 日前有效')
  })

  test('gets the same voucher however often she asks, at whichever shop, even after the month', async () => {
    const campus = openCampus(world, 'a3')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited(3) })
    const member = await campus.member('m')
    const first = await world.got(claimed(member, programmeId))
    expect(await world.got(claimed(member, programmeId))).toEqual(first)
    expect(await world.got(claimed(member, programmeId, 'maixiang'))).toEqual(first)
    world.setNow('2026-07-10T02:00:00.000Z')
    expect((await world.got(claimed(member, programmeId, 'maixiang'))).voucher).toEqual(first.voucher)
    expect((await stockOf(world, programmeId, 'maixiang'))?.stock).toMatchObject({ left: 100, held: {} })
  })

  test('gets her voucher also at a shop that has run out meanwhile', async () => {
    const campus = openCampus(world, 'a4')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited(1) })
    const [one, other] = [await campus.member('m1'), await campus.member('m2')]
    await world.got(claimed(one, programmeId))
    expect(codeOf(await claimed(other, programmeId))).toBe('benefits.outOfStock')
    const elsewhere = await world.got(claimed(other, programmeId, 'maixiang'))
    expect(await world.got(claimed(other, programmeId))).toEqual(elsewhere)
  })

  test('who taps ten times at two shops at once gets one voucher and takes one cake', async () => {
    const campus = openCampus(world, 'a5')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited(5) })
    const member = await campus.member('m')
    const taps = Array.from({ length: 10 }, (_, at) =>
      claimed(member, programmeId, at % 3 ? 'tianyu' : 'maixiang'),
    )
    const codes = new Set(
      (await Promise.all(taps.map((tap) => world.got(tap)))).map(({ voucher }) => voucher?.code),
    )
    expect(codes.size).toBe(1)
    const stocks = await Promise.all(['tianyu', 'maixiang'].map((shop) => stockOf(world, programmeId, shop)))
    expect(stocks.flatMap((stock) => Object.keys(stock?.stock.held ?? {}))).toEqual([member.id])
  })

  test('never gets the code of somebody else, even when chance gives it', async () => {
    const campus = openCampus(world, 'a6')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited(5) })
    const [one, other] = [await campus.member('m1'), await campus.member('m2')]
    const first = await world.got(claimed(one, programmeId))
    const drawn = [first.voucher?.code ?? '', '9Q3T7K3M47XF']
    const answer = serve(app)
    const deps = {
      ...world.deps(other.openid),
      newCode: () => drawn.shift() ?? '',
    }
    const reply = await answer({ call: 'benefits.claim', input: { programmeId, shopId: 'tianyu' } }, deps)
    expect(reply).toMatchObject({ ok: true, data: { voucher: { code: '9Q3T7K3M47XF' } } })
    expect((await stockOf(world, programmeId, 'tianyu'))?.stock.left).toBe(3)
  })
})

test('fifty members run for the ten cakes of one shop: ten get one, forty are told to choose another', async () => {
  const campus = openCampus(world, 'b1')
  const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: limited(10) })
  const members = await Promise.all(Array.from({ length: 50 }, (_, at) => campus.member(`m${at}`)))
  const replies = await Promise.all(members.map((member) => claimed(member, programmeId)))
  const counted = replies.map(codeOf)
  expect(counted.filter((code) => code === 'ok')).toHaveLength(10)
  expect(counted.filter((code) => code === 'benefits.outOfStock')).toHaveLength(40)
  const stock = await stockOf(world, programmeId, 'tianyu')
  const vouchers = await vouchersAt(world, programmeId, 'tianyu')
  expect(stock?.stock.left).toBe(0)
  expect(vouchers.map(({ memberId }) => memberId).sort()).toEqual(Object.keys(stock?.stock.held ?? {}).sort())
  expect(new Set(vouchers.map(({ code }) => code)).size).toBe(10)
})

describe('who cannot claim is told why', () => {
  test.each([
    ['before the month', { birthday: '1985-07-12' }, {}, 'tianyu', 'notYet'],
    ['after the month', { birthday: '1985-05-12' }, {}, 'tianyu', 'windowClosed'],
    ['long after', { birthday: '1985-01-12' }, {}, 'tianyu', 'tooLate'],
    ['without a birthday', { birthday: null }, {}, 'tianyu', 'noBirthday'],
    ['having joined later', { joinedOn: '2026-07-01' }, {}, 'tianyu', 'notEntitled'],
    ['at an unknown shop', {}, {}, 'nowhere', 'noSuchShop'],
    ['without a set amount', {}, { faceValue: null }, 'tianyu', 'notConfigured'],
    [
      'what is handed out',
      {},
      { kind: 'cooling', from: '2026-06-01', before: '2026-09-01' },
      'tianyu',
      'notClaimable',
    ],
  ] as const)('%s', async (when, person, programme, shopId, code) => {
    const campus = openCampus(world, `c-${code}`)
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, ...programme })
    const member = await campus.member('m', person)
    expect([when, codeOf(await claimed(member, programmeId, shopId))]).toEqual([when, `benefits.${code}`])
  })

  test('a programme of another school does not exist for her', async () => {
    const [own, other] = [openCampus(world, 'c1'), openCampus(world, 'c2')]
    const { _id: programmeId } = await putProgramme(world, { unit: other.school })
    const member = await own.member('m')
    expect(codeOf(await claimed(member, programmeId))).toBe('benefits.notFound')
    expect(codeOf(await member('benefits.detail', { programmeId }))).toBe('benefits.notFound')
    expect(codeOf(await member('benefits.detail', { programmeId: 'nothing' }))).toBe('benefits.notFound')
  })

  test('staff who are not members are sent to join first', async () => {
    const campus = openCampus(world, 'c3')
    const staff = await campus.member('s', { kind: 'staff' })
    expect(codeOf(await staff('benefits.year'))).toBe('system.notMember')
  })
})
