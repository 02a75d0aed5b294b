import { fitStock } from '@cloud/capabilities/benefits/stock'
import { aShop, openCampus, putProgramme, stockOf } from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const codeOf = (reply: { readonly ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok'

const cake = {
  kind: 'birthday',
  year: 2026,
  title: '生日蛋糕',
  pickUpDays: 90,
  lateDays: 60,
  faceValue: 26000,
  shops: [{ name: '甜语烘焙', address: '军工路 516 号', stock: 5 }],
} as const

describe('the school’s officer', () => {
  test('sets up a programme, and members can claim at its shops', async () => {
    const campus = openCampus(world, 'a1')
    const officer = await campus.schoolOfficer('o')
    const row = await world.got(officer('benefits.saveProgramme', cake))
    expect(row).toMatchObject({
      id: 'birthday-2026-shjy_a1',
      version: 1,
      claimed: 0,
      lateClaimDays: 30,
      shops: [{ stock: 5, left: 5 }],
    })
    const member = await campus.member('m')
    await world.got(member('benefits.claim', { programmeId: row.id, shopId: row.shops[0]?.id }))
    expect(await world.got(officer('benefits.programmes'))).toMatchObject({
      items: [{ id: row.id, claimed: 1, shops: [{ stock: 5, left: 4 }] }],
      save: { can: true },
    })
  })

  test('changes it: the shop stays the same shop, the stock follows, vouchers keep the old amount', async () => {
    const campus = openCampus(world, 'a2')
    const officer = await campus.schoolOfficer('o')
    const { id, shops } = await world.got(officer('benefits.saveProgramme', cake))
    const shopId = shops[0]?.id ?? ''
    const member = await campus.member('m')
    await world.got(member('benefits.claim', { programmeId: id, shopId }))
    const changed = {
      ...cake,
      faceValue: 30000,
      shops: [{ ...cake.shops[0], id: shopId, name: '甜语烘焙军工路店', stock: 2 }],
    }
    const row = await world.got(officer('benefits.saveProgramme', changed))
    expect(row).toMatchObject({
      version: 2,
      faceValue: 30000,
      claimed: 1,
      shops: [{ id: shopId, stock: 2, left: 1 }],
    })
    const detail = await world.got(member('benefits.detail', { programmeId: id }))
    expect(detail).toMatchObject({ faceValue: 26000, voucher: { shopName: '甜语烘焙' } })
    const grown = await world.got(
      officer('benefits.saveProgramme', { ...changed, shops: [{ ...changed.shops[0], stock: 9 }] }),
    )
    expect(grown.shops).toMatchObject([{ stock: 9, left: 8 }])
  })

  test('changes the amount, and the next member who looks sees it', async () => {
    const campus = openCampus(world, 'a7')
    const officer = await campus.schoolOfficer('o')
    const { id: programmeId } = await world.got(officer('benefits.saveProgramme', cake))
    const member = await campus.member('m')
    await world.got(member('benefits.year'))
    await world.got(officer('benefits.saveProgramme', { ...cake, faceValue: 31000 }))
    expect(await world.got(member('benefits.detail', { programmeId }))).toMatchObject({ faceValue: 31000 })
    expect((await world.got(member('benefits.year'))).items).toMatchObject([{ faceValue: 31000 }])
  })

  test('cannot give a shop less than what is claimed there', async () => {
    const campus = openCampus(world, 'a3')
    const officer = await campus.schoolOfficer('o')
    const { id, shops } = await world.got(officer('benefits.saveProgramme', cake))
    const shopId = shops[0]?.id ?? ''
    for (const name of ['m1', 'm2'])
      await world.got((await campus.member(name))('benefits.claim', { programmeId: id, shopId }))
    const smaller = { ...cake, shops: [{ ...cake.shops[0], id: shopId, stock: 1 }] }
    expect(codeOf(await officer('benefits.saveProgramme', smaller))).toBe('benefits.stockTooSmall')
    expect((await stockOf(world, id, shopId))?.stock.cap).toBe(5)
  })

  test('gives an unlimited shop a limit, and what was claimed before counts', async () => {
    const campus = openCampus(world, 'a4')
    const officer = await campus.schoolOfficer('o')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: [aShop()] })
    const members = await Promise.all(['m1', 'm2'].map((name) => campus.member(name)))
    for (const member of members) await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
    expect(await world.got(officer('benefits.programmes'))).toMatchObject({ items: [{ claimed: 2 }] })
    await world.got(officer('benefits.saveProgramme', { ...cake, shops: [aShop({ stock: 3 })] }))
    world.setNow('2026-06-10T02:05:00.000Z')
    await world.repair()
    expect((await stockOf(world, programmeId, 'tianyu'))?.stock).toMatchObject({ cap: 3, left: 1 })
  })

  test('is told which field is wrong', async () => {
    const officer = await openCampus(world, 'a5').schoolOfficer('o')
    const shop = { ...cake.shops[0], id: 'same' }
    const twice = await officer('benefits.saveProgramme', { ...cake, shops: [shop, shop] })
    expect(twice).toMatchObject({ error: { fields: { shops: '同一家门店填了两次' } } })
    const handOut = await officer('benefits.saveProgramme', { ...cake, kind: 'cooling', shops: [] })
    expect(handOut).toMatchObject({ error: { fields: { from: '请填写发放的起止日期' } } })
    const nowhere = await officer('benefits.saveProgramme', { ...cake, shops: [] })
    expect(nowhere).toMatchObject({ error: { fields: { shops: '至少要有一家门店' } } })
  })

  test('two officers save at once: both are saved one after the other, and the stock is one of theirs', async () => {
    const campus = openCampus(world, 'a6')
    const [one, other] = [await campus.schoolOfficer('o1'), await campus.schoolOfficer('o2')]
    const shops = (stock: number) => [aShop({ stock })]
    const rows = await Promise.all([
      world.got(one('benefits.saveProgramme', { ...cake, shops: shops(4) })),
      world.got(other('benefits.saveProgramme', { ...cake, shops: shops(7) })),
    ])
    await world.sweep()
    expect(rows.map(({ version }) => version).sort()).toEqual([1, 2])
    const { items } = await world.got(one('benefits.programmes'))
    const [shop] = items[0]?.shops ?? []
    expect((await stockOf(world, items[0]?.id ?? '', 'tianyu'))?.stock.cap).toBe(shop?.stock)
  })
})

