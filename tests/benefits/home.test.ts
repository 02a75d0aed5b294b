import { aShop, openCampus, putProgramme } from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-06-10T02:00:00.000Z'))

const COOLING = {
  kind: 'cooling',
  title: '暑期送清凉',
  from: '2026-07-01',
  before: '2026-09-01',
  howTo: '到分会领取',
  shops: [],
} as const

test.each([
  [
    '2026-06-21T02:00:00.000Z',
    '生日蛋糕可以领了',
    '到 6 月 30 日，还剩 9 天',
    '2026-06-30T16:00:00.000Z',
    '去领取',
  ],
  [
    '2026-07-21T02:00:00.000Z',
    '生日蛋糕还可以补领',
    '到 8 月 29 日，还剩 39 天',
    '2026-08-29T16:00:00.000Z',
    '申请补领',
  ],
])('on %s the home page says: %s', async (now, title, deadline, dueAt, action) => {
  const campus = openCampus(world, `a${now.slice(5, 10)}`)
  const { _id } = await putProgramme(world, { unit: campus.school })
  const member = await campus.member('m')
  world.setNow(now)
  expect((await world.got(member('home.view'))).reasons).toEqual([
    expect.objectContaining({
      icon: 'cake',
      title,
      deadline,
      dueAt,
      action,
      link: `/features/benefits/pages/entitlement/index?id=${_id}`,
    }),
  ])
})

test.each([
  ['2026-08-25T02:00:00.000Z', 1],
  ['2026-08-24T02:00:00.000Z', 0],
  ['2026-09-08T02:00:00.000Z', 0],
])(
  'a voucher that ends on 7 September is spoken of in its last two weeks: on %s %i times',
  async (now, times) => {
    const campus = openCampus(world, `b${now.slice(5, 10)}`)
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school, shops: [aShop()] })
    const member = await campus.member('m')
    await world.got(member('benefits.claim', { programmeId, shopId: 'tianyu' }))
    world.setNow(now)
    const { reasons } = await world.got(member('home.view'))
    expect(
      reasons.filter(({ title, action }) => title === '生日蛋糕快到期了' && action === '看券码'),
    ).toHaveLength(times)
  },
)

test.each([
  ['2026-06-10T02:00:00.000Z', '未到时间', 'info'],
  ['2026-07-10T02:00:00.000Z', '发放中', 'ok'],
])('on %s the hand-out is shown as %s', async (now, tag, tone) => {
  const campus = openCampus(world, `c${tone}`)
  await putProgramme(world, { unit: campus.school, ...COOLING })
  world.setNow(now)
  const member = await campus.member('m')
  expect((await world.got(member('home.view'))).upcoming).toEqual([
    expect.objectContaining({
      title: '暑期送清凉',
      tag,
      tone,
      at: '2026-06-30T16:00:00.000Z',
      place: '到分会领取',
    }),
  ])
})

test('a hand-out that is over is not on the home page; who is not a member is asked to join, and no more', async () => {
  const campus = openCampus(world, 'd1')
  await putProgramme(world, { unit: campus.school, ...COOLING })
  await putProgramme(world, { unit: campus.school })
  const staff = await campus.member('s', { kind: 'staff' })
  expect(await world.got(staff('home.view'))).toMatchObject({
    reasons: [{ action: '申请入会' }],
    upcoming: [],
  })
  world.setNow('2026-09-10T02:00:00.000Z')
  const member = await campus.member('m')
  expect(await world.got(member('home.view'))).toMatchObject({ reasons: [], upcoming: [] })
})
