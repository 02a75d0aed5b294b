import * as fc from 'fast-check'
import { flawsIn } from '@cloud/capabilities/activities/order-flaws'
import type { ActivityDoc } from '@cloud/capabilities/activities/store'
import { areMiscounted, linesOf } from '@cloud/capabilities/activities/domain/seats'
import { differences } from '@cloud/capabilities/activities/domain/stay'
import { whyNotSignUp } from '@cloud/capabilities/activities/domain/sign-up'
import { isVoucher } from '@cloud/capabilities/benefits/domain/voucher'
import { compareHolders, missingLeft } from '@cloud/kernel/domain/quota'
import { demoPeople, demoUnbound } from '../../config/demo/people'
import { demoWorld } from '../../config/demo/world'
import { parts } from './parts'
import { publishedOf } from './published'

const now = '2026-06-10T02:00:00.000Z'
const { people, units, activities, programmes } = parts(now)
const byOpenid = (openid: string) => people.find((person) => person.openid === openid)

describe('the people of the demo world', () => {
  it('are 1,200 members and some who are not yet, in 24 branches that each have somebody in office', () => {
    const branches = units.filter(({ level }) => level === 'branch')
    expect(branches).toHaveLength(24)
    expect(people.filter(({ kind }) => kind === 'member')).toHaveLength(1200)
    expect(people.filter(({ kind }) => kind === 'staff')).toHaveLength(60)
    for (const { path, name } of branches) {
      expect(
        people.filter(({ unit, unitName }) => unit === path && unitName === name).length,
      ).toBeGreaterThan(10)
      expect(people.some(({ grantKeys }) => grantKeys.includes(`requests@${path}`))).toBe(true)
    }
  })

  it('have numbers and accounts of their own, and phones that are nobody’s', () => {
    for (const key of ['_id', 'staffNo', 'openid'] as const) {
      const values = people.flatMap((person) => person[key] ?? [])
      expect(new Set(values).size).toBe(values.length)
    }
    const phones = people.flatMap(({ phone }) => phone || [])
    expect(phones.every((phone) => /^1990000\d{4}$/.test(phone))).toBe(true)
    expect(new Set(phones).size).toBe(phones.length)
  })

  it('include everybody one can act as, and one who is waiting to be bound', () => {
    for (const { openid } of demoPeople) expect(Boolean(byOpenid(openid))).toBe(openid !== 'demo-stranger')
    expect(byOpenid('demo-staff')).toMatchObject({ kind: 'staff', joinedOn: null })
    expect(byOpenid('demo-shop')).toMatchObject({ kind: 'clerk', grants: [{ duty: 'redeem' }] })
    const unbound = people.find(({ staffNo }) => staffNo === demoUnbound.staffNo)
    expect(unbound).toMatchObject({ name: demoUnbound.name, kind: 'member' })
    expect(unbound?.phone.slice(-4)).toBe(demoUnbound.phoneTail)
    expect(unbound).not.toHaveProperty('openid')
  })
})

describe('the activities of the demo world', () => {
  const ahead = activities.filter(({ listed }) => listed)
  const whyNot = (activity: ActivityDoc) => whyNotSignUp(activity, '/shjy/slsf/gd/', now)

  it('are some thirty-five, past and to come, of every state', () => {
    expect(activities.length).toBeGreaterThanOrEqual(34)
    expect(activities.filter(({ endsAt }) => endsAt < now).length).toBeGreaterThanOrEqual(12)
    expect(activities.filter(({ state }) => state === 'draft')).toHaveLength(2)
    expect(activities.filter(({ state }) => state === 'cancelled')).toHaveLength(1)
    expect(
      ahead.filter((activity) => whyNot(activity) === null && activity.seats.left > 0).length,
    ).toBeGreaterThan(4)
    expect(activities.filter(({ state }) => state === 'review')).toHaveLength(1)
    expect(ahead.filter(({ seats }) => seats.left === 0 && seats.waiting > 0)).toHaveLength(4)
    expect(ahead.filter((activity) => whyNot(activity) === 'notOpen')).toHaveLength(3)
    expect(ahead.filter((activity) => whyNot(activity) === 'closed')).toHaveLength(3)
  })

  it('show one order that anybody can recompute, and one that is still open', () => {
    const drawn = activities.filter(({ allocation }) => allocation === 'draw')
    expect(drawn.map(({ draw }) => draw?.made !== undefined).sort()).toEqual([false, true])
    const published = publishedOf(drawn, parts(now))
    expect(published.entries).toHaveLength(96)
    expect(flawsIn(published)).toEqual([])
  })

  it('hold an offer for the member one acts as, families and weekly sessions', () => {
    expect(activities.flatMap(({ offers = {} }) => Object.keys(offers))).toEqual(['p00001'])
    expect(activities.some(({ seats }) => Object.values(seats.held).some((size) => size > 1))).toBe(true)
    expect(activities.filter(({ sessions }) => sessions.length === 6)).toHaveLength(2)
  })

  it('leave somebody new something to sign up for', () => {
    const [unbound] = people.filter(({ staffNo }) => staffNo === demoUnbound.staffNo)
    const free = ahead.filter(({ seats }) => seats.left > 0 && !seats.held[unbound?._id ?? ''])
    expect(free.filter((activity) => whyNot(activity) === null).length).toBeGreaterThan(3)
  })
})

