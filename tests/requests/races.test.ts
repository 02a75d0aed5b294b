import { requestsStore } from '@cloud/capabilities/requests/store'
import { openCampus, type Somebody } from '../support/build-benefits'
import { aRequest } from '../support/build-requests'
import { failingDb } from '../support/failing-db'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const codeOf = (reply: { readonly ok: boolean }) =>
  'error' in reply ? (reply.error as { code: string }).code : 'ok'
const JOIN = { kind: 'join', reason: '想参加活动' } as const

const open = async (name: string) => {
  const campus = openCampus(world, name)
  const people = {
    branch: await campus.branchOfficer('b1'),
    colleague: await campus.branchOfficer('b2'),
    school: await campus.schoolOfficer('o'),
  }
  const staff = await campus.member('s', { kind: 'staff' })
  const { id: requestId } = await world.got(staff('requests.submit', JOIN))
  return { ...people, campus, staff, requestId }
}

test('two officers of the branch decide at once: one is heard, the other is told it has moved on', async () => {
  const { branch, colleague, requestId } = await open('a1')
  const replies = await Promise.all([
    branch('requests.approve', { requestId }),
    colleague('requests.refuse', { requestId, reason: '合同未满' }),
  ])
  const codes = replies.map(codeOf)
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect(['requests.notYourTurn', 'requests.alreadyDecided']).toContain(codes.find((code) => code !== 'ok'))
})

test('the applicant withdraws while the officer approves: one of the two is told what happened', async () => {
  const { branch, staff, requestId } = await open('a2')
  const [approved, withdrawn] = await Promise.all([
    branch('requests.approve', { requestId }),
    staff('requests.withdraw', { requestId }),
  ])
  const { state } = await world.got(staff('requests.detail', { requestId }))
  expect(codeOf(withdrawn)).toBe('ok')
  expect(state).toBe('withdrawn')
  expect(['ok', 'requests.alreadyDecided']).toContain(codeOf(approved))
})

test('ten taps on “submit” make one request', async () => {
  const campus = openCampus(world, 'a3')
  await campus.branchOfficer('b')
  const staff = await campus.member('s', { kind: 'staff' })
  const codes = (await Promise.all(Array.from({ length: 10 }, () => staff('requests.submit', JOIN)))).map(
    codeOf,
  )
  expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
  expect((await world.got(staff('requests.mine'))).items).toHaveLength(1)
})

test('asking again after a lost reply gives the same answer, for every command', async () => {
  const { branch, staff, requestId } = await open('a4')
  const twice = async (
    who: Somebody,
    call: 'requests.approve' | 'requests.sendBack' | 'requests.resubmit' | 'requests.withdraw',
    input = {},
  ) => {
    const first = await world.got(who(call, { requestId, ...input }, `${call}-1`))
    expect(await world.got(who(call, { requestId, ...input }, `${call}-1`))).toEqual(first)
  }
  await twice(branch, 'requests.sendBack', { reason: '请补充' })
  await twice(staff, 'requests.resubmit', { reason: '补了' })
  await twice(branch, 'requests.approve')
  await twice(staff, 'requests.withdraw')
  const submitted = await world.got(staff('requests.submit', JOIN, 'submit-2'))
  expect(await world.got(staff('requests.submit', JOIN, 'submit-2'))).toEqual(submitted)
})

const deaths = [1, 2, 3].flatMap((nth) => [[nth, 'before'] as const, [nth, 'after'] as const])

test.each(deaths)(
  'a process dies at call %i, %s it took effect: asked again, the approval is there once',
  async (nth, when) => {
    const { branch, school, requestId } = await open(`b${nth}${when}`)
    await world.as(branch.openid, failingDb(world.db, nth, when))(
      'requests.approve',
      { requestId },
      'request-1',
    )
    await world.got(branch('requests.approve', { requestId }, 'request-1'))
    await world.sweep()
    await world.sweep()
    expect((await world.got(school('messages.list'))).items).toHaveLength(1)
    expect((await world.db.get(requestsStore, requestId))?.version).toBe(2)
  },
)

test('deciding takes two calls, reading one, a page of what waits one', async () => {
  const { branch, staff, requestId } = await open('c1')
  const beyondIdentify = async (work: () => Promise<unknown>) => {
    const { calls, unindexed } = await world.counting(work)
    expect(unindexed).toEqual([])
    return calls - 1
  }
  expect(await beyondIdentify(() => world.got(branch('requests.todo')))).toBe(1)
  expect(await beyondIdentify(() => world.got(branch('requests.detail', { requestId })))).toBe(1)
  expect(await beyondIdentify(() => world.got(staff('requests.mine')))).toBe(1)
  expect(await beyondIdentify(() => world.got(branch('requests.approve', { requestId })))).toBe(2)
  expect(await beyondIdentify(() => world.got(staff('requests.withdraw', { requestId })))).toBe(2)
})

test('what waits is read oldest first, page by page, from all units of the officer, without her own', async () => {
  const campus = openCampus(world, 'd1')
  const offices = [
    { office: 'branchOfficer', unit: campus.branch, unitName: '光电学院分会' },
    { office: 'schoolOfficer', unit: campus.school, unitName: '示范大学' },
  ] as const
  const officer = await campus.member('o', { offices })
  const waiting = Array.from({ length: 25 }, (_, at) => {
    const [todo, applicantId] = [at % 2 ? campus.branch : campus.school, at === 3 ? officer.id : `x${at}`]
    return aRequest({
      _id: `d1-${at}`,
      todo,
      applicantId,
      at: `2026-06-09T02:00:${String(at).padStart(2, '0')}.000Z`,
    })
  })
  for (const one of [...waiting].reverse()) await world.db.insert(requestsStore, one)
  const first = await world.got(officer('requests.todo'))
  const second = await world.got(officer('requests.todo', { cursor: first.next }))
  const expected = waiting.map(({ _id }) => _id).filter((id) => id !== 'd1-3')
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(expected)
  expect(second.next).toBeUndefined()
  expect((await world.got(officer('home.view'))).reasons.map(({ title }) => title)).toContain(
    '有 20+ 件申请等你审批',
  )
})
