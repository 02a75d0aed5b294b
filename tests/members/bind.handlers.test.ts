import { membersStore, triesStore } from '@cloud/capabilities/members/store'
import { staffKey } from '@cloud/capabilities/members/tries'
import { auditStore } from '@cloud/kernel/runtime/audit'
import { aPerson, branchOffice, putPeople } from '../support/build-members'
import { openWorld, type World } from '../support/world'

const start = '2026-06-10T02:00:00.000Z'
const tomorrow = '2026-06-11T02:00:00.000Z'
const almostTomorrow = '2026-06-11T01:59:59.999Z'

let world: World
let next = 0
beforeAll(async () => void (world = await openWorld({ now: start })))
beforeEach(() => world.setNow(start))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

/** Somebody on the roster whom nobody else in these tests knows. */
const newcomer = async (given: Partial<Parameters<typeof aPerson>[0]> = {}) => {
  next += 1
  const person = aPerson({ _id: `bind${next}`, staffNo: `B00${next}`, name: '周 明', ...given })
  await putPeople(world.db, person)
  const details = { staffNo: person.staffNo, name: person.name, phoneTail: person.phone.slice(-4) }
  return { ...person, details, wechat: `wx-${person._id}` }
}

const codeOf = async (reply: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const answered = await reply
  return answered.ok ? 'ok' : answered.error?.code
}

const bind = (openid: string | null, input: unknown) => world.as(openid)('members.bind', input)
const document = async (id: string) => (await world.db.get(membersStore, id))!

const missTimes = async (times: number, openid: string, details: object) => {
  for (let at = 0; at < times; at += 1) {
    expect(await codeOf(bind(openid, { ...details, phoneTail: '0000' }))).toBe('members.mismatch')
  }
}

describe('me', () => {
  it('tells a stranger that she is one, with or without WeChat', async () => {
    const stranger = { ok: true, data: { bound: false, profile: null } }
    expect(await world.as('wx-nobody')('members.me')).toEqual(stranger)
    expect(await world.as(null)('members.me')).toEqual(stranger)
  })

  it('shows who I am, my offices, and not my phone', async () => {
    const { wechat } = await newcomer({
      openid: 'wx-me',
      offices: [branchOffice()],
      _id: 'me1',
      staffNo: 'ME1',
    })
    expect(wechat).toBe('wx-me1')
    const reply = await world.got(world.as('wx-me')('members.me'))
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
      },
    })
  })
})

describe('binding by number, name and phone', () => {
  it('makes a stranger somebody, and leaves a trace without the account or the phone', async () => {
    const person = await newcomer()
    const me = await world.got(
      bind(person.wechat, { ...person.details, staffNo: ` ${person.staffNo.toLowerCase()}`, name: '周明' }),
    )
    expect(me.profile?.id).toBe(person._id)
    expect(await world.got(world.as(person.wechat)('members.me'))).toEqual(me)
    await world.sweep()
    const trace = await world.db.find(auditStore, 'bySubject', { where: { subject: person._id }, limit: 10 })
    expect(trace.map(({ event }) => JSON.parse(event))).toMatchObject([
      { type: 'members.bound', by: person._id },
    ])
    expect(JSON.stringify(trace)).not.toContain(person.wechat)
    expect(JSON.stringify(trace)).not.toContain(person.phone)
  })

  it('again is answered as before', async () => {
    const person = await newcomer()
    const first = await bind(person.wechat, person.details)
    expect(await bind(person.wechat, person.details)).toEqual(first)
  })

  it('refuses who has no identity at all, and counts nothing', async () => {
    const person = await newcomer()
    expect(await codeOf(bind(null, person.details))).toBe('system.stranger')
    expect(await world.db.get(triesStore, staffKey(person.staffNo))).toBeNull()
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
    const person = await newcomer()
    const tries = [
      { ...person.details, staffNo: 'NOBODY' },
      { ...person.details, name: '周朋' },
      { ...person.details, phoneTail: '0000' },
      { staffNo: person.staffNo, name: person.name, code: 'ACDEFGHJ' },
    ]
    const replies = []
    for (const [at, input] of tries.entries()) replies.push(await bind(`wx-same-${at}`, input))
    for (const reply of replies) expect(reply).toEqual(replies[0])
    expect(replies[0]).toMatchObject({ error: { code: 'members.mismatch' } })
  })

  it('a known and an unknown number cost the same database calls', async () => {
    const person = await newcomer()
    const known = await world.counting(() => bind('wx-cost-1', { ...person.details, phoneTail: '0000' }))
    const unknown = await world.counting(() => bind('wx-cost-2', { ...person.details, staffNo: 'NOBODY-2' }))
    expect(unknown.calls).toBe(known.calls)
    expect([...known.unindexed, ...unknown.unindexed]).toEqual([])
  })

  it('keeps an account to one person and a person to one account', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    await world.got(bind(one.wechat, one.details))
    expect(await codeOf(bind(one.wechat, other.details))).toBe('members.openidTaken')
    expect(await codeOf(bind(other.wechat, one.details))).toBe('members.alreadyBound')
    expect(await codeOf(bind(other.wechat, other.details))).toBe('ok')
  })

  it('of many accounts that try one person at once, one gets her', async () => {
    const person = await newcomer()
    const wechats = ['a', 'b', 'c', 'd'].map((letter) => `wx-race-${letter}`)
    const codes = await Promise.all(wechats.map((wechat) => codeOf(bind(wechat, person.details))))
    expect(codes.sort()).toEqual([...Array(3).fill('members.alreadyBound'), 'ok'])
  })

  it('an account that claims two people at once gets one of them', async () => {
    const [one, other] = [await newcomer(), await newcomer()]
    const codes = await Promise.all([one, other].map((person) => codeOf(bind('wx-greedy', person.details))))
    expect(codes.sort()).toEqual(['members.openidTaken', 'ok'])
  })

  it('a double tap binds once, and both taps are told so', async () => {
    const person = await newcomer()
    const codes = await Promise.all([1, 2].map(() => codeOf(bind(person.wechat, person.details))))
    expect(codes).toEqual(['ok', 'ok'])
    expect((await document(person._id)).pending).toHaveLength(1)
  })
})

