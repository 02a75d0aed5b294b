import { branchOffice, OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('the list of people', () => {
  const listAs = async (openid: string) => {
    const items = []
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
      const page = await stage.world.got(stage.world.as(openid)('members.people', cursor ? { cursor } : {}))
      items.push(...page.items)
      cursor = page.next
    }
    return items
  }

  it('shows a branch officer her branch and nobody else, masked, page after page', async () => {
    await Promise.all(
      Array.from({ length: 45 }, (_, at) => stage.somebody(at % 3 ? {} : { unit: OTHER_BRANCH })),
    )
    const seen = await listAs('wx-branch')
    const everybody = await listAs('wx-school')
    const ids = seen.map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
    expect(seen.length).toBe(32)
    expect(everybody.length).toBe(49)
    expect(seen.find(({ id }) => id === 'branch')).toEqual({
      id: 'branch',
      nameMasked: '分*人',
      staffNo: 'BRANCH',
      unitName: '光电学院分会',
      kind: 'member',
      employment: 'tenured',
      bound: true,
      locked: false,
      offices: ['光电学院分会主席'],
      holds: ['branchOfficer'],
      appoint: { can: false, why: '任免由校工会办理' },
    })
    expect(JSON.stringify(seen)).not.toContain('1990000')
  })

  it('shows who holds two branches both of them, and the school without one twice', async () => {
    const offices = [branchOffice(OTHER_BRANCH, '图书馆分会'), branchOffice()]
    await stage.somebody({ openid: 'wx-two', unit: `${SCHOOL}zz/`, offices })
    const seen = (await listAs('wx-two')).map(({ id }) => id)
    const both = [...(await listAs('wx-branch')), ...(await listAs('wx-other'))].map(({ id }) => id)
    expect(seen).toEqual(both)
  })

  it('a place in another branch leads nowhere', async () => {
    const place = Buffer.from(JSON.stringify({ unit: OTHER_BRANCH, staffNo: '', _id: '' })).toString(
      'base64url',
    )
    expect(await stage.world.got(stage.branch('members.people', { cursor: place }))).toEqual({ items: [] })
  })

  it('finds one by number, in one’s own branch', async () => {
    const mine = await stage.somebody({ staffNo: 'S0042' })
    const theirs = await stage.somebody({ staffNo: 'S0043', unit: OTHER_BRANCH })
    const found = await stage.world.got(stage.branch('members.people', { staffNo: ' s００42' }))
    expect(found.items.map(({ id }) => id)).toEqual([mine._id])
    expect(await stage.world.got(stage.branch('members.people', { staffNo: theirs.staffNo }))).toEqual({
      items: [],
    })
  })

  it('costs two database calls, by index, however many there are', async () => {
    const { calls, unindexed, scanned } = await stage.world.counting(() => stage.school('members.people'))
    expect({ calls, unindexed }).toEqual({ calls: 2, unindexed: [] })
    expect(scanned).toBeLessThan(25)
  })
})

describe('who is not an officer', () => {
  it.each<[string, object]>([
    ['members.people', {}],
    ['members.issueCode', { personId: 'plain' }],
    ['members.reset', { personId: 'plain' }],
    ['members.appoint', { personId: 'plain', office: 'schoolOfficer', holds: true }],
    ['members.inviteClerk', { name: '王', shopId: 'x', shopName: 'x' }],
  ])('%s is not for her, and a stranger is sent to bind first', async (call, input) => {
    expect(await codeOf(stage.world.as('wx-plain')(call, input))).toBe('system.forbidden')
    expect(await codeOf(stage.world.as('wx-nobody')(call, input))).toBe('system.stranger')
  })
})
