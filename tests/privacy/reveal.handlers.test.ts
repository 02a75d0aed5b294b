import { looksStore } from '@cloud/capabilities/privacy/store'
import { membersStore } from '@cloud/capabilities/members/store'
import { auditStore } from '@cloud/kernel/runtime/audit'
import { failingDb } from '../support/failing-db'
import { codeOf, openPrivacyStage, START, type PrivacyStage } from '../support/build-privacy'

type Somebody = Awaited<ReturnType<PrivacyStage['somebody']>>
let stage: PrivacyStage
let member: Somebody
let officer: Somebody
let asked = { personId: '', fields: ['phone', 'birthday'], purpose: 'visit' }

beforeAll(async () => void (stage = await openPrivacyStage()))
afterAll(() => stage.world.close())
beforeEach(async () => {
  stage.world.setNow(START)
  member = await stage.somebody()
  officer = await stage.branchOfficer()
  asked = { ...asked, personId: member.id }
})

const looksAt = (about: string) => stage.world.db.find(looksStore, 'about', { where: { about }, limit: 100 })

describe('before an officer says what for', () => {
  it('she sees the person masked, and how often she may still look today', async () => {
    expect(await stage.world.got(officer.ask('privacy.subject', { personId: member.id }))).toEqual({
      personId: member.id,
      nameMasked: '陈*华',
      unitName: '光电学院分会',
      fields: [
        { field: 'name', label: '姓名', masked: '陈*华' },
        { field: 'phone', label: '手机号', masked: '199******78' },
        { field: 'birthday', label: '生日', masked: '1985-**-**' },
      ],
      left: 200,
      reveal: { can: true, why: '' },
    })
  })
})

describe('an officer who says what for', () => {
  it('is shown what she asked for, for a minute', async () => {
    expect(await stage.world.got(officer.ask('privacy.reveal', asked))).toEqual({
      personId: member.id,
      values: [
        { field: 'phone', label: '手机号', value: '19912345678' },
        { field: 'birthday', label: '生日', value: '1985-06-12' },
      ],
      until: '2026-06-10T02:01:00.000Z',
      left: 199,
    })
  })

  it('is seen by the member: who, in which office, what, what for and when', async () => {
    await officer.ask('privacy.reveal', asked)
    await stage.world.sweep()
    const { items } = await stage.world.got(member.ask('privacy.looks'))
    expect(items).toMatchObject([
      {
        kind: 'revealed',
        at: START,
        who: '分*人',
        office: '光电学院分会主席',
        what: '查看了完整资料：手机号、生日',
        purpose: '走访慰问',
      },
    ])
  })

  it('must explain another purpose, in words that WeChat lets through', async () => {
    const other = { ...asked, purpose: 'other' }
    const reply = await officer.ask('privacy.reveal', other)
    expect(reply).toMatchObject({ ok: false, error: { fields: { note: '请写明用途，本人会看到' } } })
    const unclean = { ...other, note: '本地敏感词' }
    expect(await codeOf(officer.ask('privacy.reveal', unclean))).toBe('privacy.notClean')
    expect(await codeOf(officer.ask('privacy.reveal', { ...other, note: '家属来电核实' }))).toBe('ok')
    await stage.world.sweep()
    const { items } = await stage.world.got(member.ask('privacy.looks'))
    expect(items).toMatchObject([{ purpose: '其他：家属来电核实' }])
  })

  it('who asks the same again has looked once, and counts once', async () => {
    const first = await stage.world.got(officer.ask('privacy.reveal', asked, 'same'))
    expect(await stage.world.got(officer.ask('privacy.reveal', asked, 'same'))).toEqual(first)
    await stage.world.sweep()
    expect(await looksAt(member.id)).toHaveLength(1)
    expect((await stage.world.got(officer.ask('privacy.subject', asked))).left).toBe(199)
  })

  it('of another branch gets nothing, and leaves nothing', async () => {
    const other = await stage.otherOfficer()
    expect(await codeOf(other.ask('privacy.reveal', asked))).toBe('system.forbidden')
    expect(await codeOf(other.ask('privacy.subject', asked))).toBe('system.forbidden')
    expect(await codeOf(member.ask('privacy.reveal', asked))).toBe('system.forbidden')
    await stage.world.sweep()
    expect(await looksAt(member.id)).toEqual([])
    expect((await stage.document(member.id))?.pending ?? []).toEqual([])
  })

  it('asks for nobody, and is told so', async () => {
    const nobody = { ...asked, personId: 'nobody' }
    expect(await codeOf(officer.ask('privacy.reveal', nobody))).toBe('privacy.notFound')
    expect(await codeOf(officer.ask('privacy.subject', nobody))).toBe('privacy.notFound')
  })
})

