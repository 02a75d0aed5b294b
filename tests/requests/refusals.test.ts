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
const JOIN = { kind: 'join', reason: '想参加活动' } as const

/** A school with an officer at each level and somebody who is not a member yet. */
const open = async (name: string) => {
  const campus = openCampus(world, name)
  const branch = await campus.branchOfficer('b')
  const school = await campus.schoolOfficer('o')
  const staff = await campus.member('s', { kind: 'staff', name: '陈思华', joinedOn: null })
  return { campus, branch, school, staff }
}

describe('who cannot do what is told why', () => {
  test('applicants', async () => {
    const { campus, staff } = await open('d1')
    const member = await campus.member('m')
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    expect(codeOf(await staff('requests.submit', JOIN))).toBe('requests.alreadyOpen')
    expect(codeOf(await member('requests.submit', JOIN))).toBe('requests.alreadyMember')
    expect(codeOf(await (await campus.clerk('c', 'tianyu'))('requests.submit', JOIN))).toBe(
      'requests.notAllowed',
    )
    expect(codeOf(await staff('requests.resubmit', { requestId, reason: '改' }))).toBe('requests.notReturned')
    await world.got(staff('requests.withdraw', { requestId }))
    expect(codeOf(await staff('requests.withdraw', { requestId }))).toBe('requests.alreadyDecided')
  })

  test('strangers to a request: it does not exist for them', async () => {
    const { campus, staff } = await open('d2')
    const { branch: elsewhere } = await open('d3')
    const colleague = await campus.member('m')
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    for (const other of [colleague, elsewhere]) {
      expect(codeOf(await other('requests.detail', { requestId }))).toBe('requests.notFound')
      expect(codeOf(await other('requests.withdraw', { requestId }))).toBe('requests.notFound')
    }
    expect(codeOf(await elsewhere('requests.approve', { requestId }))).toBe('system.forbidden')
    expect(codeOf(await elsewhere('requests.approve', { requestId: 'nothing' }))).toBe('requests.notFound')
  })

  test('officers out of turn, and after the end', async () => {
    const { branch, school, staff } = await open('d4')
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    expect(codeOf(await school('requests.approve', { requestId }))).toBe('requests.notYourTurn')
    expect(await world.got(school('requests.detail', { requestId }))).toMatchObject({
      applicant: '陈*华',
      decide: { can: false, why: '等分会审批' },
    })
    await world.got(branch('requests.refuse', { requestId, reason: '合同未满' }))
    expect(codeOf(await branch('requests.approve', { requestId }))).toBe('requests.alreadyDecided')
  })

  test('the school steps in when the branch has lost its officer', async () => {
    const { campus, branch, school, staff } = await open('d5')
    const { id: requestId } = await world.got(staff('requests.submit', JOIN))
    await world.got(school('members.appoint', { personId: branch.id, office: 'branchOfficer', holds: false }))
    expect(await world.got(school('requests.detail', { requestId }))).toMatchObject({ decide: { can: true } })
    expect(await world.got(school('requests.approve', { requestId }))).toMatchObject({
      state: 'open',
      decide: { can: true },
    })
    expect(campus.school).toBe('/shjy/d5/')
  })
})

describe('a late claim', () => {
  test.each([
    ['in the birth month', '1985-06-12', 'requests.notAllowed'],
    ['after it', '1985-05-12', 'ok'],
    ['long after it', '1985-02-12', 'requests.notAllowed'],
    ['without a birthday', null, 'requests.notAllowed'],
  ])('asked for %s', async (when, birthday, code) => {
    const campus = openCampus(world, `e${birthday}`)
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school })
    const member = await campus.member('m', { birthday })
    const reply = await member('requests.submit', { kind: 'lateClaim', programmeId, reason: '出差' })
    expect([when, codeOf(reply)]).toEqual([when, code])
  })

  test('tells the officer what it rests on', async () => {
    const campus = openCampus(world, 'e2')
    const { _id: programmeId } = await putProgramme(world, { unit: campus.school })
    const member = await campus.member('m', { birthday: '1985-05-12' })
    const sent = await world.got(
      member('requests.submit', { kind: 'lateClaim', programmeId, reason: '出差' }),
    )
    expect(sent).toMatchObject({
      kind: 'lateClaim',
      title: '补领生日蛋糕',
      summary: '2026 年 5 月生日，当时没有领',
    })
  })

  test('of people who are not members, or for nothing, is not allowed', async () => {
    const { staff } = await open('e3')
    expect(
      codeOf(await staff('requests.submit', { kind: 'lateClaim', programmeId: 'nothing', reason: '出差' })),
    ).toBe('requests.notAllowed')
  })
})
