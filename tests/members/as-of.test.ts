import * as fc from 'fast-check'
import { situationOf, type Beneficiary } from '@cloud/capabilities/benefits/domain/entitlement'
import type { Programme } from '@cloud/capabilities/benefits/domain/programme'
import type { CareerChange, State } from '@cloud/capabilities/members/domain/career'
import { actorOn, factsOf, refreshed, type Profile } from '@cloud/capabilities/members/domain/person'
import { addDays } from '@cloud/kernel/domain/time'
import { aProgramme } from '../support/build-benefits'
import { aPerson, BRANCH, OTHER_BRANCH } from '../support/build-members'

const FIRST = '2026-01-01'
const days = Array.from({ length: 365 }, (_, at) => addDays(FIRST, at))
const programme: Programme = aProgramme()

type Turn = { readonly day: number; readonly state?: State; readonly unit?: string }

const person = aPerson({ _id: 'p1', birthday: '1985-06-12', joinedOn: '2020-09-01' })
const changesOf = (turns: readonly Turn[]): readonly CareerChange[] =>
  turns.map(({ day, ...set }, at) => ({
    ...{ id: `t${at}`, from: days[day] as string, what: 'corrected', why: '', by: 'o', byName: '' },
    ...{ at: `2025-12-01T00:00:0${at}.000Z`, set },
  })) as readonly CareerChange[]

/** What the kernel would know of her on a day, whenever the timer has last run. */
const seenOn = (turns: readonly Turn[], day: string, lastRun: string) => {
  const known = { ...person, career: [...person.career, ...changesOf(turns)] } as Profile
  return actorOn(refreshed(known, lastRun), day)
}

const beneficiary = (turns: readonly Turn[], day: string): Beneficiary | null => {
  const actor = seenOn(turns, day, FIRST)
  return actor && { ...factsOf(actor), id: actor.id, name: actor.name }
}

const isEntitled = (turns: readonly Turn[], day: string): boolean => {
  const member = beneficiary(turns, day)
  const situation = member && situationOf({ programme, member, claim: null }, day)
  return situation === 'open' || situation === 'late'
}

describe('who moved in March and left in October', () => {
  const turns: Turn[] = [
    { day: days.indexOf('2026-03-16'), unit: OTHER_BRANCH },
    { day: days.indexOf('2026-07-20'), state: 'gone' },
  ]

  it('can claim her cake from the first of her month to the day before she leaves', () => {
    expect(days.filter((day) => isEntitled(turns, day))).toEqual(
      days.filter((day) => day >= '2026-06-01' && day < '2026-07-20'),
    )
  })

  it('is known to the kernel in the right unit on the very day, although no timer has run since new year', () => {
    expect(seenOn(turns, '2026-03-15', FIRST)?.unit).toBe(BRANCH)
    expect(seenOn(turns, '2026-03-16', FIRST)?.unit).toBe(OTHER_BRANCH)
    expect(seenOn(turns, '2026-07-20', FIRST)).toBeNull()
  })
})

const turns = fc
  .array(
    fc.record(
      {
        day: fc.nat(364),
        state: fc.constantFrom<State>('staff', 'member', 'retired', 'gone'),
        unit: fc.constantFrom(BRANCH, OTHER_BRANCH),
      },
      { requiredKeys: ['day'] },
    ),
    { maxLength: 8 },
  )
  .map((drawn) => drawn as Turn[])

describe('for any year of moves', () => {
  /** Day by day: what changed today is so from today on; of two on one day the one entered later counts. */
  const walk = (drawn: readonly Turn[]) => {
    let [state, unit]: [State, string] = ['member', BRANCH]
    return days.map((_day, at) => {
      for (const turn of drawn.filter(({ day }) => day === at)) {
        state = turn.state ?? state
        unit = turn.unit ?? unit
      }
      return { state, unit }
    })
  }

  it('unit and entitlement are right on every day, however late the timer is', () => {
    fc.assert(
      fc.property(turns, fc.nat(364), (drawn, ran) => {
        const lastRun = days[ran] as string
        walk(drawn).forEach(({ state, unit }, at) => {
          const day = days[at] as string
          if (day < lastRun) return
          const actor = seenOn(drawn, day, lastRun)
          expect(actor && { kind: actor.kind, unit: actor.unit }).toEqual(
            state === 'gone' ? null : { kind: state, unit },
          )
          const isInTime = day >= '2026-06-01' && day < '2026-08-30'
          expect(isEntitled(drawn, day)).toBe(state === 'member' && isInTime)
        })
      }),
      { numRuns: 12 },
    )
  })
})
