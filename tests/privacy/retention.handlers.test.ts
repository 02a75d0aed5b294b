import { settingsStore } from '@cloud/capabilities/privacy/store'
import { codeOf, openPrivacyStage, START, type PrivacyStage } from '../support/build-privacy'

let stage: PrivacyStage
let school: Awaited<ReturnType<PrivacyStage['school']>>
let schools = 0

beforeAll(async () => void (stage = await openPrivacyStage()))
beforeEach(async () => void (school = await stage.school(`/shjy/s${(schools += 1)}/`)))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const ten = {
  version: 0,
  personYears: 10,
  source: '校档案管理办法',
  clause: '第 12 条',
  revealsPerDay: 50,
  contact: '5527 1234',
}

describe('how long a school keeps what it has', () => {
  it('is not guessed: until somebody decides, nothing is configured', async () => {
    expect(await stage.world.got(school.member.ask('privacy.retention'))).toEqual({
      schoolName: '沪上理工示范大学',
      version: 0,
      words: '政策标准未配置',
      versions: [],
      set: { can: false, why: '由校工会设置' },
      reports: { can: false, why: '由校工会设置' },
    })
  })

  it('is decided by the school, with a source, and every decision stays', async () => {
    await stage.world.got(school.officer.ask('privacy.setRetention', ten))
    const later = { ...ten, version: 1, personYears: null, source: '', clause: '' }
    const view = await stage.world.got(school.officer.ask('privacy.setRetention', later))
    expect(view).toMatchObject({
      version: 2,
      words: '政策标准未配置',
      set: { can: true },
      versions: [
        { version: 2, personYears: null, setBy: '校*人', setAt: START },
        { version: 1, personYears: 10, source: '校档案管理办法', clause: '第 12 条' },
      ],
    })
    await stage.world.sweep()
    expect((await stage.world.db.get(settingsStore, `shjy-s${schools}`))?.purges).toBe(false)
  })

  it('is told in the notice, with whom to ask', async () => {
    await stage.world.got(school.officer.ask('privacy.setRetention', ten))
    const notice = JSON.stringify((await stage.world.got(school.member.ask('privacy.notice'))).sections)
    expect(notice).toContain('离开满 10 年后清除')
    expect(notice).toContain('沪上理工示范大学工会：5527 1234')
  })

  it('is not decided without a document, nor by a branch', async () => {
    expect(await school.officer.ask('privacy.setRetention', { ...ten, source: ' ' })).toMatchObject({
      error: { code: 'system.invalidInput', fields: { source: '请填依据的文件' } },
    })
    expect(await codeOf(school.branch.ask('privacy.setRetention', ten))).toBe('system.forbidden')
    expect(await codeOf(school.branch.ask('privacy.reports'))).toBe('system.forbidden')
    expect(await codeOf(school.member.ask('privacy.setRetention', ten))).toBe('system.forbidden')
  })

  it('of two who decide at once, one is told to look again', async () => {
    const codes = await Promise.all(
      [ten, { ...ten, personYears: 5 }].map((it) => codeOf(school.officer.ask('privacy.setRetention', it))),
    )
    expect(codes.sort()).toEqual(['ok', 'privacy.changed'])
    expect(await codeOf(school.officer.ask('privacy.setRetention', ten))).toBe('privacy.changed')
  })
})
