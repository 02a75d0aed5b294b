import { repairStocks } from '@cloud/capabilities/benefits/stock'
import { sweep } from '@cloud/kernel/runtime/sweep'
import { aftermaths } from '@cloud/aftermaths'
import {
  aShop,
  openCampus,
  putProgramme,
  stockOf,
  vouchersAt,
  type Somebody,
} from '../support/build-benefits'
import { failingDb } from '../support/failing-db'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-06-10T02:00:00.000Z'))

/** Every database call of the action, and one beyond: the process dies before or after it took effect. */
const deaths = (calls: number) =>
  Array.from({ length: calls }, (_, at) => at + 1).flatMap((nth) => [
    [nth, 'before'] as const,
    [nth, 'after'] as const,
  ])

const dying = (somebody: Somebody, nth: number, when: 'before' | 'after') =>
  world.as(somebody.openid, failingDb(world.db, nth, when))

/** Every place is held by somebody with a voucher, and every voucher holds a place. */
const expectAgreement = async (programmeId: string) => {
  const stock = await stockOf(world, programmeId, 'tianyu')
  const holders = Object.keys(stock?.stock.held ?? {}).sort()
  expect(holders).toEqual(
    (await vouchersAt(world, programmeId, 'tianyu')).map(({ memberId }) => memberId).sort(),
  )
  expect((stock?.stock.left ?? 0) + holders.length).toBe(stock?.stock.cap)
}

/** What the timer does when some time has passed. */
const timePasses = async (now = '2026-06-10T02:05:00.000Z') => {
  world.setNow(now)
  await world.sweep()
  await world.repair()
  await world.repair()
}

describe('a process dies during a claim', () => {
  test.each(deaths(4))(
    '%i-%s: no cake is lost, and the member gets hers on the next try',
    async (nth, when) => {
      const campus = openCampus(world, `a${nth}${when}`)
      const { _id: programmeId } = await putProgramme(world, {
        unit: campus.school,
        shops: [aShop({ stock: 1 })],
      })
      const member = await campus.member('m')
      await dying(member, nth, when)('benefits.claim', { programmeId, shopId: 'tianyu' })
      const { voucher } = await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
      expect(voucher?.code).toMatch(/^[0-9A-Z]{12}$/)
      await expectAgreement(programmeId)
    },
  )

  test.each(deaths(4))('%i-%s: repair leaves nothing held without a voucher', async (nth, when) => {
    const campus = openCampus(world, `b${nth}${when}`)
    const { _id: programmeId } = await putProgramme(world, {
      unit: campus.school,
      shops: [aShop({ stock: 1 })],
    })
    await dying(await campus.member('m'), nth, when)('benefits.claim', { programmeId, shopId: 'tianyu' })
    await timePasses()
    await expectAgreement(programmeId)
  })

  test('a place on its way to a voucher is left alone for a minute', async () => {
    const campus = openCampus(world, 'b-young')
    const { _id: programmeId } = await putProgramme(world, {
      unit: campus.school,
      shops: [aShop({ stock: 1 })],
    })
    await dying(await campus.member('m'), 3, 'after')('benefits.claim', { programmeId, shopId: 'tianyu' })
    world.setNow('2026-06-10T02:00:59.999Z')
    await world.repair()
    expect((await stockOf(world, programmeId, 'tianyu'))?.stock.left).toBe(0)
    await timePasses()
    expect((await stockOf(world, programmeId, 'tianyu'))?.stock.left).toBe(1)
  })
})

describe('a process dies while a cake is handed over', () => {
  test.each(deaths(3))(
    '%i-%s: it is handed over once, and the clerk who asks again is told so',
    async (nth, when) => {
      const campus = openCampus(world, `c${nth}${when}`)
      const { _id: programmeId } = await putProgramme(world, {
        unit: campus.school,
        shops: [aShop({ stock: 1 })],
      })
      const { voucher } = await world.got(
        (await campus.member('m'))('benefits.claim', { programmeId, shopId: 'tianyu' }),
      )
      const clerk = await campus.clerk('c', 'tianyu')
      await dying(clerk, nth, when)('benefits.redeem', { code: voucher?.code }, 'request-1')
      expect(await world.got(clerk('benefits.redeem', { code: voucher?.code }, 'request-1'))).toMatchObject({
        state: 'redeemed',
      })
      expect(await clerk('benefits.redeem', { code: voucher?.code }, 'request-2')).toMatchObject({
        ok: false,
      })
      await timePasses()
      await expectAgreement(programmeId)
    },
  )
})

