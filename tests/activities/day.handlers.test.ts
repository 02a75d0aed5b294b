import { PURPOSE, codeFor, slotOf as cardSlot } from '@cloud/capabilities/cards/domain/code'
import { attendanceStore } from '@cloud/capabilities/activities/store'
import { branchOffice, OTHER_BRANCH } from '../support/build-members'
import { openStage, type Stage } from './stage'

const TEN_TO = '2026-06-20T00:50:00.000Z'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(TEN_TO))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const main = (activityId: string, sessionId = 'main') => ({ activityId, sessionId })

/** An activity with these people in it, and the officer at its door. */
const atTheDoor = async (count = 1, given: object = {}) => {
  const officer = await stage.officer()
  const people = await stage.someone(count)
  const id = await stage.activity({ capacity: 300, closesAt: '2026-06-20T01:00:00.000Z', ...given })
  await Promise.all(people.map(async (who) => stage.world.got(stage.signUp(who, id))))
  const screen = () => stage.world.got(stage.world.as(officer)('activities.checkInCode', main(id)))
  return { officer, people: people as [string, ...string[]], id, screen }
}
const scan = (who: string, code: string, more: object = {}) =>
  stage.world.as(who)('activities.checkIn', { code, ...more })

describe('the code on the officer’s screen', () => {
  it('lets a member in who has a seat, once; the same tap again is answered the same', async () => {
    const { people, id, screen } = await atTheDoor()
    const { text, until, takenUntil } = await screen()
    expect([until, takenUntil]).toEqual(['2026-06-20T00:50:15.000Z', '2026-06-20T00:50:30.000Z'])
    const tap = () => stage.world.as(people[0])('activities.checkIn', { code: text }, 'one-tap')
    const first = await tap()
    expect(first).toMatchObject({
      data: { activityId: id, sessionId: 'main', state: 'in', at: TEN_TO, nameMasked: '*明', size: 1 },
    })
    expect(await tap()).toEqual(first)
    expect(await scan(people[0], text)).toMatchObject(refused('alreadyIn'))
    expect(await screen()).toMatchObject({ inside: 1, seats: 1 })
  })

  it('is asked for on the activity and on the home page until it was scanned, session by session', async () => {
    const sessions = ['morning', 'noon'].map((id, at) => ({
      ...{ id, title: id },
      startsAt: `2026-06-20T0${1 + at}:00:00.000Z`,
      endsAt: `2026-06-20T0${2 + at}:00:00.000Z`,
    }))
    const { people, id, officer } = await atTheDoor(1, { sessions })
    const as = stage.world.as(people[0])
    const told = async () => {
      const { checkIn, isHere } = await stage.world.got(as('activities.detail', { activityId: id }))
      const { reasons } = await stage.world.got(as('home.view'))
      const asks = reasons.filter((reason) => reason.id === `check-in-${id}`).map(({ why }) => why)
      return { checkIn, isHere, asks }
    }
    const come = async (sessionId: string) => {
      const code = await stage.world.got(
        stage.world.as(officer)('activities.checkInCode', main(id, sessionId)),
      )
      await stage.world.got(scan(people[0], code.text))
    }
    const hasCome = { checkIn: { can: false, why: '已经签过到了' }, isHere: true, asks: [] }
    expect(await told()).toEqual({
      checkIn: { can: true, why: '' },
      isHere: false,
      asks: ['morning，杨浦滨江'],
    })
    await come('morning')
    expect(await told()).toEqual(hasCome)
    stage.world.setNow('2026-06-20T01:10:00.000Z')
    expect(await told()).toEqual({ checkIn: { can: true, why: '' }, isHere: true, asks: ['noon，杨浦滨江'] })
    await come('noon')
    expect(await told()).toEqual(hasCome)
    stage.world.setNow('2026-06-20T02:00:00.000Z')
    expect(await told()).toEqual(hasCome)
  })

  it('is good in its fifteen seconds and the next, and a picture of it is not later', async () => {
    const { people, screen } = await atTheDoor(2)
    const { text } = await screen()
    stage.later(29.999)
    expect(await scan(people[0], text)).toMatchObject({ ok: true })
    stage.later(0.001)
    expect(await scan(people[1] ?? '', text)).toMatchObject(refused('codeExpired'))
  })

  it('is refused elsewhere, forged, and to whoever has no seat', async () => {
    const { people, id, screen } = await atTheDoor()
    const other = await atTheDoor()
    const { text } = await screen()
    expect(await scan(people[0], text, { activityId: other.id })).toMatchObject(refused('wrongActivity'))
    expect(await scan(other.people[0], text)).toMatchObject(refused('notSignedUp'))
    expect(await scan(people[0], text.replace(id, other.id))).toMatchObject(refused('unknownCode'))
    expect(
      await scan(
        people[0],
        text.replace(/.$/, (end) => (end === '0' ? '1' : '0')),
      ),
    ).toMatchObject(refused('unknownCode'))
    expect(await scan(people[0], '会员卡')).toMatchObject(refused('unknownCode'))
    expect(await stage.world.db.count(attendanceStore, 'bySession', main(id))).toBe(0)
  })

  it('opens an hour before a session and closes with it; who is late is written down as late', async () => {
    const { people, screen } = await atTheDoor(3)
    stage.world.setNow('2026-06-19T23:59:59.999Z')
    expect(await scan(people[0], (await screen()).text)).toMatchObject(refused('tooEarly'))
    stage.world.setNow('2026-06-20T01:15:00.000Z')
    expect(await scan(people[0], (await screen()).text)).toMatchObject({ data: { state: 'in' } })
    stage.later(0.001)
    expect(await scan(people[1] ?? '', (await screen()).text)).toMatchObject({ data: { state: 'late' } })
    stage.world.setNow('2026-06-20T04:00:00.000Z')
    expect(await scan(people[2] ?? '', (await screen()).text)).toMatchObject(refused('tooLate'))
  })

  it('costs a member three calls cold and two warm, and the officer two', async () => {
    const { people, officer, id, screen } = await atTheDoor(2)
    const { text } = await screen()
    stage.later(8)
    const cost = async (work: () => Promise<unknown>) => (await stage.world.counting(work)).calls - 1
    expect(await cost(() => scan(people[0], text))).toBe(3)
    expect(await cost(() => scan(people[1] ?? '', text))).toBe(2)
    stage.later(8)
    expect(await cost(() => stage.world.as(officer)('activities.checkInCode', main(id)))).toBe(2)
  })
})

