import { aShop, openCampus, putProgramme, stockOf, type Campus } from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-06-10T02:00:00.000Z'))

const codeOf = (reply: { readonly ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok'

/** A member who missed May asks for a late claim, and the school grants it. */
const granted = async (campus: Campus, shops = [aShop({ stock: 2 })]) => {
  const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops })
  const member = await campus.member('m', { birthday: '1985-05-12' })
  const officer = await campus.schoolOfficer('o')
  const { id: requestId } = await world.got(
    member('requests.submit', { kind: 'lateClaim', programmeId, reason: '出差' }),
  )
  await world.got(officer('requests.approve', { requestId }))
  await world.sweep()
  await world.sweep()
  return { programmeId, member, officer, requestId }
}

test('a granted late claim is told, can be used once at a shop, and takes its cake from the stock', async () => {
  const { programmeId, member } = await granted(openCampus(world, 'a1'))
  expect(await world.got(member('benefits.detail', { programmeId }))).toMatchObject({
    status: 'claimable',
    why: '补领同意了，到 7 月 9 日，还剩 29 天',
    shops: [{ id: 'tianyu', left: 2 }],
  })
  const { items } = await world.got(member('messages.list'))
  expect(items).toMatchObject([
    { title: '补领同意了，去选门店', body: '7 月 9 日前选好门店，就能领到 2026 年的券。' },
  ])
  const { voucher } = await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
  expect(voucher?.code).toMatch(/^[0-9A-Z]{12}$/)
  expect((await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))).voucher).toEqual(
    voucher,
  )
  expect((await stockOf(world, programmeId, 'tianyu'))?.stock.left).toBe(1)
})

test('ten taps on a granted late claim give one voucher', async () => {
  const { programmeId, member } = await granted(openCampus(world, 'a2'))
  const taps = Array.from({ length: 10 }, () =>
    world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' })),
  )
  const codes = (await Promise.all(taps)).map(({ voucher }) => voucher?.code)
  expect(new Set(codes).size).toBe(1)
  expect((await stockOf(world, programmeId, 'tianyu'))?.stock.left).toBe(1)
})

test('a grant lapses, and can be asked for again while the time for late claims runs', async () => {
  const { programmeId, member, officer, requestId } = await granted(openCampus(world, 'a3'))
  const again = { kind: 'lateClaim', programmeId, reason: '又错过了' }
  expect(codeOf(await member('requests.submit', again))).toBe('requests.notAllowed')
  world.setNow('2026-07-09T16:00:00.000Z')
  expect(codeOf(await member('benefits.claim', { programmeId, shopId: 'tianyu' }))).toBe(
    'benefits.windowClosed',
  )
  await world.got(member('requests.submit', again))
  await world.got(officer('requests.approve', { requestId }))
  await world.sweep()
  expect(await world.got(member('benefits.detail', { programmeId }))).toMatchObject({ status: 'claimable' })
})

test('the news of one approval may come twice: nothing changes', async () => {
  const { programmeId, member } = await granted(openCampus(world, 'a4'))
  const { voucher } = await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
  const { benefitsAftermath } = await import('@cloud/capabilities/benefits/reactions')
  const event = {
    id: 'e-requests.approved',
    type: 'requests.approved',
    at: world.now(),
    by: 'o',
    subject: 'r',
    data: { kind: 'lateClaim', programmeId, applicant: member.id },
  }
  const surroundings = world.surroundings()
  await benefitsAftermath.reactions['requests.approved']?.(event, surroundings)
  await benefitsAftermath.reactions['requests.approved']?.(event, surroundings)
  expect((await world.got(member('benefits.detail', { programmeId }))).voucher).toEqual(voucher)
})

test('a birthday put right on the roster reopens the month, also for somebody with a grant', async () => {
  const campus = openCampus(world, 'a5')
  const { programmeId, member } = await granted(campus)
  const { membersStore } = await import('@cloud/capabilities/members/store')
  await world.db.update(membersStore, { _id: member.id }, { birthday: '1985-06-12' })
  const { voucher } = await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
  expect(voucher?.shopName).toBe('甜语烘焙')
  expect((await stockOf(world, programmeId, 'tianyu'))?.stock.left).toBe(1)
})
