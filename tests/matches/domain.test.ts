import fc from 'fast-check'
import {
  decideOpen,
  phaseOf,
  unitsOver,
  type ActivityFacts,
  type Choosing,
} from '@cloud/capabilities/matches/domain/event'
import { answersFor, decideSave, pairsAmong, type Profile } from '@cloud/capabilities/matches/domain/profile'
import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { keyOf, pairOf, type Myself, type Pair } from '@/features/matches/crypto/pair'
import { toHex } from '@/features/matches/crypto/bytes'
import { bytesFor, drawFrom, slotsFor } from '@/features/matches/crypto/slots'
import { revealed } from '@/features/matches/phone/revealed'
import { newKeep } from '@/features/matches/phone/keep'

const PEOPLE = [0, 1, 2, 3, 4]
const MOST = 3
const secretOf = (person: number) => new Uint8Array(32).fill(person + 11)
const idOf = (person: number) => `p${person}`
const selves: readonly Myself[] = PEOPLE.map((person) => ({
  id: idOf(person),
  key: keyOf(secretOf(person)),
  secret: toHex(secretOf(person)),
}))
const self = (person: number) => selves[person] as Myself

const pairs = new Map<string, Pair>()
const pairFor = (one: number, other: number): Pair => {
  const name = `${one}-${other}`
  const pair = pairs.get(name) ?? pairOf('e1', self(one), self(other))
  if (!pair) throw new Error('no pair')
  pairs.set(name, pair)
  return pair
}

type HandIn = { readonly who: number; readonly whom: readonly number[]; readonly seed: number }

const profileOf = (person: number): Profile => ({
  ...{ _id: `e1-m${person}`, activityId: 'e1', memberId: `m${person}`, person: idOf(person) },
  ...{ key: self(person).key, nickname: idOf(person), sex: 'female', age: 'to29', lines: '', hobbies: [] },
  ...{ slots: [], tokens: [], times: 0, rev: 1, last: null },
})

/** Bytes that look random, the same for the same seed. */
const bytesOf = (seed: number) => {
  let state = seed >>> 0
  return Uint8Array.from({ length: bytesFor(MOST) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}

const handInOnce = (profile: Profile, { who, whom, seed }: HandIn): Profile => {
  const times = profile.times + 1
  const chosen = whom.map((other) => pairFor(who, other))
  const slots = slotsFor(chosen, { time: times, most: MOST, contact: `c${who}` }, drawFrom(bytesOf(seed)))
  return { ...profile, slots, tokens: slots.flatMap(({ tokens }) => tokens), times }
}

const handIns: fc.Arbitrary<HandIn> = fc
  .record({
    who: fc.constantFrom(...PEOPLE),
    whom: fc.uniqueArray(fc.constantFrom(...PEOPLE), { maxLength: MOST }),
    seed: fc.integer({ min: 1 }),
  })
  .map(({ who, whom, seed }) => ({ who, seed, whom: whom.filter((other) => other !== who) }))

test('in whatever order people hand in and change their minds, those match who last chose each other', () => {
  fc.assert(
    fc.property(fc.array(handIns, { maxLength: 14 }), (sequence) => {
      const last = new Map<number, readonly number[]>()
      const profiles = PEOPLE.map(profileOf)
      const keeps = PEOPLE.map((person) => ({ ...newKeep(secretOf(person)), handed: [] as Myself[][] }))
      for (const one of sequence) {
        const profile = profiles[one.who] as Profile
        if (profile.times === MOST_TIMES) continue
        profiles[one.who] = handInOnce(profile, one)
        keeps[one.who]?.handed.push(one.whom.map(self))
        last.set(one.who, one.whom)
      }
      const chose = (who: number, whom: number) => last.get(who)?.includes(whom) ?? false
      const naive = (who: number) => PEOPLE.filter((other) => chose(who, other) && chose(other, who))
      const shown = PEOPLE.map((person) => {
        const answers = answersFor(profiles[person] as Profile, profiles)
        const mutual = revealed(keeps[person] as never, 'e1', self(person), answers)
        return mutual.map(({ person: { id }, contact }) => `${id} ${contact}`).sort()
      })
      expect(shown).toEqual(PEOPLE.map((person) => naive(person).map((other) => `${idOf(other)} c${other}`)))
      expect(pairsAmong(profiles)).toBe(PEOPLE.flatMap(naive).length / 2)
    }),
    { numRuns: 15 },
  )
})

const activity: ActivityFacts = {
  ...{ id: 'e1', kind: 'mingle', state: 'published', title: '玫瑰花苑', unit: '/a/', participants: 9 },
  ...{ startsAt: '2026-06-20T01:00:00.000Z', endsAt: '2026-06-20T04:00:00.000Z' },
}
const settings = { activityId: 'e1', closesAt: '2026-06-20T14:00:00.000Z', most: 3, keepDays: 7 }
const planned = (choosing: Choosing | null, now: string, given: object = {}, of: object = {}) => {
  const decided = decideOpen({ ...activity, ...of }, choosing, { ...settings, ...given }, now)
  if (!decided.ok) throw new Error(decided.code)
  return decided.plan
}

test('the choosing opens with the activity, closes at its time to the millisecond, and goes when its days are over', () => {
  const choosing = planned(null, '2026-06-18T00:00:00.000Z')
  const phases = [
    ['2026-06-20T00:59:59.999Z', 'before'],
    ['2026-06-20T01:00:00.000Z', 'open'],
    ['2026-06-20T13:59:59.999Z', 'open'],
    ['2026-06-20T14:00:00.000Z', 'over'],
  ] as const
  for (const [now, phase] of phases) expect(phaseOf(choosing, now)).toBe(phase)
  expect(choosing.keptUntil).toBe('2026-06-27T14:00:00.000Z')
})

test('an activity that is put off takes the choosing with it, but not once it is open', () => {
  const choosing = planned(null, '2026-06-18T00:00:00.000Z')
  const later = { startsAt: '2026-06-20T03:00:00.000Z' }
  expect(planned(choosing, '2026-06-19T00:00:00.000Z', {}, later)).toMatchObject({
    opensAt: later.startsAt,
    version: 2,
  })
  expect(planned(choosing, '2026-06-20T02:00:00.000Z', {}, later).opensAt).toBe(choosing.opensAt)
})

test('a profile keeps its random id for good, and a new key wipes what was handed in', () => {
  const mine = {
    ...profileOf(1),
    slots: [{ tokens: ['t'], sealed: 's' }],
    tokens: ['t'],
    times: 2,
    last: 'r',
  }
  const standing = { choosing: planned(null, '2026-06-18T00:00:00.000Z'), mine, isParticipant: true }
  const given = { memberId: 'm1', isClean: true, now: '2026-06-20T02:00:00.000Z', newId: 'other' }
  const saved = (key: string) => {
    const decided = decideSave(standing, { ...profileOf(1), activityId: 'e1', key }, given)
    return decided.ok ? decided.plan : null
  }
  expect(saved(mine.key)).toMatchObject({ person: 'p1', tokens: ['t'], times: 2, rev: 2, last: 'r' })
  expect(saved('new')).toMatchObject({ person: 'p1', tokens: [], slots: [], times: 0, rev: 2, last: null })
})

test('the units over a unit are itself and all above', () => {
  expect(unitsOver('/a/b/')).toEqual(['/', '/a/', '/a/b/'])
})