describe('a process dies while an officer changes a programme', () => {
  const change = { kind: 'birthday', year: 2026, title: '蛋糕', pickUpDays: 9, lateDays: 9, faceValue: 100 }
  test.each([1, 6].flatMap((stock) => deaths(6).map(([nth, when]) => [stock, nth, when] as const)))(
    'to a stock of %i, %i-%s: afterwards the stock is what the programme says',
    async (stock, nth, when) => {
      const campus = openCampus(world, `d${stock}${nth}${when}`)
      const { _id: programmeId } = await putProgramme(world, {
        unit: campus.school,
        shops: [aShop({ stock: 3 })],
      })
      const officer = await campus.schoolOfficer('o')
      await world.got((await campus.member('m'))('benefits.claim', { programmeId, shopId: 'tianyu' }))
      await dying(officer, nth, when)('benefits.saveProgramme', { ...change, shops: [aShop({ stock })] })
      await timePasses()
      const { items } = await world.got(officer('benefits.programmes'))
      const [shop] = items[0]?.shops ?? []
      expect((await stockOf(world, programmeId, 'tianyu'))?.stock.cap).toBe(shop?.stock)
      await expectAgreement(programmeId)
    },
  )
})

test.each(deaths(6))(
  'a process dies while a programme is set up, %i-%s: what is there can be claimed',
  async (nth, when) => {
    const campus = openCampus(world, `g${nth}${when}`)
    const officer = await campus.schoolOfficer('o')
    const draft = { kind: 'birthday', year: 2026, title: '蛋糕', pickUpDays: 9, lateDays: 9, faceValue: 100 }
    await dying(officer, nth, when)('benefits.saveProgramme', { ...draft, shops: [aShop({ stock: 2 })] })
    await timePasses()
    const { items } = await world.got((await campus.member('m'))('benefits.year'))
    for (const { programmeId } of items) {
      await world.got((await campus.member('n'))('benefits.claim', { programmeId, shopId: 'tianyu' }))
      await expectAgreement(programmeId)
    }
    const wasWritten = nth > 4 || (nth === 4 && when === 'after')
    expect(items).toHaveLength(wasWritten ? 1 : 0)
  },
)

describe('the timer dies while it follows up on an approval', () => {
  /** The first run makes the grant, the second tells it. */
  test.each([0, 1].flatMap((healthy) => deaths(13).map(([nth, when]) => [healthy, nth, when] as const)))(
    'after %i healthy runs, %i-%s: the late claim is granted, and told once',
    async (healthy, nth, when) => {
      const campus = openCampus(world, `e${healthy}${nth}${when}`)
      const { _id: programmeId } = await putProgramme(world, { unit: campus.school })
      const member = await campus.member('m', { birthday: '1985-05-12' })
      const officer = await campus.schoolOfficer('o')
      const wish = { kind: 'lateClaim', programmeId, reason: '出差' }
      const { id: requestId } = await world.got(member('requests.submit', wish))
      await world.sweep()
      await world.got(officer('requests.approve', { requestId }))
      if (healthy) await world.sweep()
      const surroundings = { ...world.surroundings(), db: failingDb(world.db, nth, when) }
      await sweep(aftermaths, surroundings, () => undefined).catch(() => 0)
      await world.sweep()
      await world.sweep()
      expect(await world.got(member('benefits.detail', { programmeId }))).toMatchObject({
        status: 'claimable',
      })
      expect((await world.got(member('messages.list'))).items).toHaveLength(1)
    },
  )
})

test('repair looks at a stock once after it changed, and then no more', async () => {
  const campus = openCampus(world, 'f1')
  await putProgramme(world, { unit: campus.school, shops: [aShop({ stock: 1 })] })
  await timePasses()
  const { calls } = await world.counting(() => repairStocks(world.surroundings()))
  expect(calls).toBe(1)
})