describe('five wrong tries', () => {
  it('lock the account for a day, whatever it tries, even the right thing', async () => {
    const person = await newcomer()
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => newcomer()))
    for (const other of others) await missTimes(1, 'wx-guesser', other.details)
    expect(await codeOf(bind('wx-guesser', person.details))).toBe('members.locked')
    world.setNow(almostTomorrow)
    expect(await codeOf(bind('wx-guesser', person.details))).toBe('members.locked')
    world.setNow(tomorrow)
    expect(await codeOf(bind('wx-guesser', person.details))).toBe('ok')
  })

  it('lock the person, whoever tries', async () => {
    const person = await newcomer()
    for (let at = 0; at < 5; at += 1) await missTimes(1, `wx-gang-${at}`, person.details)
    expect(await codeOf(bind(person.wechat, person.details))).toBe('members.locked')
  })

  it('lock a number that is nobody’s just the same: numbers cannot be searched for', async () => {
    const nobody = { staffNo: 'NOBODY-3', name: '周明', phoneTail: '1234' }
    for (let at = 0; at < 5; at += 1) await missTimes(1, `wx-search-${at}`, nobody)
    expect(await codeOf(bind('wx-search-9', nobody))).toBe('members.locked')
  })

  it('at once are five as well', async () => {
    const person = await newcomer()
    const wrong = { ...person.details, phoneTail: '0000' }
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(bind('wx-flood', wrong))))
    const told = codes.filter((code) => code === 'members.mismatch')
    expect(told.length).toBeLessThanOrEqual(5)
    expect(codes.every((code) => code === 'members.mismatch' || code === 'members.locked')).toBe(true)
    expect(await codeOf(bind('wx-flood', person.details))).toBe('members.locked')
  })

  it('count no more after a success, nor after a day', async () => {
    const person = await newcomer()
    await missTimes(4, person.wechat, person.details)
    expect(await codeOf(bind(person.wechat, person.details))).toBe('ok')
    await world.got(world.as(person.wechat)('members.unbind'))
    await missTimes(4, person.wechat, person.details)
    world.setNow(tomorrow)
    await missTimes(4, person.wechat, person.details)
    expect(await codeOf(bind(person.wechat, person.details))).toBe('ok')
  })
})

describe('unbinding', () => {
  it('makes me a stranger again, and another account can bind; all of it is on record', async () => {
    const person = await newcomer()
    await world.got(bind(person.wechat, person.details))
    expect(await world.got(world.as(person.wechat)('members.unbind'))).toEqual({
      bound: false,
      profile: null,
    })
    expect(await codeOf(world.as(person.wechat)('members.unbind'))).toBe('system.stranger')
    expect(await codeOf(bind('wx-new-phone', person.details))).toBe('ok')
    await world.sweep()
    const trace = await world.db.find(auditStore, 'bySubject', { where: { subject: person._id }, limit: 10 })
    const events = trace.map(({ event }) => JSON.parse(event))
    expect(events.map(({ type }) => type)).toEqual(['members.bound', 'members.unbound', 'members.bound'])
    expect(events[0].data.wechat).toBe(events[1].data.wechat)
    expect(events[2].data.wechat).not.toBe(events[0].data.wechat)
  })
})
