import { auditStore } from '@cloud/kernel/runtime/audit'
import { codeOf, openStage, START, type Stage } from './stage'

const TOMORROW = '2026-06-11T02:00:00.000Z'
const ALMOST_TOMORROW = '2026-06-11T01:59:59.999Z'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const bind = (openid: string | null, input: unknown) => stage.world.as(openid)('members.bind', input)

const missTimes = async (times: number, openid: string, details: object) => {
  for (let at = 0; at < times; at += 1) {
    expect(await codeOf(bind(openid, { ...details, phoneTail: '0000' }))).toBe('members.mismatch')
  }
}

describe('five wrong tries', () => {
  it('lock the account for a day, whatever it tries, even the right thing', async () => {
    const person = await stage.newcomer()
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => stage.newcomer()))
    for (const other of others) await missTimes(1, 'wx-guesser', other.details)
    expect(await codeOf(bind('wx-guesser', person.details))).toBe('members.locked')
    stage.world.setNow(ALMOST_TOMORROW)
    expect(await codeOf(bind('wx-guesser', person.details))).toBe('members.locked')
    stage.world.setNow(TOMORROW)
    expect(await codeOf(bind('wx-guesser', person.details))).toBe('ok')
  })

  it('lock the person, whoever tries', async () => {
    const person = await stage.newcomer()
    for (let at = 0; at < 5; at += 1) await missTimes(1, `wx-gang-${at}`, person.details)
    expect(await codeOf(bind(person.wechat, person.details))).toBe('members.locked')
  })

  it('lock a number that is nobody’s just the same: numbers cannot be searched for', async () => {
    const nobody = { staffNo: 'NOBODY-3', name: '周明', phoneTail: '1234' }
    for (let at = 0; at < 5; at += 1) await missTimes(1, `wx-search-${at}`, nobody)
    expect(await codeOf(bind('wx-search-9', nobody))).toBe('members.locked')
  })

  it('at once are five as well', async () => {
    const person = await stage.newcomer()
    const wrong = { ...person.details, phoneTail: '0000' }
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf(bind('wx-flood', wrong))))
    const told = codes.filter((code) => code === 'members.mismatch')
    expect(told.length).toBeLessThanOrEqual(5)
    expect(codes.every((code) => code === 'members.mismatch' || code === 'members.locked')).toBe(true)
    expect(await codeOf(bind('wx-flood', person.details))).toBe('members.locked')
  })

  it('count no more after a success, nor after a day', async () => {
    const person = await stage.newcomer()
    await missTimes(4, person.wechat, person.details)
    expect(await codeOf(bind(person.wechat, person.details))).toBe('ok')
    await stage.world.got(stage.world.as(person.wechat)('members.unbind'))
    await missTimes(4, person.wechat, person.details)
    stage.world.setNow(TOMORROW)
    await missTimes(4, person.wechat, person.details)
    expect(await codeOf(bind(person.wechat, person.details))).toBe('ok')
  })
})

describe('unbinding', () => {
  it('makes me a stranger again, and another account can bind; all of it is on record', async () => {
    const person = await stage.newcomer()
    await stage.world.got(bind(person.wechat, person.details))
    expect(await stage.world.got(stage.world.as(person.wechat)('members.unbind'))).toEqual({
      bound: false,
      profile: null,
    })
    expect(await codeOf(stage.world.as(person.wechat)('members.unbind'))).toBe('system.stranger')
    expect(await codeOf(bind('wx-new-phone', person.details))).toBe('ok')
    await stage.world.sweep()
    const trace = await stage.world.db.find(auditStore, 'bySubject', {
      where: { subject: person._id },
      limit: 10,
    })
    const events = trace.map(({ event }) => JSON.parse(event))
    expect(events.map(({ type }) => type)).toEqual(['members.bound', 'members.unbound', 'members.bound'])
    expect(events[0].data.wechat).toBe(events[1].data.wechat)
    expect(events[2].data.wechat).not.toBe(events[0].data.wechat)
  })
})
