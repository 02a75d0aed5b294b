import readSheets from 'read-excel-file/node'
import { NOTICE_VERSION } from '@cloud/capabilities/privacy/labels'
import { codeOf, openPrivacyStage, START, type PrivacyStage } from '../support/build-privacy'

let stage: PrivacyStage
let me: Awaited<ReturnType<PrivacyStage['somebody']>>
let counted = 0

beforeAll(async () => void (stage = await openPrivacyStage()))
beforeEach(async () => {
  stage.world.setNow(START)
  me = await stage.somebody({ staffNo: `N${(counted += 1)}` })
})
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('the notice', () => {
  it('is there for everybody, and says that nobody has decided for how long', async () => {
    const notice = await stage.world.got(stage.world.as('wx-nobody')('privacy.notice'))
    expect(notice).toMatchObject({ version: NOTICE_VERSION, agreed: null, agree: { can: false } })
    expect(JSON.stringify(notice.sections)).toContain('政策标准未配置')
    expect(notice.sections.map(({ title }) => title)).toEqual([
      '谁在用',
      '用哪些资料，做什么',
      '存多久',
      '谁看得到',
      '你可以做什么',
      '找谁',
    ])
  })

  it('is agreed to once, in its present version', async () => {
    const old = { version: '2020-01' }
    expect(await codeOf(me.ask('privacy.agree', old))).toBe('privacy.notCurrent')
    const agreed = { version: NOTICE_VERSION, at: START }
    const now = { version: NOTICE_VERSION }
    expect(await stage.world.got(me.ask('privacy.agree', now))).toMatchObject({ agreed })
    stage.world.setNow('2026-06-11T02:00:00.000Z')
    expect(await stage.world.got(me.ask('privacy.agree', now))).toMatchObject({ agreed })
    expect(await stage.world.got(me.ask('privacy.mine'))).toMatchObject({ agreed, mustAsk: false })
  })

  it('is asked for at home of whoever has not agreed to any', async () => {
    const { reasons } = await stage.world.got(me.ask('home.view'))
    expect(reasons.map(({ title }) => title)).toContain('看一眼隐私说明')
    await stage.world.got(me.ask('privacy.agree', { version: NOTICE_VERSION }))
    const after = await stage.world.got(me.ask('home.view'))
    expect(after.reasons.map(({ id }) => id)).not.toContain('privacy-notice')
  })

  it('asks again, also at home, whoever agreed to an earlier one', async () => {
    const consent = { version: '2020-01', at: '2020-01-01T00:00:00.000Z' }
    const { ask: early } = await stage.somebody({ consent })
    expect(await stage.world.got(early('privacy.mine'))).toMatchObject({ mustAsk: true, agreed: consent })
    const titles = async () =>
      (await stage.world.got(early('home.view'))).reasons.map(({ title }: { title: string }) => title)
    expect(await titles()).toContain('隐私说明更新了')
    await stage.world.got(early('privacy.agree', { version: NOTICE_VERSION }))
    expect(await titles()).not.toContain('隐私说明更新了')
  })
})

describe('taking the consent back', () => {
  it('says first what ends and what stays, and why; nothing has happened then', async () => {
    const told = await stage.world.got(me.ask('privacy.withdrawal'))
    expect(told.stays.map(({ what }) => what)).toEqual(['会员名册', '已经办完的事', '你同意和撤回的时间'])
    expect(told.stays.every(({ why }) => why !== '')).toBe(true)
    expect((await stage.world.got(me.ask('members.me'))).bound).toBe(true)
  })

  it('needs to be confirmed', async () => {
    expect(await codeOf(me.ask('privacy.withdraw', {}))).toBe('system.invalidInput')
    expect(await codeOf(me.ask('privacy.withdraw', { confirmed: false }))).toBe('system.invalidInput')
  })

  it('unbinds, and is remembered with its time; whoever comes back is asked again', async () => {
    await stage.world.got(me.ask('privacy.agree', { version: NOTICE_VERSION }))
    stage.world.setNow('2026-06-10T03:00:00.000Z')
    await stage.world.got(me.ask('privacy.withdraw', { confirmed: true }))
    expect((await stage.world.got(me.ask('members.me'))).bound).toBe(false)
    expect(await codeOf(me.ask('privacy.withdraw', { confirmed: true }))).toBe('system.stranger')
    const person = await stage.document(me.id)
    expect([person?.openid, person?.consent, person?.name]).toEqual([undefined, undefined, '陈思华'])
    await stage.world.sweep()
    const details = { staffNo: `N${counted}`, name: '陈思华', phoneTail: '5678' }
    await stage.world.got(me.ask('members.bind', details))
    expect(await stage.world.got(me.ask('privacy.mine'))).toMatchObject({ agreed: null, mustAsk: true })
    const { url } = await stage.world.got(me.ask('privacy.export'))
    const sheets = await readSheets(Buffer.from(await (await fetch(url)).arrayBuffer()) as never)
    const consents = sheets.find(({ sheet }) => sheet === '同意与撤回')?.data
    expect(consents?.slice(1).map((row) => row[1])).toEqual(['撤回', '同意'])
  })
})
