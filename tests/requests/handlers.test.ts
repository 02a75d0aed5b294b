import { openCampus, putProgramme, type Somebody } from '../support/build-benefits'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
afterEach(() => world.setNow('2026-06-10T02:00:00.000Z'))

const codeOf = (reply: { readonly ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok'
const JOIN = { kind: 'join', reason: '想参加活动' } as const

/** A school with an officer at each level and somebody who is not a member yet. */
const open = async (name: string) => {
  const campus = openCampus(world, name)
  const branch = await campus.branchOfficer('b')
  const school = await campus.schoolOfficer('o')
  const staff = await campus.member('s', { kind: 'staff', name: '陈思华', joinedOn: null })
  return { campus, branch, school, staff }
}

const titles = async (who: Somebody) =>
  (await world.got(who('messages.list'))).items.map(({ title }) => title)

describe('joining the union', () => {
  test('goes to the branch, then to the school, and makes a member', async () => {
    const { branch, school, staff } = await open('a1')
    const sent = await world.got(staff('requests.submit', JOIN))
    expect(sent).toMatchObject({ state: 'open', applicant: '陈思华', decide: null, withdraw: { can: true } })
    expect(sent.steps).toMatchObject([
      { level: 'branch', outcome: 'current' },
      { level: 'school', outcome: 'pending' },
    ])
    const { items } = await world.got(branch('requests.todo'))
    expect(items).toMatchObject([{ id: sent.id, applicant: '陈*华', title: '申请入会' }])
    expect(await world.got(school('requests.todo'))).toEqual({ items: [] })
    const passed = await world.got(branch('requests.approve', { requestId: sent.id }))
    expect(passed).toMatchObject({ state: 'open', decide: { can: false, why: '等校工会审批' } })
    expect(await world.got(branch('requests.todo'))).toEqual({ items: [] })
    expect(await world.got(school('requests.approve', { requestId: sent.id, reason: '欢迎' }))).toMatchObject(
      { state: 'approved' },
    )
    await world.sweep()
    expect((await world.got(staff('members.me'))).profile).toMatchObject({
      kind: 'member',
      joinedOn: '2026-06-10',
    })
  })

  test('each officer is told when it is her turn, and nobody twice', async () => {
    const { branch, school, staff } = await open('a2')
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    await world.sweep()
    expect([await titles(branch), await titles(school)]).toEqual([['有一份申请等你审批'], []])
    await world.got(branch('requests.approve', { requestId }))
    await world.sweep()
    await world.sweep()
    expect([await titles(branch), await titles(school)]).toEqual([
      ['有一份申请等你审批'],
      ['有一份申请等你审批'],
    ])
    const { items } = await world.got(school('messages.list'))
    expect(items[0]).toMatchObject({
      body: '陈*华（光电学院分会）：申请入会',
      link: `/features/requests/pages/detail/index?id=${requestId}`,
    })
  })

  test('a person in no branch goes to the school alone', async () => {
    const { campus } = await open('a3')
    const staff = await campus.member('n', { kind: 'staff', unit: campus.school })
    expect((await world.got(staff('requests.submit', JOIN))).steps).toMatchObject([
      { level: 'school', outcome: 'current' },
    ])
  })

  test('the only officer of a branch does not wait for herself: hers goes to the school alone', async () => {
    const campus = openCampus(world, 'a4')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school })
    const offices = [{ office: 'branchOfficer', unit: campus.branch, unitName: '光电学院分会' }] as const
    const officer = await campus.member('b', { birthday: '1985-05-12', offices })
    const wish = { kind: 'lateClaim', programmeId, reason: '忘了' }
    const sent = await world.got(officer('requests.submit', wish))
    expect(sent.steps).toMatchObject([{ level: 'school', outcome: 'current' }])
    expect(codeOf(await officer('requests.approve', { requestId: sent.id }))).toBe('requests.ownRequest')
  })
})

describe('a request that is sent back', () => {
  test('is told with the reason, is changed and comes back to the same step', async () => {
    const { branch, school, staff } = await open('b1')
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    await world.got(branch('requests.approve', { requestId }))
    const back = await world.got(school('requests.sendBack', { requestId, reason: '请写明到岗时间' }))
    expect(back).toMatchObject({ state: 'returned', decide: { can: false, why: '已退回，等申请人修改' } })
    await world.sweep()
    const { items } = await world.got(staff('messages.list'))
    expect(items).toMatchObject([
      { title: '申请入会退回了，改一改再交', body: '沪上理工示范大学说：请写明到岗时间' },
    ])
    const again = await world.got(staff('requests.resubmit', { requestId, reason: '三月到岗' }))
    expect(again).toMatchObject({
      state: 'open',
      reason: '三月到岗',
      steps: [{ outcome: 'approved' }, { outcome: 'current' }],
    })
    expect((await world.got(school('requests.todo'))).items).toHaveLength(1)
  })

  test('is shown on the home page of the applicant, and what waits on the officer’s', async () => {
    const { branch, staff } = await open('b2')
    expect((await world.got(staff('home.view'))).reasons).toMatchObject([{ action: '申请入会' }])
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    expect((await world.got(staff('home.view'))).reasons).toEqual([])
    expect((await world.got(branch('home.view'))).reasons[0]).toMatchObject({
      icon: 'todo',
      title: '有 1 件申请等你审批',
      why: '最早一件 6 月 10 日 10:00 提交',
    })
    await world.got(branch('requests.sendBack', { requestId, reason: '请写明到岗时间' }))
    expect((await world.got(branch('home.view'))).reasons).toEqual([])
    expect((await world.got(staff('home.view'))).reasons).toMatchObject([
      {
        title: '申请入会退回待改',
        why: '请写明到岗时间',
        link: `/features/requests/pages/detail/index?id=${requestId}`,
      },
    ])
  })
})

test('a refusal is told with its reason, and the person may ask again', async () => {
  const { branch, staff } = await open('c1')
  const { id: requestId } = await world.got(staff('requests.submit', JOIN))
  expect(await world.got(branch('requests.refuse', { requestId, reason: '合同未满' }))).toMatchObject({
    state: 'refused',
  })
  await world.sweep()
  expect((await world.got(staff('messages.list'))).items).toMatchObject([
    { title: '申请入会没有通过', body: '光电学院分会说：合同未满' },
  ])
  expect(await world.got(staff('requests.submit', { ...JOIN, reason: '满了' }))).toMatchObject({
    id: requestId,
    state: 'open',
    reason: '满了',
  })
})

test('a withdrawn request leaves the officer’s list, and nobody is told', async () => {
  const { branch, staff } = await open('c2')
  const { id: requestId } = await world.got(staff('requests.submit', JOIN))
  expect(await world.got(staff('requests.withdraw', { requestId }))).toMatchObject({
    state: 'withdrawn',
    withdraw: { can: false },
  })
  await world.sweep()
  expect(await world.got(branch('requests.todo'))).toEqual({ items: [] })
  expect(await titles(branch)).toEqual([])
})
