import { BRANCH, OTHER_SCHOOL, SCHOOL } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const draft = {
  unit: SCHOOL,
  kind: 'women',
  name: '女职工委员会',
  from: '2025-01-01',
  until: '2030-01-01',
  members: [{ personId: 'plain', name: '周明', role: 'chair', from: '2025-01-01', until: null }],
}

describe('a committee', () => {
  it('is kept with its members and terms, changed by its unit, and ended', async () => {
    const made = await world.got(stage.school('members.saveCommittee', draft, 'com-1'))
    expect(await world.got(stage.school('members.saveCommittee', draft, 'com-1'))).toEqual(made)
    expect(made).toMatchObject({ unitName: '沪上理工示范大学', edit: { can: true }, closedOn: null })
    const more = { ...draft, committeeId: made.id, members: [] }
    expect(await world.got(stage.school('members.saveCommittee', more))).toMatchObject({
      id: made.id,
      members: [],
    })
    const { items } = await world.got(stage.school('members.committees', { unit: SCHOOL }))
    expect(items.map(({ id }) => id)).toEqual([made.id])
    const end = { committeeId: made.id, on: '2026-06-30' }
    const ended = await world.got(stage.school('members.closeCommittee', end))
    expect(ended).toMatchObject({ closedOn: '2026-06-30', edit: { can: false, why: '这个委员会已经结束' } })
    expect(await world.got(stage.school('members.closeCommittee', end))).toEqual(ended)
    expect(await codeOf(stage.school('members.closeCommittee', { ...end, on: '2026-07-01' }))).toBe(
      'members.committeeClosed',
    )
    expect(await codeOf(stage.school('members.saveCommittee', more))).toBe('members.committeeClosed')
  })

  it('two changes at once: one of them is put on top of the other', async () => {
    const { id: committeeId } = await world.got(
      stage.school('members.saveCommittee', { ...draft, name: '经审会' }),
    )
    const names = ['甲委员会', '乙委员会']
    await Promise.all(
      names.map((name) => world.got(stage.school('members.saveCommittee', { ...draft, committeeId, name }))),
    )
    const { items } = await world.got(stage.school('members.committees', { unit: SCHOOL }))
    expect(names).toContain(items.find(({ id }) => id === committeeId)?.name)
  })

  it.each([
    [{ until: '2025-01-01' }, 'members.wrongTerm'],
    [{ committeeId: 'none' }, 'members.notFound'],
    [{ unit: `${SCHOOL}no/` }, 'members.noSuchUnit'],
    [{ unit: OTHER_SCHOOL }, 'system.forbidden'],
  ])('with %j is %s', async (more, code) => {
    expect(await codeOf(stage.school('members.saveCommittee', { ...draft, ...more }))).toBe(code)
  })

  it('cannot end before it began, nor be none at all', async () => {
    const { id: committeeId } = await world.got(
      stage.school('members.saveCommittee', { ...draft, name: '提案委' }),
    )
    expect(await codeOf(stage.school('members.closeCommittee', { committeeId, on: '2025-01-01' }))).toBe(
      'members.wrongTerm',
    )
    expect(
      await codeOf(stage.school('members.closeCommittee', { committeeId: 'no', on: '2026-01-01' })),
    ).toBe('members.notFound')
  })
})

describe('an office with a term', () => {
  const appoint = (more: object) => ({ personId: 'plain', office: 'branchOfficer', holds: true, ...more })

  it('grants its duties from its first day to the day before its last, and only those chosen', async () => {
    const term = { since: '2026-07-01', until: '2026-08-01', duties: ['members'] }
    await world.got(stage.school('members.appoint', appoint(term)))
    const can = async (call: string) => codeOf(world.as('wx-plain')(call))
    expect(await can('members.people')).toBe('system.forbidden')
    world.setNow('2026-07-01T02:00:00.000Z')
    expect(await can('members.people')).toBe('ok')
    expect(await can('requests.todo')).toBe('system.forbidden')
    await world.repair()
    expect((await stage.document('plain')).grantKeys).toEqual([`members@${BRANCH}`])
    world.setNow('2026-08-01T02:00:00.000Z')
    expect(await can('members.people')).toBe('system.forbidden')
    await world.repair()
    expect(await stage.document('plain')).toMatchObject({ grantKeys: [], offices: [] })
  })

  it('that ends before it begins is refused; the city’s is given by the city', async () => {
    const wrong = appoint({ since: '2026-07-01', until: '2026-07-01' })
    expect(await codeOf(stage.school('members.appoint', wrong))).toBe('members.wrongTerm')
    const citys = appoint({ office: 'cityOfficer' })
    expect(await codeOf(stage.school('members.appoint', citys))).toBe('system.forbidden')
  })
})
