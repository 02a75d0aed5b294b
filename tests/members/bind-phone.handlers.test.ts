import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const bind = (openid: string | null, input: unknown) => stage.world.as(openid)('members.bind', input)

describe('binding by the number that WeChat vouches for', () => {
  const given = async (number?: string) => {
    const person = await stage.newcomer()
    const { staffNo, name } = person
    const phoneCode = stage.world.phoneCode(number ?? person.phone)
    return { ...person, input: { staffNo, name, phoneCode } }
  }

  it('makes a stranger somebody', async () => {
    const { _id, wechat, input } = await given()
    expect(await bind(wechat, input)).toMatchObject({ ok: true, data: { profile: { id: _id } } })
  })

  it('costs a try when it is another number than on the roster, and says no more than for a wrong tail', async () => {
    const { wechat, input, details } = await given('18800000000')
    const mismatch = (left: number) => ({
      error: { code: 'members.mismatch', message: expect.stringContaining(`还可以再试 ${left} 次`) },
    })
    expect(await bind(wechat, input)).toMatchObject(mismatch(4))
    expect(await bind(wechat, { ...details, phoneTail: '0000' })).toMatchObject(mismatch(3))
  })

  it('takes each code once, and none that WeChat did not give', async () => {
    const { wechat, input, details } = await given()
    await stage.world.deps(null).phoneOf(input.phoneCode)
    expect(await codeOf(bind(wechat, input))).toBe('members.mismatch')
    expect(await codeOf(bind(wechat, { ...input, phoneCode: 'forged' }))).toBe('members.mismatch')
    expect(await bind(wechat, details)).toMatchObject({ ok: true })
  })

  it('does not ask WeChat, which would cost money, for somebody who is locked or unknown', async () => {
    const { wechat, input, phone } = await given()
    for (let n = 0; n < 5; n += 1) await bind(wechat, { ...input, phoneCode: 'forged' })
    expect(await codeOf(bind(wechat, input))).toBe('members.locked')
    expect(await codeOf(bind('wx-else', { ...input, staffNo: 'NOBODY' }))).toBe('members.mismatch')
    expect(await stage.world.deps(null).phoneOf(input.phoneCode)).toBe(phone)
  })

  it('that WeChat does not tell just now is a fault, and no try', async () => {
    const { wechat, input, details } = await given()
    const { answer } = stage.world
    const broken = { ...stage.world.deps(wechat), phoneOf: () => Promise.reject(new Error('quota')) }
    for (let n = 0; n < 6; n += 1)
      expect(await codeOf(answer({ call: 'members.bind', input }, broken))).toBe('system.fault')
    expect(stage.world.logged.splice(0)).toHaveLength(6)
    expect(await bind(wechat, details)).toMatchObject({ ok: true })
  })
})
