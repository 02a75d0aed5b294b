import { reportsStore, tombstonesStore } from '@cloud/capabilities/privacy/store'
import { attendanceStore, ratingsStore, signUpsStore } from '@cloud/capabilities/activities/store'
import { claimsStore } from '@cloud/capabilities/benefits/store'
import { membersStore } from '@cloud/capabilities/members/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import { auditStore, brokenLink } from '@cloud/kernel/runtime/audit'
import { openPrivacyStage, START, type PrivacyStage } from '../support/build-privacy'
import { dumpOf, foundIn, plantPerson, secretsOf } from './purge-stage'

let stage: PrivacyStage
beforeAll(async () => void (stage = await openPrivacyStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

/** What the timer does in a few minutes. */
const timer = async (rounds = 3) => {
  for (let round = 0; round < rounds; round += 1) {
    await stage.world.repair()
    await stage.world.sweep()
  }
}

const schoolWith = async (key: string, personYears: number | null) => {
  const school = await stage.school(`/shjy/${key}/`)
  const setting = { version: 0, personYears, source: '校档案管理办法', revealsPerDay: null }
  await stage.world.got(school.officer.ask('privacy.setRetention', setting))
  return {
    ...school,
    plant: (one: string, goneOn: string) =>
      plantPerson(stage.world.surroundings(), one, { schoolUnit: school.unit, goneOn }),
  }
}

const audit = async () => {
  const entries = await stage.world.db.find(auditStore, 'head', { where: {}, limit: 100 })
  return [...entries].reverse()
}

describe('when the legal period is over', () => {
  it('everything personal goes, wherever it lies, and a report says what', async () => {
    const school = await schoolWith('ten', 10)
    const gone = await school.plant('11', '2016-06-10')
    await school.plant('12', '2016-06-11')
    await stage.world.sweep()
    expect(foundIn(await dumpOf(stage.world), ['11']).length).toBe(Object.keys(secretsOf('11')).length)
    const before = await audit()
    expect(brokenLink(before)).toBeUndefined()
    await timer()

    const dump = await dumpOf(stage.world)
    expect(foundIn(dump, ['11'])).toEqual([])
    expect(foundIn(dump, ['12']).length).toBe(Object.keys(secretsOf('12')).length)
    await expect(stage.world.surroundings().files.read(gone.file)).rejects.toThrow()

    const after = await audit()
    expect(brokenLink(after)).toBeUndefined()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(foundIn(JSON.stringify(after), ['11', '12'])).toEqual([])
  })

  it('the rows that others need stay, without her', async () => {
    expect(await stage.world.db.get(signUpsStore, 'a1-gone-11')).toMatchObject({
      memberId: 'gone-11',
      nameMasked: '',
      answers: {},
      companions: [],
    })
    expect(await stage.world.db.get(attendanceStore, 'a1-main-gone-11')).toMatchObject({
      memberId: 'gone-11',
      nameMasked: '',
      unitName: '',
      state: 'in',
    })
    expect(await stage.world.db.get(ratingsStore, 'a1-gone-11')).toBeNull()
    expect(await stage.world.db.get(claimsStore, 'v-gone-11')).toMatchObject({
      faceValue: 20000,
      nameMasked: '',
    })
    expect(await stage.world.db.get(tombstonesStore, 'gone-11')).toEqual({
      _id: 'gone-11',
      unit: '/shjy/ten/',
      staffNoDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      goneOn: '2016-06-10',
      purgedOn: '2026-06-10',
      report: 'shjy-ten-2026-06-10',
      counts: expect.anything(),
      pending: [],
    })
  })

  it('the officers of the school are told, and read how many of what, by which setting', async () => {
    const { unit } = { unit: '/shjy/ten/' }
    const [officer] = await stage.world.db.find(membersStore, 'grants', {
      where: { grantKeys: `members@${unit}` },
      limit: 1,
    })
    const { items } = await stage.world.got(stage.world.as(officer?.openid ?? '')('privacy.reports'))
    expect(items).toEqual([
      {
        id: 'shjy-ten-2026-06-10',
        day: '2026-06-10',
        startedAt: START,
        finishedAt: START,
        people: 1,
        counts: expect.arrayContaining([
          { label: '名册资料', count: 1 },
          { label: '资料变更记录', count: 1 },
          { label: '消息', count: 1 },
          { label: '申请', count: 1 },
          { label: '查看记录', count: 1 },
          { label: '同意记录', count: 1 },
          { label: '报名里的姓名', count: 1 },
          { label: '签到里的姓名', count: 1 },
          { label: '领取里的姓名', count: 1 },
        ]),
        setting: '离开满 10 年（校档案管理办法，第 1 版）',
      },
    ])
    const inbox = await stage.world.db.find(messagesStore, 'inbox', {
      where: { to: officer?._id },
      limit: 10,
    })
    expect(inbox).toMatchObject([{ title: '到期资料已经清除' }])
  })

  it('the next day those whose turn it is then go, on a report of their own', async () => {
    stage.world.setNow('2026-06-11T02:00:00.000Z')
    await timer()
    expect(foundIn(await dumpOf(stage.world), ['11', '12'])).toEqual([])
    const reports = await stage.world.db.find(reportsStore, 'unit', {
      where: { unit: '/shjy/ten/' },
      limit: 9,
    })
    expect(reports.map(({ day, people }) => [day, people])).toEqual([
      ['2026-06-11', 1],
      ['2026-06-10', 1],
    ])
  })
})

describe('nothing goes', () => {
  it('where no period was decided, or it was taken back', async () => {
    const school = await schoolWith('none', null)
    await school.plant('21', '1950-01-01')
    await timer()
    expect(foundIn(await dumpOf(stage.world), ['21']).length).toBe(Object.keys(secretsOf('21')).length)
    expect(
      await stage.world.db.find(reportsStore, 'unit', { where: { unit: school.unit }, limit: 9 }),
    ).toEqual([])
  })

  it('of people who are here, or who came back in time', async () => {
    const school = await schoolWith('back', 1)
    const { id } = await school.plant('31', '2020-01-01')
    const person = await stage.document(id)
    const again = {
      id: 'again',
      from: '2026-06-01',
      what: 'rejoined' as const,
      set: { state: 'member' as const },
    }
    const made = { why: '', by: 'x', byName: '', at: START }
    await stage.world.db.update(
      membersStore,
      { _id: id },
      { career: [...(person?.career ?? []), { ...again, ...made }] as never },
    )
    await timer()
    expect((await stage.document(id))?.name).toBe('秘密31')
    expect((await stage.document(school.member.id))?.name).toBe('陈思华')
  })
})
