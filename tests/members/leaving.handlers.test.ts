import { BRANCH, cityOffice, schoolOffice, SCHOOL } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const why = '学校人事通知'
const from = '2026-06-10'
const openid = (id: string) => ({ openid: `wx-${id}` })

describe('leaving, retiring, dying, coming back', () => {
  it('who has left is a stranger, holds nothing, is in no ordinary list, and can be found among those who left', async () => {
    const person = await stage.somebody({ ...openid('l1'), name: '离开人', offices: [schoolOffice] })
    await stage.somebody({ openid: 'wx-city2', unit: SCHOOL, offices: [cityOffice] })
    const city = world.as('wx-city2')
    await world.got(city('members.leave', { personId: person._id, from, why, goes: 'gone' }))
    expect(await codeOf(world.as('wx-l1')('members.unbind'))).toBe('system.stranger')
    const document = await stage.document(person._id)
    expect(document).toMatchObject({ kind: 'gone', grants: [], grantKeys: [] })
    expect(document).not.toHaveProperty('openid')
    const details = { staffNo: person.staffNo, name: '离开人', phoneTail: '1234' }
    expect(await codeOf(world.as('wx-again')('members.bind', details))).toBe('members.mismatch')
    const listed = async (input: object) =>
      (await world.got(stage.school('members.people', input))).items.length
    expect(await listed({ q: '离开' })).toBe(0)
    expect(await listed({ filter: { by: 'kind', is: 'gone' } })).toBeGreaterThan(0)
    const back = { personId: person._id, from: '2026-06-20', why, unit: BRANCH, as: 'member' }
    expect(await world.got(stage.school('members.rejoin', back))).toMatchObject({ kind: 'gone' })
    world.setNow('2026-06-20T02:00:00.000Z')
    await world.repair()
    expect(await stage.document(person._id)).toMatchObject({ kind: 'member', joinedOn: '2026-06-20' })
  })

  it('who gives up membership stays at work; who retires stays known; both can be asked no more than that', async () => {
    const quitter = await stage.somebody(openid('l2'))
    const retiree = await stage.somebody(openid('l3'))
    await world.got(stage.branch('members.leave', { personId: quitter._id, from, why, goes: 'staff' }))
    await world.got(stage.branch('members.retire', { personId: retiree._id, from, why }))
    expect((await world.got(world.as('wx-l2')('members.me'))).profile?.kind).toBe('staff')
    expect((await world.got(world.as('wx-l3')('members.me'))).profile).toMatchObject({
      kind: 'retired',
      employment: 'retired',
    })
    expect(await codeOf(world.as('wx-l3')('benefits.year'))).toBe('system.notMember')
    const again = { personId: retiree._id, from, why }
    expect(await codeOf(stage.branch('members.retire', again))).toBe('members.notInState')
    expect(await codeOf(stage.branch('members.leave', { ...again, goes: 'staff' }))).toBe(
      'members.notInState',
    )
    expect(await world.got(stage.branch('members.died', again))).toMatchObject({ kind: 'gone' })
  })

  it('a change taken back is as if it had not been, and stays to be seen', async () => {
    const person = await stage.somebody()
    const view = await world.got(stage.branch('members.retire', { personId: person._id, from, why }))
    const [retired, enrolled] = view.career
    const undo = { personId: person._id, why: '填错了人', changeId: retired?.id }
    const after = await world.got(stage.branch('members.undoChange', undo))
    expect(after).toMatchObject({ kind: 'member', employment: 'tenured' })
    expect(after.career.map(({ what, undone }) => [what, undone])).toEqual(
      expect.arrayContaining([
        ['undone', false],
        ['retired', true],
      ]),
    )
    expect(await codeOf(stage.branch('members.undoChange', undo))).toBe('members.noSuchChange')
    const first = { ...undo, changeId: enrolled?.id }
    expect(await codeOf(stage.branch('members.undoChange', first))).toBe('members.noSuchChange')
  })
})
