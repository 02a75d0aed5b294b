import { aPerson, OTHER_BRANCH, OTHER_SCHOOL, putPeople } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const somebody: Stage['somebody'] = (given) => stage.somebody(given)
const submit: Stage['submit'] = (...asked) => stage.submit(...asked)
const approve: Stage['approve'] = (...asked) => stage.approve(...asked)
const titles: Stage['titles'] = (who) => stage.titles(who)

describe('joining', () => {
  it('keeps the kind of work, and holds from the day that the last approval set', async () => {
    const staff = await somebody({ kind: 'staff', joinedOn: null, employment: 'unknown' })
    const id = await submit(staff, {
      kind: 'join',
      employment: 'agency',
      fundingUnit: '服务公司',
      from: '2026-07-01',
    })
    const seen = await world.got(world.as('branch')('requests.detail', { requestId: id }))
    expect(seen).toMatchObject({
      details: [
        { label: '用工性质', value: '劳务派遣' },
        { label: '经费单位', value: '服务公司' },
      ],
      effectiveOn: '2026-07-01',
      sets: { effectiveOn: false, staffNo: false },
    })
    expect((await approve('branch', id)).state).toBe('open')
    expect((await world.got(world.as('school')('requests.detail', { requestId: id }))).sets.effectiveOn).toBe(
      true,
    )
    const late = world.as('school')('requests.approve', { requestId: id, effectiveOn: '2027-06-11' })
    expect(await codeOf(late)).toBe('requests.tooFar')
    expect(await approve('school', id, { effectiveOn: '2026-07-15' })).toMatchObject({
      effectiveOn: '2026-07-15',
    })
    await world.sweep()
    expect(await staff.document()).toMatchObject({ kind: 'staff', dueOn: '2026-07-15' })
    world.setNow('2026-07-15T02:00:00.000Z')
    expect((await world.got(staff.call('members.me'))).profile).toMatchObject({
      kind: 'member',
      joinedOn: '2026-07-15',
      employment: 'agency',
      fundingUnit: '服务公司',
    })
    await world.repair()
    await world.sweep()
    expect(await titles(staff)).toContain('你已经是工会会员了')
  })
})

describe('a transfer', () => {
  it('goes by the branch left, the branch entered and the school, and takes effect once', async () => {
    const member = await somebody()
    const id = await submit(member, { kind: 'transfer', unit: OTHER_BRANCH })
    const view = await world.got(member.call('requests.detail', { requestId: id }))
    expect(view.steps.map(({ level, unitName }) => [level, unitName])).toEqual([
      ['branch', '光电学院分会'],
      ['targetBranch', '图书馆分会'],
      ['school', '沪上理工示范大学'],
    ])
    expect(view).toMatchObject({
      summary: '转到图书馆分会',
      details: [{ label: '转到', value: '图书馆分会' }],
    })
    expect(await codeOf(world.as('target')('requests.approve', { requestId: id }))).toBe(
      'requests.notYourTurn',
    )
    expect(await codeOf(world.as('elsewhere')('requests.approve', { requestId: id }))).toBe(
      'system.forbidden',
    )
    for (const who of ['branch', 'target', 'school']) await approve(who, id)
    await world.sweep()
    await world.sweep()
    const after = await member.document()
    expect(after).toMatchObject({ unit: OTHER_BRANCH, unitName: '图书馆分会', kind: 'member' })
    expect(after.career).toHaveLength(2)
    expect(await titles(member)).toEqual(['申请转会办好了'])
    const [told] = (await world.got(member.call('members.history'))).items
    expect(told).toMatchObject({ what: '调动', why: '转会申请获批', by: '校*人' })
  })

  it('between schools hands the record over, with a number of the new school that is free', async () => {
    const member = await somebody()
    await putPeople(
      world.db,
      aPerson({ _id: 'taken', staffNo: 'X1', schoolUnit: OTHER_SCHOOL, unit: OTHER_SCHOOL }),
    )
    const id = await submit(member, { kind: 'transfer', unit: `${OTHER_SCHOOL}a/` })
    await approve('school', id)
    const todo = (await world.got(world.as('elsewhere')('requests.todo'))).items
    expect(todo.map((row) => row.id)).toContain(id)
    const there = world.as('elsewhere')
    expect((await world.got(there('requests.detail', { requestId: id }))).sets).toEqual({
      effectiveOn: true,
      staffNo: true,
    })
    expect(await codeOf(there('requests.approve', { requestId: id }))).toBe('requests.needsStaffNo')
    expect(await codeOf(there('requests.approve', { requestId: id, staffNo: 'x1' }))).toBe(
      'requests.staffNoTaken',
    )
    await approve('elsewhere', id, { staffNo: 'X2' })
    await world.sweep()
    expect(await member.document()).toMatchObject({
      staffNo: 'X2',
      schoolUnit: OTHER_SCHOOL,
      schoolName: '别的学校',
      unit: `${OTHER_SCHOOL}a/`,
      kind: 'member',
    })
  })
})