test('two timers that find a stock too small at the same time raise it once', async () => {
  const campus = openCampus(world, 'a8')
  const programme = await putProgramme(world, { unit: campus.school, shops: [aShop({ stock: 3 })] })
  const known = (await stockOf(world, programme._id, 'tianyu')) ?? undefined
  const raise = () =>
    fitStock({ db: world.db, now: world.now(), programme, shop: aShop({ stock: 5 }) }, known)
  expect((await Promise.all([raise(), raise()])).sort()).toEqual([false, true])
  expect((await stockOf(world, programme._id, 'tianyu'))?.stock).toMatchObject({ cap: 5, left: 5 })
})

describe('others', () => {
  test('an officer of a branch sees the programmes but may not change them', async () => {
    const campus = openCampus(world, 'b1')
    await putProgramme(world, { unit: campus.school })
    const officer = await campus.branchOfficer('o')
    expect(await world.got(officer('benefits.programmes'))).toMatchObject({
      items: [{ title: '生日蛋糕' }],
      save: { can: false, why: '福利项目由校工会设定' },
    })
    expect(codeOf(await officer('benefits.saveProgramme', cake))).toBe('system.forbidden')
  })

  test('an officer who belongs to no school changes nothing', async () => {
    const campus = openCampus(world, 'b2')
    const officer = await campus.put({
      _id: 'o',
      schoolUnit: '',
      offices: [{ office: 'schoolOfficer', unit: '/shjy/', unitName: '市教育工会' }],
    })
    expect(codeOf(await officer('benefits.saveProgramme', cake))).toBe('system.forbidden')
  })
})