describe('the programmes of the demo world', () => {
  it('are three of this year and three of the last, four bakeries, one with little left', () => {
    expect(programmes.map(({ kind, year }) => `${kind} ${year}`).sort()).toEqual(
      ['birthday', 'cooling', 'newYear'].flatMap((kind) => [`${kind} 2025`, `${kind} 2026`]),
    )
    const cake = programmes.find(({ kind, year }) => kind === 'birthday' && year === 2026)
    expect(cake?.shops).toHaveLength(4)
    expect(parts(now).stocks.map(({ stock }) => stock.left)).toEqual([2, 2])
  })
})

const instants = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2029-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** The first and last moments of a year in Beijing, and a day that most years do not have. */
const EDGES: [string][] = [
  ['2026-12-31T16:00:00.000Z'],
  ['2026-12-31T15:59:59.999Z'],
  ['2028-02-29T02:00:00.000Z'],
]

describe('on whatever day it is opened', () => {
  it('seats and stocks agree with the rows and vouchers, and nothing happened in the future', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const world = parts(at)
        for (const { _id, seats, listed, endsAt } of world.activities) {
          const rows = world.rows.filter(({ activityId }) => activityId === _id)
          expect(missingLeft(seats)).toBe(0)
          expect(Object.keys(seats.held)).toEqual(Object.keys(seats.stays))
          const byMember = new Map(rows.map((row) => [row.memberId, row]))
          expect(differences(seats, byMember)).toEqual({ seats: [], rows: [] })
          expect(areMiscounted(seats)).toBe(false)
          const inLine = rows.filter(({ state }) => state === 'waiting' || state === 'entered')
          expect(inLine).toHaveLength(seats.waiting)
          expect(seats.lines).toEqual(linesOf(seats, inLine))
          expect(listed && endsAt <= at).toBe(false)
        }
        for (const { programmeId, shopId, stock } of world.stocks) {
          const takers = world.claims.filter(
            (one) => isVoucher(one) && one.programmeId === programmeId && one.shopId === shopId,
          )
          expect(missingLeft(stock)).toBe(0)
          const claimants = new Set(takers.map(({ memberId }) => memberId))
          expect(compareHolders(stock, claimants)).toEqual({ unrecorded: [], unheld: [] })
        }
        const vouchers = world.claims.filter(isVoucher)
        const moments = [
          ...world.rows.map((row) => row.at),
          ...vouchers.flatMap(({ claimedAt, redeemedAt }) => redeemedAt ?? claimedAt),
          ...world.messages.map((message) => message.at),
        ]
        expect(moments.filter((moment) => moment > at)).toEqual([])
        expect(vouchers.filter(({ claimedAt, redeemedAt }) => redeemedAt && redeemedAt < claimedAt)).toEqual(
          [],
        )
        expect(new Set(vouchers.map(({ code }) => code)).size).toBe(vouchers.length)
      }),
      { numRuns: 8, examples: EDGES },
    )
  })

  it('no id is used twice and everybody is where a unit is', () => {
    fc.assert(
      fc.property(instants, (at) => {
        for (const documents of Object.values(demoWorld(at))) {
          expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
        }
        const { units: all, people: everybody } = parts(at)
        const paths = new Set(all.map(({ path }) => path))
        const placed = everybody.filter(({ kind }) => kind !== 'clerk')
        expect(placed.filter(({ unit }) => !paths.has(unit))).toEqual([])
      }),
      { numRuns: 4, examples: EDGES },
    )
  })

  it('it is the same twice on the same instant', () => expect(demoWorld(now)).toEqual(demoWorld(now)))
})
