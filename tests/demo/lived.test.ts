import * as fc from 'fast-check'
import { whyNotNow } from '@cloud/capabilities/activities/domain/attendance'
import { sessionsOf, type Activity } from '@cloud/capabilities/activities/domain/activity'
import { NO_SHOW } from '@cloud/capabilities/activities/domain/attendance'
import { isEligible } from '@cloud/capabilities/activities/domain/eligibility'
import { dayOf } from '@cloud/kernel/domain/time'
import { parts } from './parts'

const READER = 'p00001'
const now = '2026-06-10T02:00:00.000Z'

const activityIn = ({ activities }: ReturnType<typeof parts>, key: string): Activity => {
  const found = activities.find(({ _id }) => _id === `demo-${key}`)
  if (!found) throw new Error(`no activity ${key}`)
  return found
}

describe('what has happened at the activities of the demo world', () => {
  const world = parts(now)
  const cameTo = (key: string) => world.attendance.filter(({ activityId }) => activityId === `demo-${key}`)
  const statesAt = (key: string) => new Set(cameTo(key).map(({ state }) => state))

  it('on the day out some were late, some left early, some did not come; and people say how it was', () => {
    expect([...statesAt('riverside')].sort()).toEqual(['in', 'late', 'leftEarly', 'noShow'])
    const said = world.ratings.filter(({ activityId }) => activityId === 'demo-riverside')
    expect(said.filter(({ comment }) => comment !== '').length).toBeGreaterThan(5)
    const { stars = [] } = activityIn(world, 'riverside')
    expect(stars).toEqual([1, 2, 3, 4, 5].map((n) => said.filter((one) => one.stars === n).length))
  })

  it('whoever one acts as has earned a certificate, was out last and is expected where the door is open', () => {
    const own = (key: string) => cameTo(key).filter(({ memberId }) => memberId === READER)
    expect(own('first-aid')).toHaveLength(6)
    expect(own('riverside')).toHaveLength(1)
    expect(own('open-house')).toEqual([])
    expect(activityIn(world, 'open-house').seats.held).toHaveProperty(READER)
  })

  it('at the open door more than half are in and some are still to come', () => {
    const { seats, startsAt, endsAt } = activityIn(world, 'open-house')
    const inside = cameTo('open-house').length
    expect(inside).toBeGreaterThan(20)
    expect(Object.keys(seats.held).length - inside).toBeGreaterThan(3)
    expect(startsAt <= now && now < endsAt).toBe(true)
  })

  it('only those who may come are at a 联谊', () => {
    const byId = new Map(world.people.map((person) => [person._id, person]))
    for (const { _id, kind, eligibility, startsAt } of world.activities.filter(
      (it) => it.kind === 'mingle',
    )) {
      expect([_id, kind]).toEqual([_id, 'mingle'])
      for (const { memberId } of world.rows.filter(({ activityId }) => activityId === _id)) {
        const person = byId.get(memberId)
        expect(person && isEligible(eligibility, person, dayOf(startsAt))).toBe(true)
      }
    }
  })
})

const instants = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2029-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('on whatever day it is opened', () => {
  it('whoever was there had a seat, came while the door was open, and it is in her record', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const world = parts(at)
        const seats = new Set(world.rows.filter(({ state }) => state === 'confirmed').map(({ _id }) => _id))
        const activities = new Map(world.activities.map((activity) => [activity._id, activity]))
        const records = new Map(world.records.map((record) => [record._id, record]))
        for (const { activityId, sessionId, memberId, at: came, leftAt = came } of world.attendance) {
          const activity = activities.get(activityId)
          const session = activity && sessionsOf(activity).find(({ id }) => id === sessionId)
          expect(seats.has(`${activityId}-${memberId}`)).toBe(true)
          expect(came <= at && leftAt <= at && came <= leftAt).toBe(true)
          if (sessionId === NO_SHOW) expect(records.get(memberId)?.missed).toHaveProperty([activityId])
          else {
            expect(session && whyNotNow(session, came)).toBeNull()
            expect(records.get(memberId)?.attended[activityId]?.minutes).toHaveProperty([sessionId])
          }
        }
        expect(world.ratings.filter((rating) => rating.at > at)).toEqual([])
      }),
      { numRuns: 4 },
    )
  })

  it('one room is to come, one open with cards in it, and one over with three pairs', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const { choosings, profiles } = parts(at)
        const phases = choosings.map(({ opensAt, closesAt }) =>
          at < opensAt ? 'before' : at < closesAt ? 'open' : 'over',
        )
        expect(phases).toEqual(['before', 'open', 'over'])
        expect(choosings.map(({ pairs }) => pairs)).toEqual([null, null, 3])
        for (const { _id } of choosings.slice(1)) {
          const cards = profiles.filter(({ activityId }) => activityId === _id)
          expect(cards.length).toBeGreaterThan(10)
          expect(new Set(cards.map(({ nickname }) => nickname)).size).toBe(cards.length)
        }
      }),
      { numRuns: 3 },
    )
  })
})
