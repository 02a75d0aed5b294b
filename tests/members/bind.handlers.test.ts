import { triesStore } from '@cloud/capabilities/members/store'
import { staffKey } from '@cloud/capabilities/members/tries'
import { auditStore } from '@cloud/kernel/runtime/audit'
import { branchOffice } from '../support/build-members'
import { failingDb } from '../support/failing-db'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const bind = (openid: string | null, input: unknown) => stage.world.as(openid)('members.bind', input)

describe('me', () => {
  it('tells a stranger that she is one, with or without WeChat', async () => {
    const stranger = { ok: true, data: { bound: false, profile: null } }
    expect(await stage.world.as('wx-nobody')('members.me')).toMatchObject(stranger)
    expect(await stage.world.as(null)('members.me')).toMatchObject(stranger)
  })

  it('shows who I am, my offices, and not my phone', async () => {
    const { wechat } = await stage.newcomer({
      openid: 'wx-me',
      offices: [branchOffice()],
      _id: 'me1',
      staffNo: 'ME1',
    })
    expect(wechat).toBe('wx-me1')
    const reply = await stage.world.got(stage.world.as('wx-me')('members.me'))
    expect(reply).toEqual({
      bound: true,
      profile: {
        id: 'me1',
        name: '周 明',
        staffNo: 'ME1',
        kind: 'member',
        unitName: '光电学院分会',
        schoolName: '沪上理工示范大学',
        joinedOn: '2015-09-01',
        phoneMasked: '199******34',
        offices: ['光电学院分会主席'],
        duties: ['activities', 'benefits', 'requests', 'members', 'redeem'],
        employment: 'tenured',
        fundingUnit: '',
        paidThrough: null,
        tags: [],
      },
    })
  })
})

describe('binding by number, name and phone', () => {
  it('makes a stranger somebody, and leaves a trace without the account or the phone', async () => {
    const person = await stage.newcomer()
    const me = await stage.world.got(
      bind(person.wechat, { ...person.details, staffNo: ` ${person.staffNo.toLowerCase()}`, name: '周明' }),
    )
    expect(me.profile?.id).toBe(person._id)
    expect(await stage.world.got(stage.world.as(person.wechat)('members.me'))).toEqual(me)
    await stage.world.sweep()
    const trace = await stage.world.db.find(auditStore, 'bySubject', {
      where: { subject: person._id },
      limit: 10,
    })
    expect(trace.map(({ event }) => JSON.parse(event))).toMatchObject([
      { type: 'members.bound', by: person._id },
    ])
    expect(JSON.stringify(trace)).not.toContain(person.wechat)
    expect(JSON.stringify(trace)).not.toContain(person.phone)
  })

  it('again is answered as before', async () => {
    const person = await stage.newcomer()
    const first = await bind(person.wechat, person.details)
    expect(await bind(person.wechat, person.details)).toEqual(first)
  })

  it('refuses who has no identity at all, and counts nothing', async () => {
    const person = await stage.newcomer()
    expect(await codeOf(bind(null, person.details))).toBe('system.stranger')
    expect(await stage.world.db.get(triesStore, staffKey(person.staffNo))).toBeNull()
  })

  it('says which field is missing or wrong', async () => {
    const reply = await bind('wx-input', { staffNo: '', name: '周明', phoneTail: '12a4' })
    expect(reply).toMatchObject({
      ok: false,
      error: {
        code: 'system.invalidInput',
        fields: { staffNo: '请填写工号', phoneTail: '手机尾号是 4 位数字' },
      },
    })
  })

  it('says one and the same for an unknown number, a wrong name and a wrong tail', async () => {
    const person = await stage.newcomer()
    const tries = [
      { ...person.details, staffNo: 'NOBODY' },
      { ...person.details, name: '周朋' },
      { ...person.details, phoneTail: '0000' },
      { staffNo: person.staffNo, name: person.name, code: 'ACDEFGHJ' },
    ]
    const replies = []
    for (const [at, input] of tries.entries()) replies.push(await bind(`wx-same-${at}`, input))
    const told = replies.map((reply) => ('error' in reply ? reply.error : null))
    expect(told.map((error) => error?.code)).toEqual(tries.map(() => 'members.mismatch'))
    for (const error of told)
      expect(error?.message).toMatch(
        /^工号、姓名或手机尾号（认证码）对不上，请核对后再试，还可以再试 [1-4] 次$/,
      )
  })

  it('a known and an unknown number cost the same database calls', async () => {
    const person = await stage.newcomer()
    const known = await stage.world.counting(() =>
      bind('wx-cost-1', { ...person.details, phoneTail: '0000' }),
    )
    const unknown = await stage.world.counting(() =>
      bind('wx-cost-2', { ...person.details, staffNo: 'NOBODY-2' }),
    )
    expect(unknown.calls).toBe(known.calls)
    expect([...known.unindexed, ...unknown.unindexed]).toEqual([])
  })

  it('keeps an account to one person and a person to one account', async () => {
    const [one, other] = [await stage.newcomer(), await stage.newcomer()]
    await stage.world.got(bind(one.wechat, one.details))
    expect(await codeOf(bind(one.wechat, other.details))).toBe('members.openidTaken')
    expect(await codeOf(bind(other.wechat, one.details))).toBe('members.alreadyBound')
    expect(await codeOf(bind(other.wechat, other.details))).toBe('ok')
  })

  it('of many accounts that try one person at once, one gets her', async () => {
    const person = await stage.newcomer()
    const wechats = ['a', 'b', 'c', 'd'].map((letter) => `wx-race-${letter}`)
    const codes = await Promise.all(wechats.map((wechat) => codeOf(bind(wechat, person.details))))
    expect(codes.sort()).toEqual([...Array(3).fill('members.alreadyBound'), 'ok'])
  })

  it('an account that claims two people at once gets one of them', async () => {
    const [one, other] = [await stage.newcomer(), await stage.newcomer()]
    const codes = await Promise.all([one, other].map((person) => codeOf(bind('wx-greedy', person.details))))
    expect(codes.sort()).toEqual(['members.openidTaken', 'ok'])
  })

  it('a double tap binds once, and both taps are told so', async () => {
    const person = await stage.newcomer()
    const codes = await Promise.all([1, 2].map(() => codeOf(bind(person.wechat, person.details))))
    expect(codes).toEqual(['ok', 'ok'])
    expect((await stage.document(person._id)).pending).toHaveLength(1)
  })

  it('a death anywhere in it leaves a stranger or a member, and asking again makes a member', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1; nth <= 8; nth += 1) {
        const { _id, wechat, details } = await stage.newcomer()
        await stage.world.as(wechat, failingDb(stage.world.db, nth, when))('members.bind', details)
        expect(await codeOf(bind(wechat, details))).toBe('ok')
        expect((await stage.document(_id)).pending?.map(({ type }) => type)).toEqual(['members.bound'])
      }
    }
    const faults = stage.world.logged.splice(0)
    expect(faults.every((line) => JSON.stringify(line).includes('failing-db'))).toBe(true)
  })
})
