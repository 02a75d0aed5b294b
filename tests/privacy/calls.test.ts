import { NOTICE_VERSION } from '@cloud/capabilities/privacy/labels'
import { plusMinutes } from '@cloud/kernel/domain/time'
import { openPrivacyStage, type PrivacyStage } from '../support/build-privacy'

/** One of them says who asks. */
const IDENTIFY = 1

let stage: PrivacyStage
let member: Awaited<ReturnType<PrivacyStage['somebody']>>
let officer: typeof member
let school: Awaited<ReturnType<PrivacyStage['school']>>

beforeAll(async () => {
  stage = await openPrivacyStage()
  member = await stage.somebody()
  officer = await stage.branchOfficer()
  school = await stage.school('/shjy/calls/')
})
afterAll(() => stage.world.close())

type Asker = typeof member
const calls = async (who: Asker, call: string, input: object = {}) => {
  const { unindexed, ...rest } = await stage.world.counting(async () => {
    await stage.world.got(who.ask(call, input))
  })
  expect(unindexed).toEqual([])
  return { ...rest, calls: rest.calls - IDENTIFY }
}

const cool = () => stage.world.setNow(plusMinutes(stage.world.now(), 10))
const look = () => ({ personId: member.id, fields: ['phone'], purpose: 'visit' })

it('a look costs four calls, three in an instance that knows the school, and two more on the first of a day', async () => {
  expect(await calls(officer, 'privacy.reveal', look())).toMatchObject({ calls: 5 })
  expect(await calls(officer, 'privacy.reveal', look())).toMatchObject({ calls: 3 })
  cool()
  expect(await calls(officer, 'privacy.reveal', look())).toMatchObject({ calls: 4 })
  expect(await calls(officer, 'privacy.subject', { personId: member.id })).toMatchObject({ calls: 2 })
})

it('the list of looks costs three calls and reads what it shows', async () => {
  await stage.world.sweep()
  const { calls: made, scanned, returned } = await calls(member, 'privacy.looks')
  expect(made).toBe(3)
  expect(scanned).toBeLessThanOrEqual(returned)
})

it.each([
  ['privacy.mine', {}, 1],
  ['privacy.notice', {}, 0],
  ['privacy.agree', { version: NOTICE_VERSION }, 1],
  ['privacy.agree', { version: NOTICE_VERSION }, 0],
  ['privacy.withdrawal', {}, 0],
  ['privacy.retention', {}, 1],
  ['privacy.withdraw', { confirmed: true }, 1],
])('%s %j costs %d in a warm instance', async (call, input, most) => {
  expect((await calls(member, call, input)).calls).toBe(most)
})

it('deciding costs two calls and one for the names, the reports one', async () => {
  const first = { version: 0, personYears: 10, source: '某办法', revealsPerDay: null }
  expect(await calls(school.officer, 'privacy.setRetention', first)).toMatchObject({ calls: 3 })
  expect(await calls(school.officer, 'privacy.reports')).toMatchObject({ calls: 1 })
})