describe('the officer', () => {
  it('lets in by the list and by a card, which is used up by it', async () => {
    const { people, officer, id } = await atTheDoor(3)
    const [one, two, three] = people as unknown as [string, string, string]
    const admit = (more: object) => stage.world.as(officer)('activities.admit', { ...main(id), ...more })
    expect(await admit({ memberId: one })).toMatchObject({ data: { memberId: one, state: 'in' } })
    expect(await admit({ memberId: one })).toMatchObject(refused('alreadyIn'))
    expect(await admit({})).toMatchObject(refused('unknownCode'))
    const { sign } = stage.world.deps(null)
    const card = (who: string) => codeFor(who, cardSlot(stage.world.now()), (text) => sign(PURPOSE, text))
    const code = card(two)
    expect(await admit({ memberCode: code })).toMatchObject({ data: { memberId: two } })
    expect(await admit({ memberCode: code })).toMatchObject(refused('cardUsed'))
    expect(await admit({ memberCode: 'UH1.x.y.z' })).toMatchObject(refused('cardInvalid'))
    const old = card(three)
    stage.later(300)
    expect(await admit({ memberCode: old })).toMatchObject(refused('cardExpired'))
    expect(await admit({ memberId: await stage.somebody() })).toMatchObject(refused('notSignedUp'))
    expect(await admit({ memberId: three, sessionId: 'second' })).toMatchObject(refused('unknownSession'))
    expect(await admit({ memberId: three, activityId: 'nowhere' })).toMatchObject(refused('notFound'))
    const list = await stage.world.got(stage.world.as(officer)('activities.attendance', main(id)))
    expect(list.items.map(({ memberId, how }) => [memberId, how])).toEqual([
      [one, 'list'],
      [two, 'card'],
    ])
  })

  it('writes down who leaves early, once', async () => {
    const { people, officer, id } = await atTheDoor()
    const [who] = people
    const leave = (memberId = who) =>
      stage.world.as(officer)('activities.checkOut', { ...main(id), memberId })
    expect(await leave()).toMatchObject(refused('notInYet'))
    await stage.world.got(stage.world.as(officer)('activities.admit', { ...main(id), memberId: who }))
    stage.world.setNow('2026-06-20T02:00:00.000Z')
    expect(await leave()).toMatchObject({ data: { state: 'leftEarly', leftAt: '2026-06-20T02:00:00.000Z' } })
    expect(await leave()).toMatchObject(refused('alreadyLeft'))
    await stage.world.sweep()
    stage.world.setNow('2026-06-20T04:00:00.000Z')
    expect(await stage.world.as(who)('activities.myYear')).toMatchObject({
      data: { times: 1, minutes: 60, missed: 0, words: '过去一年参加 1 次' },
    })
  })

  it('of another branch cannot stand at this door', async () => {
    const { people, id } = await atTheDoor()
    const other = await stage.somebody({ offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] })
    const forbidden = { ok: false, error: { code: 'system.forbidden' } }
    const memberId = people[0]
    expect(await stage.world.as(other)('activities.checkInCode', main(id))).toMatchObject(forbidden)
    expect(await stage.world.as(other)('activities.admit', { ...main(id), memberId })).toMatchObject(
      forbidden,
    )
    const { sign } = stage.world.deps(null)
    const memberCode = codeFor(memberId, cardSlot(TEN_TO), (text) => sign(PURPOSE, text))
    expect(await stage.world.as(other)('activities.admit', { ...main(id), memberCode })).toMatchObject(
      forbidden,
    )
  })
})