describe('so often a day and no oftener', () => {
  it('an officer looks, as her school decided; the next day she may again', async () => {
    const { officer: school, branch, member: one } = await stage.school('/shjy/often/')
    const three = { version: 0, personYears: null, revealsPerDay: 3 }
    await stage.world.got(school.ask('privacy.setRetention', three))
    const look = { ...asked, personId: one.id }
    const codes = await Promise.all([1, 2, 3, 4, 5].map(() => codeOf(branch.ask('privacy.reveal', look))))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(3)
    expect(codes.filter((code) => code === 'privacy.tooMany')).toHaveLength(2)
    expect(await stage.world.got(branch.ask('privacy.subject', look))).toMatchObject({
      left: 0,
      reveal: { can: false, why: '今天查看完整资料的次数用完了，明天再看' },
    })
    expect(await codeOf(school.ask('privacy.reveal', look))).toBe('ok')
    stage.world.setNow('2026-06-10T16:00:00.000Z')
    expect(await codeOf(branch.ask('privacy.reveal', look))).toBe('ok')
    await stage.world.sweep()
    expect(await looksAt(one.id)).toHaveLength(5)
  })
})

describe('no values without their trace', () => {
  /** Calls the function, lets it die, and gives what it answered and what the person sees of it later. */
  const dieAt = async (nth: number, when: 'before' | 'after') => {
    const before = (await looksAt(member.id)).length
    const dying = failingDb(stage.world.db, nth, when)
    const { ok } = await stage.world.as(officer.openid, dying)('privacy.reveal', asked)
    const written = ((await stage.document(member.id))?.pending ?? []).length
    await stage.world.sweep()
    return { ok, written, looks: (await looksAt(member.id)).length - before }
  }

  it('whichever call the function dies at; a death right after the write still shows the look', async () => {
    const ends = [await dieAt(99, 'before')]
    for (let nth = 1; nth <= 8; nth += 1)
      for (const when of ['before', 'after'] as const) ends.push(await dieAt(nth, when))
    expect(ends.filter(({ written, looks }) => written !== looks)).toEqual([])
    expect(ends.filter(({ ok, looks }) => ok && looks !== 1)).toEqual([])
    expect(ends).toContainEqual({ ok: false, written: 1, looks: 1 })
    expect(ends).toContainEqual({ ok: true, written: 1, looks: 1 })
    expect(ends).toContainEqual({ ok: false, written: 0, looks: 0 })
    expect(JSON.stringify(stage.world.logged)).not.toContain('19912345678')
  })

  it('and the values are in no event, no audit, no log', async () => {
    await officer.ask('privacy.reveal', { ...asked, fields: ['name', 'phone', 'birthday'], note: '问候' })
    const pending = (await stage.world.db.get(membersStore, member.id))?.pending
    expect(pending).toMatchObject([
      {
        type: 'privacy.revealed',
        by: officer.id,
        data: { fields: ['name', 'phone', 'birthday'], purpose: 'visit' },
        personal: { note: '问候', office: '光电学院分会主席' },
      },
    ])
    await stage.world.sweep()
    const audit = await stage.world.db.find(auditStore, 'bySubject', {
      where: { subject: member.id },
      limit: 10,
    })
    const kept = JSON.stringify([audit, stage.world.logged, pending])
    for (const value of ['陈思华', '19912345678', '1985-06-12']) expect(kept).not.toContain(value)
    expect(JSON.stringify(audit)).not.toContain('问候')
  })
})
