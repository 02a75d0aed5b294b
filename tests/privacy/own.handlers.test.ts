import readSheets from 'read-excel-file/node'
import { happened } from '@cloud/kernel/domain/event'
import { privacyAftermath } from '@cloud/capabilities/privacy/reactions'
import { looksStore } from '@cloud/capabilities/privacy/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import { codeOf, openPrivacyStage, START, type PrivacyStage } from '../support/build-privacy'

let stage: PrivacyStage
let me: Awaited<ReturnType<PrivacyStage['somebody']>>
let officer: typeof me

beforeAll(async () => {
  stage = await openPrivacyStage()
  officer = await stage.branchOfficer()
})
beforeEach(async () => {
  stage.world.setNow(START)
  me = await stage.somebody({ staffNo: `N${(counted += 1)}` })
})
let counted = 0
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const look = (n: number, given: object = {}) => ({
  _id: `look-${me.id}-${String(n).padStart(3, '0')}`,
  about: me.id,
  kind: 'revealed' as const,
  at: `2026-06-01T00:00:00.${String(n).padStart(3, '0')}Z`,
  by: officer.id,
  office: '光电学院分会主席',
  fields: ['phone'] as const,
  purpose: '走访慰问',
  ...given,
})
const putLooks = (...looks: readonly ReturnType<typeof look>[]) =>
  Promise.all(looks.map((one) => stage.world.db.insert(looksStore, one)))

describe('what the roster holds of me', () => {
  const valueOf = (fields: readonly { label: string; value: string }[], label: string) =>
    fields.find((field) => field.label === label)?.value

  it('is masked until I ask, for others may look over my shoulder', async () => {
    const { fields, isFull } = await stage.world.got(me.ask('privacy.mine'))
    expect(isFull).toBe(false)
    expect(['姓名', '手机号', '生日', '工号'].map((label) => valueOf(fields, label))).toEqual([
      '陈*华',
      '199******78',
      '1985-**-**',
      `N${counted}`,
    ])
  })

  it('is shown to me in full, without a trace: it is mine', async () => {
    const { fields } = await stage.world.got(me.ask('privacy.mine', { full: true }))
    expect(['姓名', '手机号', '生日'].map((label) => valueOf(fields, label))).toEqual([
      '陈思华',
      '19912345678',
      '1985-06-12',
    ])
    await stage.world.sweep()
    expect((await stage.world.got(me.ask('privacy.looks'))).items).toEqual([])
  })
})

describe('who has looked', () => {
  /** Members of two branches of a school of its own, whose roster has been exported. */
  const exportedSchool = async (key: string) => {
    const { unit, member } = await stage.school(`/shjy/${key}/`)
    me = member
    const exported = { about: unit, kind: 'exported', fields: [] }
    return { unit, exported }
  }

  it('is listed newest first, page by page, each once', async () => {
    const { unit, exported } = await exportedSchool('paged')
    await putLooks(
      ...Array.from({ length: 25 }, (_, n) => look(2 * n)),
      ...Array.from({ length: 20 }, (_, n) => look(2 * n + 1, { ...exported, unit })),
    )
    const ids: string[] = []
    let cursor: string | undefined
    do {
      const page = await stage.world.got(me.ask('privacy.looks', cursor ? { cursor } : {}))
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
    expect(ids).toHaveLength(45)
  })

  it('an export of another branch does not concern me, one of mine does', async () => {
    const { unit, exported } = await exportedSchool('branches')
    await putLooks(
      look(1, { ...exported, unit: `${unit}b/` }),
      look(2, { ...exported, unit: `${unit}a/`, purpose: '换届' }),
    )
    const { items } = await stage.world.got(me.ask('privacy.looks'))
    expect(items).toMatchObject([{ what: '导出了名册', purpose: '换届', who: '分*人' }])
  })

  it('includes the roster that an officer exported, and my code that was read at a door', async () => {
    const { officer: chief, member } = await stage.school('/shjy/events/')
    const data = { unit: '/shjy/events/a/', people: 3, purpose: '核对人事名册' }
    const occasion = { at: START, by: chief.id, id: 'e1' }
    const read = happened(
      { ...occasion, id: 'e2' },
      'cards.verified',
      member.id,
      { slot: 1 },
      { place: '秋游签到' },
    )
    for (const event of [happened(occasion, 'imports.exported', '/shjy/events/a/', data), read])
      await privacyAftermath.reactions[event.type]?.(event, stage.world.surroundings())
    const { items } = await stage.world.got(member.ask('privacy.looks'))
    expect(items).toMatchObject([
      { kind: 'verified', what: '核对了会员码', purpose: '秋游签到', who: '校*人' },
      { kind: 'exported', what: '导出了名册', purpose: '核对人事名册', who: '校*人' },
    ])
  })

  it('an officer who is no longer known here has no name', async () => {
    await putLooks(look(1, { by: 'forgotten' }))
    const { items } = await stage.world.got(me.ask('privacy.looks'))
    expect(items).toMatchObject([{ who: '已经离开的干部', office: '光电学院分会主席' }])
  })

  it('of others is not mine to see', async () => {
    await putLooks(look(1, { about: officer.id }))
    expect((await stage.world.got(me.ask('privacy.looks'))).items).toEqual([])
  })
})

describe('all my data as a file', () => {
  const sheetsOf = async (url: string) =>
    readSheets(Buffer.from(await (await fetch(url)).arrayBuffer()) as never)

  it('has a sheet for everything that is held', async () => {
    const notice = {
      title: '=1+1',
      body: '报上名了',
      icon: 'activity',
      link: '',
      at: START,
      read: false,
    } as const
    await stage.world.db.insert(messagesStore, { ...notice, _id: `n-${me.id}`, to: me.id })
    await putLooks(look(1))
    const file = await stage.world.got(me.ask('privacy.export'))
    expect(file).toMatchObject({ name: '我的资料-2026-06-10.xlsx', until: '2026-06-11T02:00:00.000Z' })
    const sheets = await sheetsOf(file.url)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining([
        '名册资料',
        '身份与单位变动',
        '资料变更',
        '活动报名',
        '福利领取',
        '申请',
        '消息',
        '谁看过我的资料',
        '名册导出',
        '同意与撤回',
      ]),
    )
    const text = JSON.stringify(sheets)
    for (const held of ['陈思华', '19912345678', '1985-06-12', "'=1+1", '走访慰问'])
      expect(text).toContain(held)
    expect(text).not.toContain('分会人')
  })

  it('can be made five times a day, and I see that it was', async () => {
    const codes = []
    for (let n = 0; n < 6; n += 1) codes.push(await codeOf(me.ask('privacy.export')))
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'ok'), 'privacy.exportedEnough'])
    await stage.world.sweep()
    const { items } = await stage.world.got(me.ask('privacy.looks'))
    expect(items).toHaveLength(5)
    expect(items[0]).toMatchObject({ who: '你自己', what: '你自己导出了全部资料' })
  })
})
