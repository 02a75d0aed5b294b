import { randomBytes } from 'node:crypto'
import { matches } from '@cloud/capabilities/matches/contract'
import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { anActivity, putActivities } from '../support/build-activities'
import {
  aPhone,
  BEFORE,
  CLEARED,
  OPEN,
  openEvent,
  OVER,
  phonesIn,
  SETTINGS,
  type Phone,
} from '../support/build-matches'
import { aPerson, putPeople } from '../support/build-members'
import { openWorld, type World } from '../support/world'

let world: World
let phones: readonly Phone[] = []
const reached = new Set<string>()
const event = { activityId: 'e1' }

beforeAll(async () => {
  world = await openWorld()
  await openEvent(world, 'e1', ['ann', 'bo', 'late'])
  await putPeople(world.db, aPerson({ _id: 'guest', openid: 'guest' }))
  phones = await phonesIn(world, 'e1', ['ann', 'bo'])
})
beforeEach(() => world.setNow(OPEN))
afterAll(() => world.close())

const ann = (): Phone => phones[0] as Phone

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const aSlot = () => ({ tokens: Array.from({ length: MOST_TIMES }, () => hex(16)), sealed: hex(168) })
const slots = (count: number) => Array.from({ length: count }, aSlot)
const choose = (phone: Phone, given: object = {}) =>
  phone.as('matches.choose', { ...event, key: phone.keep().key, slots: slots(3), ...given })
const open = (settings: object = {}, activityId = 'e1') =>
  world.as('e1-officer')('matches.open', { activityId, ...SETTINGS, ...settings })

const refused = async (reply: Promise<{ readonly ok: boolean }>): Promise<string> => {
  const answer = (await reply) as { readonly ok: boolean; readonly error?: { readonly code: string } }
  const code = answer.error?.code ?? 'not refused'
  reached.add(code.replace('matches.', ''))
  return code
}

describe('a member is told why not when', () => {
  test('there is no choosing, or everything was cleared', async () => {
    expect(await refused(ann().as('matches.room', { activityId: 'nothing' }))).toBe('matches.notFound')
    world.setNow(CLEARED)
    expect(await refused(ann().as('matches.room', event))).toBe('matches.notFound')
    expect(await refused(choose(ann()))).toBe('matches.notFound')
    expect(await refused(ann().write())).toBe('matches.notFound')
    expect(await refused(ann().as('matches.leave', event))).toBe('matches.notFound')
  })

  test('she has no seat', async () => {
    const guest = aPhone(world, 'guest', 'e1')
    const asked = [
      guest.as('matches.room', event),
      guest.write(),
      choose(guest),
      guest.as('matches.leave', event),
    ]
    for (const reply of asked) expect(await refused(reply)).toBe('matches.notParticipant')
  })

  test('it has not begun or is over', async () => {
    world.setNow(BEFORE)
    expect(await refused(choose(ann()))).toBe('matches.notYetOpen')
    world.setNow(OVER)
    expect(await refused(choose(ann()))).toBe('matches.over')
    expect(await refused(ann().write())).toBe('matches.over')
  })

  test('she has no card, or the phone has another key than her card', async () => {
    expect(await refused(choose(aPhone(world, 'late', 'e1')))).toBe('matches.noProfile')
    expect(await refused(choose(aPhone(world, 'ann', 'e1')))).toBe('matches.unknownKey')
  })

  test.each([
    ['too few slots', () => slots(2)],
    ['too many slots', () => slots(4)],
    [
      'one slot three times',
      () =>
        Array.from(
          { length: 3 },
          (
            (slot) => () =>
              slot
          )(aSlot()),
        ),
    ],
  ])('she sends %s', async (_what, made) => {
    expect(await refused(choose(ann(), { slots: made() }))).toBe('matches.wrongNumber')
  })

  test('slots are not such as a phone makes', async () => {
    const short = { ...aSlot(), tokens: ['ab'] }
    const long = { ...aSlot(), sealed: hex(200) }
    for (const slot of [short, long]) {
      const bad = choose(ann(), { slots: [slot, aSlot(), aSlot()] })
      expect(await refused(bad)).toBe('system.invalidInput')
    }
  })

  test('she has handed in as often as one may', async () => {
    const bo = phones[1] as Phone
    for (let time = 1; time <= MOST_TIMES; time += 1) await world.got(choose(bo))
    expect(await refused(choose(bo))).toBe('matches.tooOften')
    expect((await bo.look()).me.choose).toEqual({ can: false, why: matches.errors.tooOften })
  })

  test.each([
    ['加我微信聊', {}],
    ['139 1234 5678', {}],
    ['一三九，八八八八，六六六六', {}],
    ['我的 VX：rose', {}],
    ['rose@example.com', {}],
  ])('her card gives away how to reach her: %s', async (lines) => {
    expect(await refused(ann().write({ lines }))).toBe('matches.hasContact')
  })

  test('her card says what WeChat does not let through', async () => {
    expect(await refused(ann().write({ hobbies: ['本地敏感词'] }))).toBe('matches.unclean')
  })
})

test.each(['身高 175，在杨浦住了 12 年', '2019 年来的，喜欢 Switch 和 wxPython', '周末 9:00–11:00 打羽毛球'])(
  'a card may say %s',
  async (lines) => {
    expect(await world.got(ann().write({ lines }))).toMatchObject({ me: { person: { lines } } })
  },
)

describe('an officer is told why not when', () => {
  test('there is no such activity, it is no 联谊, or it does not take place', async () => {
    await putActivities(
      world.db,
      anActivity({ _id: 'walk' }),
      anActivity({ _id: 'off', kind: 'mingle', state: 'cancelled' }),
      anActivity({ _id: 'draft', kind: 'mingle', state: 'draft' }),
    )
    const codes = ['none', 'walk', 'off', 'draft'].map((id) => () => refused(open({}, id)))
    const told: string[] = []
    for (const code of codes) told.push(await code())
    expect(told).toEqual(['matches.notFound', 'matches.notMingle', 'matches.calledOff', 'matches.calledOff'])
    expect(await refused(world.as('e1-officer')('matches.overview', { activityId: 'none' }))).toBe(
      'matches.notFound',
    )
  })

  test.each([
    ['before it opens', '2026-06-20T01:00:00.000Z'],
    ['in the past', '2026-06-20T01:59:00.000Z'],
    ['more than a week after it opens', '2026-06-27T01:00:00.001Z'],
  ])('it would close %s', async (_when, closesAt) => {
    expect(await refused(open({ closesAt }))).toBe('matches.badTimes')
  })

  test('it is open and she wants another number of choices, or it is over', async () => {
    expect(await refused(open({ most: 2 }))).toBe('matches.alreadyOpen')
    world.setNow(OVER)
    expect(await refused(open())).toBe('matches.over')
  })
})

test('every refusal of the contract was met', () => {
  const missing = Object.keys(matches.errors).filter((code) => !reached.has(code))
  expect(missing).toEqual([])
})
