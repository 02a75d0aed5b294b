import { sha256 } from '@cloud/capabilities/activities/draw-order'
import { attendanceStore } from '@cloud/capabilities/activities/store'
import { openStage, type Stage } from './stage'

const TEN_TO = '2026-06-20T00:50:00.000Z'
const AFTERWARDS = '2026-06-20T06:00:00.000Z'
const NEXT_DAY = '2026-06-21T04:00:00.000Z'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(TEN_TO))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const main = (activityId: string) => ({ activityId, sessionId: 'main' })

const party = async (count: number) => {
  const officer = await stage.officer()
  const people = await stage.someone(count)
  const id = await stage.activity({ capacity: 300, closesAt: '2026-06-20T01:00:00.000Z' })
  await Promise.all(people.map(async (who) => stage.world.got(stage.signUp(who, id))))
  const as = stage.world.as(officer)
  return { officer, people, id, as }
}
const entry = (memberId: string, seq: number, at = '2026-06-20T01:00:00.000Z') => ({
  ...{ memberId, seq, at },
  sessionId: 'main',
})
type Party = Awaited<ReturnType<typeof party>>
const sync = async ({ as, id }: Party, deviceId: string, entries: readonly object[]) =>
  (await stage.world.got(as('activities.syncDoor', { activityId: id, deviceId, entries }))).results

describe('a door without network', () => {
  it('knows by the list which token is whose, and cannot make one', async () => {
    const it = await party(3)
    const list = await stage.world.got(it.as('activities.doorList', main(it.id)))
    expect(list.items.map(({ memberId }) => memberId).sort()).toEqual([...it.people].sort())
    expect(list.next).toBeUndefined()
    const [who = ''] = it.people
    const token = await stage.world.got(stage.world.as(who)('activities.doorToken', { activityId: it.id }))
    const row = list.items.find(({ memberId }) => memberId === who)
    expect(sha256(token.text)).toBe(row?.tokenDigest)
    expect(JSON.stringify(list)).not.toContain(token.text.split('.').at(-1))
    expect(row).toMatchObject({ nameMasked: '*明', isIn: false, size: 1 })
    await stage.world.got(it.as('activities.admit', { ...main(it.id), memberId: who }))
    const again = await stage.world.got(it.as('activities.doorList', main(it.id)))
    expect(again.items.filter(({ isIn }) => isIn).map(({ memberId }) => memberId)).toEqual([who])
  })

  it('gives a new token for a new seat, and none without one', async () => {
    const it = await party(1)
    const [who = ''] = it.people
    const ask = () => stage.world.as(who)('activities.doorToken', { activityId: it.id })
    const first = await stage.world.got(ask())
    await stage.world.got(stage.cancel(who, it.id))
    expect(await ask()).toMatchObject(refused('notSignedUp'))
    await stage.world.got(stage.signUp(who, it.id))
    expect((await stage.world.got(ask())).text).not.toBe(first.text)
    expect(await stage.world.as(who)('activities.doorToken', { activityId: 'nowhere' })).toMatchObject(
      refused('notFound'),
    )
  })

  it('sends later what it has noted, as often as it likes, and hears of every conflict', async () => {
    const it = await party(4)
    const [one = '', two = '', left = '', online = ''] = it.people
    const stranger = await stage.somebody()
    await stage.world.got(stage.cancel(left, it.id))
    await stage.world.got(it.as('activities.admit', { ...main(it.id), memberId: online }))
    stage.world.setNow(AFTERWARDS)
    const entries = [
      entry(one, 1),
      entry(two, 2, '2026-06-20T01:20:00.000Z'),
      entry(one, 3),
      entry(left, 4),
      entry(stranger, 5),
      entry(online, 6),
      { ...entry(two, 7), sessionId: 'evening' },
    ]
    const outcomes = (results: readonly { outcome: string }[]) => results.map(({ outcome }) => outcome)
    const first = await sync(it, 'door-one-phone', entries)
    expect(outcomes(first)).toEqual([
      ...['in', 'in', 'alreadyIn', 'cancelled', 'notSignedUp', 'alreadyIn', 'unknownSession'],
    ])
    expect(first[5]).toMatchObject({ at: TEN_TO, nameMasked: '*明' })
    const again = await sync(it, 'door-one-phone', entries)
    expect(outcomes(again).slice(0, 2)).toEqual(['same', 'same'])
    const elsewhere = await sync(it, 'door-two-phone', [entry(one, 1)])
    expect(outcomes(elsewhere)).toEqual(['alreadyIn'])
    expect(await stage.world.db.count(attendanceStore, 'bySession', main(it.id))).toBe(3)
    const { items } = await stage.world.got(it.as('activities.attendance', main(it.id)))
    expect(items.find(({ memberId }) => memberId === two)).toMatchObject({ state: 'late', how: 'door' })
    const nowhere = { activityId: 'nowhere', deviceId: 'door-one-phone', entries: [entry(one, 1)] }
    expect(await it.as('activities.syncDoor', nowhere)).toMatchObject(refused('notFound'))
  })

  it('is believed about the time only within the time of checking in', async () => {
    const it = await party(2)
    const [early = '', late = ''] = it.people
    stage.world.setNow(AFTERWARDS)
    const results = await sync(it, 'door-one-phone', [
      entry(early, 1, '2020-01-01T00:00:00.000Z'),
      entry(late, 2, '2030-01-01T00:00:00.000Z'),
    ])
    expect(results.map(({ at }) => at)).toEqual(['2026-06-20T00:00:00.000Z', '2026-06-20T04:00:00.000Z'])
  })
})

describe('whoever had a seat and did not come', () => {
  it('is written down a day later, unless a door says otherwise, even then', async () => {
    const it = await party(3)
    const [came = '', missed = '', slow = ''] = it.people
    await stage.world.got(it.as('activities.admit', { ...main(it.id), memberId: came }))
    await stage.elsewhere(it.id, { tallyAt: NEXT_DAY })
    stage.world.setNow(NEXT_DAY)
    await stage.world.repair()
    await stage.world.repair()
    await stage.world.sweep()
    const year = async (who: string) => stage.world.got(stage.world.as(who)('activities.myYear'))
    expect((await year(came)).times).toBe(1)
    expect(await year(missed)).toMatchObject({ times: 0, missed: 1, activities: [{ isMissed: true }] })
    const [result] = await sync(it, 'door-one-phone', [entry(slow, 1)])
    expect(result?.outcome).toBe('in')
    await stage.world.sweep()
    expect(await year(slow)).toMatchObject({ times: 1, missed: 0, minutes: 180 })
    const { branches } = await stage.world.got(it.as('activities.statistics', { activityId: it.id }))
    expect(branches).toMatchObject([{ signedUp: 3, attended: 2, noShow: 1 }])
    expect((await stage.stored(it.id)).activity).toMatchObject({ state: 'done', listed: false })
  })

  it('is nobody where nobody was asked to check in', async () => {
    const it = await party(1)
    await stage.elsewhere(it.id, { tallyAt: NEXT_DAY })
    stage.world.setNow(NEXT_DAY)
    await stage.world.repair()
    await stage.world.sweep()
    expect(await stage.world.as(it.people[0] ?? '')('activities.myYear')).toMatchObject({
      data: { missed: 0 },
    })
    expect((await stage.stored(it.id)).activity.tallyAt).toBeUndefined()
  })
})
