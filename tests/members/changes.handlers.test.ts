import { auditStore } from '@cloud/kernel/runtime/audit'
import {
  BRANCH,
  cityOffice,
  OTHER_BRANCH,
  OTHER_SCHOOL,
  schoolOffice,
  SCHOOL,
} from '../support/build-members'
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

describe('a transfer', () => {
  it('moves her at once, is told to her with who and why, and both branches see the right people', async () => {
    const person = await stage.somebody({ ...openid('t1'), name: '陈思华' })
    const asked = { personId: person._id, from, why, unit: OTHER_BRANCH }
    const view = await world.got(stage.school('members.transfer', asked))
    expect(view).toMatchObject({ unit: OTHER_BRANCH, unitName: '图书馆分会', rev: 1 })
    expect(view.career[0]).toMatchObject({ what: 'transferred', from, why, by: '校*人', words: '图书馆分会' })
    const me = await world.got(world.as('wx-t1')('members.me'))
    expect(me.profile?.unitName).toBe('图书馆分会')
    const found = (who: typeof stage.branch) => world.got(who('members.people', { staffNo: person.staffNo }))
    expect((await found(stage.branch)).items).toEqual([])
    expect((await found(world.as('wx-other'))).items).toHaveLength(1)
    await world.sweep()
    const { items } = await world.got(world.as('wx-t1')('members.history'))
    expect(items).toMatchObject([
      {
        what: '调动',
        from,
        why,
        by: '校*人',
        fields: [{ field: 'unit', before: '光电学院分会', after: '图书馆分会' }],
      },
    ])
  })

  it('dated ahead changes nothing before its day, and everything from then on, whether or not the timer runs', async () => {
    const person = await stage.somebody(openid('t2'))
    const asked = { personId: person._id, from: '2026-09-01', why, unit: OTHER_BRANCH }
    expect(await world.got(stage.school('members.transfer', asked))).toMatchObject({ unit: BRANCH })
    world.setNow('2026-08-31T15:59:59.999Z')
    expect((await world.got(world.as('wx-t2')('members.me'))).profile?.unitName).toBe('光电学院分会')
    world.setNow('2026-08-31T16:00:00.000Z')
    expect((await world.got(world.as('wx-t2')('members.me'))).profile?.unitName).toBe('图书馆分会')
    expect((await stage.document(person._id)).unit).toBe(BRANCH)
    expect(await world.repair()).toBeGreaterThan(0)
    expect(await stage.document(person._id)).toMatchObject({ unit: OTHER_BRANCH, unitName: '图书馆分会' })
    expect(await stage.document(person._id)).not.toHaveProperty('dueOn')
  })

  it('asked twice is one, and two officers at once are both recorded', async () => {
    const person = await stage.somebody()
    const asked = { personId: person._id, from, why, unit: OTHER_BRANCH }
    const once = await world.got(stage.school('members.transfer', asked, 'same-request'))
    expect(await world.got(stage.school('members.transfer', asked, 'same-request'))).toEqual(once)
    await stage.somebody({ openid: 'wx-second', offices: [schoolOffice], unit: SCHOOL })
    await Promise.all([
      world.got(stage.school('members.employ', { personId: person._id, from, why, employment: 'agency' })),
      world.got(world.as('wx-second')('members.setTags', { personId: person._id, why, tags: ['劳模'] })),
    ])
    expect(await stage.document(person._id)).toMatchObject({ employment: 'agency', tags: ['劳模'], rev: 3 })
  })

  it('ends the office she held in the branch she leaves, on that day', async () => {
    const chair = await stage.somebody({
      ...openid('t3'),
      offices: [{ office: 'branchOfficer', unit: BRANCH, unitName: '光电学院分会' }],
    })
    const asked = { personId: chair._id, from: '2026-07-01', why, unit: OTHER_BRANCH }
    await world.got(stage.school('members.transfer', asked))
    expect(await codeOf(world.as('wx-t3')('members.people'))).toBe('ok')
    world.setNow('2026-07-01T02:00:00.000Z')
    expect(await codeOf(world.as('wx-t3')('members.people'))).toBe('system.forbidden')
    await world.repair()
    expect((await stage.document(chair._id)).grantKeys).toEqual([])
  })

  it('between schools is a request of hers, or the city’s with a number of the new school', async () => {
    const person = await stage.somebody(openid('t4'))
    await stage.somebody({ openid: 'wx-city', unit: SCHOOL, offices: [cityOffice] })
    await stage.somebody({ staffNo: 'TAKEN', schoolUnit: OTHER_SCHOOL, unit: `${OTHER_SCHOOL}a/` })
    const asked = { personId: person._id, from, why, unit: `${OTHER_SCHOOL}a/` }
    const city = world.as('wx-city')
    expect(await codeOf(stage.school('members.transfer', asked))).toBe('members.outOfScope')
    expect(await codeOf(city('members.transfer', asked))).toBe('members.acrossSchools')
    expect(await codeOf(city('members.transfer', { ...asked, staffNo: 'taken' }))).toBe(
      'members.staffNoTaken',
    )
    const view = await world.got(city('members.transfer', { ...asked, staffNo: 'n7' }))
    expect(view).toMatchObject({ staffNo: 'N7', schoolName: '别的学校', unitName: '甲分会' })
  })
})

