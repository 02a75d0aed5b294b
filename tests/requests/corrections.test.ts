import { auditStore } from '@cloud/kernel/runtime/audit'
import { BRANCH, OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const somebody: Stage['somebody'] = (given) => stage.somebody(given)
const submit: Stage['submit'] = (...asked) => stage.submit(...asked)
const approve: Stage['approve'] = (...asked) => stage.approve(...asked)
const titles: Stage['titles'] = (who) => stage.titles(who)

describe('a correction', () => {
  it('is read by the officers, written on approval, and its value stays out of the audit chain', async () => {
    const member = await somebody()
    const asked = { kind: 'correction', field: 'phone', value: '19977778888' }
    const id = await submit(member, asked)
    const seen = await world.got(world.as('branch')('requests.detail', { requestId: id }))
    expect(seen.details).toEqual([{ label: '手机更正为', value: '19977778888' }])
    const other = await submit(member, { kind: 'correction', field: 'birthday', value: '1986-01-01' })
    expect(other).not.toBe(id)
    for (const who of ['branch', 'school']) await approve(who, id)
    await world.sweep()
    await world.sweep()
    expect(await member.document()).toMatchObject({ phone: '19977778888' })
    for (const subject of [id, member.id]) {
      const trace = await world.db.find(auditStore, 'bySubject', { where: { subject }, limit: 20 })
      expect(trace.length).toBeGreaterThan(0)
      expect(JSON.stringify(trace)).not.toContain('19977778888')
    }
  })

  it.each([
    ['name', '陈思桦', { name: '陈思桦', initials: 'CSH' }],
    ['sex', 'male', { sex: 'male' }],
    ['joinedOn', '2012-03-01', { joinedOn: '2012-03-01' }],
    ['employment', 'contract', { employment: 'contract' }],
    ['fundingUnit', '研究院', { fundingUnit: '研究院' }],
  ])('of %s comes to be', async (field, value, after) => {
    const member = await somebody()
    const id = await submit(member, { kind: 'correction', field, value })
    for (const who of ['branch', 'school']) await approve(who, id)
    await world.sweep()
    expect(await member.document()).toMatchObject(after)
  })
})

describe('giving up membership', () => {
  it('leaves her at work, no longer a member, from the day of the approval', async () => {
    const member = await somebody()
    const id = await submit(member, { kind: 'resign' })
    for (const who of ['branch', 'school']) await approve(who, id)
    await world.sweep()
    expect(await member.document()).toMatchObject({ kind: 'staff' })
    expect(await titles(member)).toEqual(['申请退会办好了'])
  })
})

describe('what is refused', () => {
  it.each<[object, object, string]>([
    [{ kind: 'staff', joinedOn: null }, { kind: 'resign' }, 'notAMember'],
    [{ kind: 'staff', joinedOn: null }, { kind: 'transfer', unit: OTHER_BRANCH }, 'notAMember'],
    [{}, { kind: 'transfer', unit: BRANCH }, 'sameUnit'],
    [{}, { kind: 'transfer', unit: `${SCHOOL}no/` }, 'noSuchUnit'],
    [{}, { kind: 'resign', from: '2026-06-09' }, 'tooFar'],
    [{}, { kind: 'correction', field: 'phone', value: '19900001234' }, 'sameValue'],
    [{}, { kind: 'correction', field: 'phone', value: '12' }, 'wrongValue'],
    [{}, { kind: 'correction', field: 'birthday', value: '2026-13-01' }, 'wrongValue'],
    [{}, { kind: 'correction', field: 'sex', value: '女' }, 'wrongValue'],
  ])('%j asking for %j is told %s', async (given, input, code) => {
    const { call } = await somebody(given)
    expect(await codeOf(call('requests.submit', { reason: '工作需要', ...input }))).toBe(`requests.${code}`)
  })
})
