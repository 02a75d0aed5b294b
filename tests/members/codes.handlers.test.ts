import { schoolOffice, OTHER_BRANCH } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('an officer’s one-time code', () => {
  it('binds once, without a phone, for three days; only its digest is kept', async () => {
    const person = await stage.somebody({ phone: '', name: '钱多多' })
    const issued = await stage.world.got(stage.branch('members.issueCode', { personId: person._id }))
    expect(issued).toEqual({
      code: expect.stringMatching(/^[0-9A-Z]{8}$/),
      expiresAt: '2026-06-13T02:00:00.000Z',
      forName: '钱多多',
    })
    expect(JSON.stringify(await stage.document(person._id))).not.toContain(issued.code)
    const details = { staffNo: person.staffNo, name: '钱多多', code: issued.code.toLowerCase() }
    stage.world.setNow('2026-06-13T01:59:59.999Z')
    expect(await codeOf(stage.world.as('wx-code-1')('members.bind', details))).toBe('ok')
    await stage.world.got(stage.world.as('wx-code-1')('members.unbind'))
    expect(await codeOf(stage.world.as('wx-code-1')('members.bind', details))).toBe('members.mismatch')
  })

  it('is of no use after three days, and a newer one replaces it', async () => {
    const person = await stage.somebody()
    const first = await stage.world.got(stage.branch('members.issueCode', { personId: person._id }))
    const second = await stage.world.got(stage.branch('members.issueCode', { personId: person._id }))
    const bindWith = (code: string) =>
      codeOf(
        stage.world.as('wx-code-2')('members.bind', { staffNo: person.staffNo, name: person.name, code }),
      )
    expect(await bindWith(first.code)).toBe('members.mismatch')
    stage.world.setNow('2026-06-13T02:00:00.000Z')
    expect(await bindWith(second.code)).toBe('members.mismatch')
  })

  it('of two who use it at once, one binds', async () => {
    const person = await stage.somebody()
    const { code } = await stage.world.got(stage.branch('members.issueCode', { personId: person._id }))
    const details = { staffNo: person.staffNo, name: person.name, code }
    const codes = await Promise.all(
      ['wx-c-1', 'wx-c-2'].map((wechat) => codeOf(stage.world.as(wechat)('members.bind', details))),
    )
    expect(codes.sort()).toEqual(['members.alreadyBound', 'ok'])
  })

  it('is issued by nobody for somebody who may do more', async () => {
    const chief = await stage.somebody({ offices: [schoolOffice] })
    const elsewhere = await stage.somebody({ unit: OTHER_BRANCH })
    for (const { _id } of [chief, elsewhere]) {
      expect(await codeOf(stage.branch('members.issueCode', { personId: _id }))).toBe('system.forbidden')
      expect(await codeOf(stage.branch('members.reset', { personId: _id }))).toBe('system.forbidden')
    }
    expect(await codeOf(stage.school('members.issueCode', { personId: chief._id }))).toBe('ok')
    expect(await codeOf(stage.branch('members.issueCode', { personId: 'nobody' }))).toBe('members.notFound')
  })
})

describe('an officer’s reset', () => {
  it('unbinds, tells the person, and leaves a trace', async () => {
    const person = await stage.somebody({ openid: 'wx-lost' })
    const row = await stage.world.got(stage.branch('members.reset', { personId: person._id }))
    expect(row).toMatchObject({ id: person._id, bound: false, locked: false })
    expect((await stage.world.got(stage.world.as('wx-lost')('members.me'))).bound).toBe(false)
    await stage.world.sweep()
    expect(await stage.inboxOf(person._id)).toMatchObject([{ title: '你的身份认证被重置过' }])
    expect(await codeOf(stage.branch('members.reset', { personId: person._id }))).toBe('members.notBound')
    expect(await codeOf(stage.branch('members.reset', { personId: 'nobody' }))).toBe('members.notFound')
  })

  it('unlocks the person and the account that she tried with', async () => {
    const person = await stage.somebody()
    const details = { staffNo: person.staffNo, name: person.name, phoneTail: '0000' }
    for (let at = 0; at < 5; at += 1) await stage.world.as('wx-forgot')('members.bind', details)
    const [row] = (await stage.world.got(stage.branch('members.people', { staffNo: person.staffNo }))).items
    expect(row).toMatchObject({ locked: true, bound: false })
    expect(await stage.world.got(stage.branch('members.reset', { personId: person._id }))).toMatchObject({
      locked: false,
    })
    expect(await codeOf(stage.world.as('wx-forgot')('members.bind', { ...details, phoneTail: '1234' }))).toBe(
      'ok',
    )
  })
})