describe('what is refused', () => {
  it.each<[string, string, object, string]>([
    ['members.retire', 'nobody', {}, 'notFound'],
    ['members.retire', 'branch', {}, 'ownRecord'],
    ['members.retire', 'plain', { rev: 7 }, 'changedSince'],
    ['members.retire', 'plain', { from: '2015-08-31' }, 'tooEarly'],
    ['members.retire', 'plain', { from: '2027-06-11' }, 'tooFar'],
    ['members.rejoin', 'plain', { unit: BRANCH, as: 'member' }, 'notInState'],
    ['members.transfer', 'plain', { unit: BRANCH }, 'nothingNew'],
    ['members.transfer', 'plain', { unit: `${BRANCH}none/` }, 'noSuchUnit'],
    ['members.transfer', 'plain', { unit: OTHER_BRANCH }, 'outOfScope'],
    ['members.employ', 'plain', { employment: 'tenured' }, 'nothingNew'],
  ])('%s of %s with %j is %s', async (call, personId, more, code) => {
    const input = { personId, from, why, ...more }
    expect(await codeOf(stage.branch(call, input))).toBe(`members.${code}`)
  })

  it('a record with a hundred changes takes no more', async () => {
    const person = await stage.somebody()
    const [first] = person.career
    const career = Array.from({ length: 100 }, (_, at) => ({ ...first!, id: `x${at}` }))
    const full = await stage.somebody({ career })
    const input = { personId: full._id, from, why }
    expect(await codeOf(stage.branch('members.retire', input))).toBe('members.careerFull')
  })

  it('nobody acts for somebody who may do more than she', async () => {
    const chief = await stage.somebody({ offices: [schoolOffice] })
    const input = { personId: chief._id, from, why }
    expect(await codeOf(stage.branch('members.retire', input))).toBe('system.forbidden')
    const view = await world.got(stage.branch('members.person', { personId: chief._id }))
    expect(view.can.retire).toEqual({ can: false, why: '她担任的职务比你的高，由上级工会办理' })
    expect(JSON.stringify(view)).not.toMatch(/1990000|1985-06/)
  })
})

it('no value of a person is in the audit chain, which nobody can shorten', async () => {
  const person = await stage.somebody({ name: '秘密人' })
  const secret = { personId: person._id, why: '家里的原因', name: '改过名', phone: '19911112222' }
  await world.got(stage.branch('members.amend', secret))
  await world.sweep()
  const trace = await world.db.find(auditStore, 'bySubject', { where: { subject: person._id }, limit: 10 })
  expect(trace.map(({ event }) => JSON.parse(event).data.fields)).toEqual([['name', 'phone']])
  expect(JSON.stringify(trace)).not.toMatch(/秘密人|改过名|19911112222|家里的原因/)
})
