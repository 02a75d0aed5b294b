import { SCHOOL } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('a shop’s clerk', () => {
  const invitation = { name: '小 王', shopId: 'ty1', shopName: '甜语烘焙' }

  it('gets a number and a code, binds with them, and may redeem in her shop only', async () => {
    const invited = await stage.world.got(stage.school('members.inviteClerk', invitation))
    expect(invited).toMatchObject({ staffNo: expect.stringMatching(/^S-[0-9A-Z]{6}$/), forName: '小王' })
    const details = { staffNo: invited.staffNo, name: '小王', code: invited.code }
    const me = await stage.world.got(stage.world.as('wx-clerk')('members.bind', details))
    expect(me.profile).toMatchObject({ kind: 'clerk', offices: ['甜语烘焙店员'], duties: ['redeem'] })
    expect((await stage.document(me.profile!.id)).grants).toEqual([
      { duty: 'redeem', unit: `${SCHOOL}shop-ty1/` },
    ])
    expect(await codeOf(stage.world.as('wx-clerk')('members.people'))).toBe('system.forbidden')
  })

  it('invited again is the same one with a new code', async () => {
    const again = { ...invitation, name: '小李' }
    const [first, second] = [
      await stage.world.got(stage.school('members.inviteClerk', again)),
      await stage.world.got(stage.school('members.inviteClerk', again)),
    ]
    expect(second.staffNo).toBe(first.staffNo)
    expect(second.code).not.toBe(first.code)
    const both = await Promise.all(
      [1, 2].map(() => stage.world.got(stage.school('members.inviteClerk', { ...invitation, name: '小赵' }))),
    )
    expect(both[0]!.staffNo).toBe(both[1]!.staffNo)
  })

  it('is invited by the school, not by a branch', async () => {
    expect(await codeOf(stage.branch('members.inviteClerk', invitation))).toBe('system.forbidden')
  })
})

describe('database calls', () => {
  it.each<[string, object, number]>([
    ['members.me', {}, 1],
    ['members.issueCode', { personId: 'plain' }, 3],
    ['members.appoint', { personId: 'other', office: 'branchOfficer', holds: true }, 2],
    ['members.people', { staffNo: 'PLAIN' }, 2],
    ['members.people', { q: '周' }, 2],
    ['members.person', { personId: 'plain' }, 2],
    ['members.counts', {}, 3],
    ['members.units', { parent: '/shjy/slsf/' }, 2],
    ['members.setTags', { personId: 'other', why: '登记', tags: ['劳模'] }, 3],
    ['members.employ', { personId: 'other', from: '2026-06-10', why: '转编', employment: 'agency' }, 3],
    ['members.transfer', { personId: 'plain', from: '2026-06-10', why: '调动', unit: '/shjy/slsf/tsg/' }, 4],
  ])('%s costs as many as planned', async (call, input, planned) => {
    const { calls, unindexed } = await stage.world.counting(() => stage.school(call, input))
    expect({ calls, unindexed }).toEqual({ calls: planned, unindexed: [] })
  })

  it('binding costs eight, once in a life', async () => {
    const person = await stage.somebody()
    const details = { staffNo: person.staffNo, name: person.name, phoneTail: '1234' }
    const { calls, unindexed } = await stage.world.counting(() =>
      stage.world.as('wx-count')('members.bind', details),
    )
    expect({ calls, unindexed }).toEqual({ calls: 8, unindexed: [] })
  })
})
