import { answerProblems, keptAnswers } from '@cloud/capabilities/activities/domain/answers'
import {
  fullYears,
  isEligible,
  spokenRule,
  type Facts,
} from '@cloud/capabilities/activities/domain/eligibility'
import {
  areMiscounted,
  classOf,
  countersOf,
  emptySeats,
  fits,
  partyOf,
  type Party,
} from '@cloud/capabilities/activities/domain/seats'
import { seatInOrder } from '@cloud/capabilities/activities/domain/order'
import { lineStay } from '@cloud/capabilities/activities/domain/stay'
import fc from 'fast-check'
import { BRANCH, OTHER_BRANCH } from '../support/build-members'
import { openStage, type Stage } from './stage'

const DAY = '2026-06-20'
const anybody = { units: [], sexes: [], ages: null, employments: [], minYears: null, tags: [] }
const her: Facts = {
  unit: BRANCH,
  sex: 'female',
  birthday: '1990-06-20',
  joinedOn: '2016-06-21',
  employment: 'contract',
  tags: ['劳模'],
}
type Rule = NonNullable<Parameters<typeof isEligible>[0]>

describe('a rule for who may come', () => {
  it.each<[string, Partial<Rule>, boolean]>([
    ['nothing asked', {}, true],
    ['of her branch', { units: [{ unit: BRANCH, unitName: '光电学院分会' }] }, true],
    ['of another branch', { units: [{ unit: OTHER_BRANCH, unitName: '图书馆分会' }] }, false],
    ['for women', { sexes: ['female'] }, true],
    ['for men', { sexes: ['male'] }, false],
    ['36 on the day', { ages: { from: 36, to: 36 } }, true],
    ['at most 35', { ages: { from: null, to: 35 } }, false],
    ['at least 37', { ages: { from: 37, to: null } }, false],
    ['nine years a member', { minYears: 9 }, true],
    ['ten years, a day too early', { minYears: 10 }, false],
    ['on contract', { employments: ['agency', 'contract'] }, true],
    ['tenured', { employments: ['tenured'] }, false],
    ['with a tag', { tags: ['劳模', '党员'] }, true],
    ['with another tag', { tags: ['党员'] }, false],
  ])('%s', (_what, rule, expected) => {
    expect(isEligible({ ...anybody, ...rule }, her, DAY)).toBe(expected)
  })

  it('is not met by what the roster does not say', () => {
    const unknown: Facts = { ...her, sex: 'unknown', birthday: null, joinedOn: null, employment: 'unknown' }
    const rules: Partial<Rule>[] = [
      { sexes: ['female'] },
      { ages: { from: 0, to: 120 } },
      { minYears: 1 },
      { employments: ['tenured', 'contract', 'agency', 'retired'] },
    ]
    for (const rule of rules) expect(isEligible({ ...anybody, ...rule }, unknown, DAY)).toBe(false)
    expect(isEligible(null, unknown, DAY)).toBe(true)
  })

  it.each<[string, Rule | null]>([
    ['', null],
    ['面向 35 岁及以下女会员', { ...anybody, ages: { from: null, to: 35 }, sexes: ['female'] }],
    [
      '面向光电学院分会、图书馆分会 18 至 40 岁在编会员，入会满 5 年，劳模可报名',
      {
        units: [
          { unit: BRANCH, unitName: '光电学院分会' },
          { unit: OTHER_BRANCH, unitName: '图书馆分会' },
        ],
        ...{ sexes: [], ages: { from: 18, to: 40 }, employments: ['tenured'], minYears: 5, tags: ['劳模'] },
      },
    ],
  ])('is said as “%s”', (said, rule) => expect(spokenRule(rule)).toBe(said))

  it('counts full years to the day, also for 29 February', () => {
    expect(fullYears('2000-02-29', '2026-02-28')).toBe(25)
    expect(fullYears('2000-02-29', '2026-03-01')).toBe(26)
  })
})

describe('answers', () => {
  const base = { label: '题', isRequired: true, options: [] as string[], isMany: false }
  it.each<
    [
      string,
      Partial<typeof base> & { type: 'text' | 'choice' | 'number' | 'date' | 'phone' },
      unknown,
      boolean,
    ]
  >([
    ['a text', { type: 'text' }, '好', true],
    ['an empty text', { type: 'text' }, '  ', false],
    ['nothing where nothing is needed', { type: 'text', isRequired: false }, undefined, true],
    ['a number', { type: 'number' }, 0, true],
    ['a number as text', { type: 'number' }, '3', false],
    ['a day', { type: 'date' }, '2026-02-28', true],
    ['a day that is none', { type: 'date' }, '2026-02-30', false],
    ['a phone', { type: 'phone' }, '19900001234', true],
    ['half a phone', { type: 'phone' }, '1990000', false],
    ['one choice', { type: 'choice', options: ['甲', '乙'] }, '甲', true],
    ['two where one is asked for', { type: 'choice', options: ['甲', '乙'] }, ['甲', '乙'], false],
    ['two of many', { type: 'choice', options: ['甲', '乙'], isMany: true }, ['甲', '乙'], true],
    ['another choice', { type: 'choice', options: ['甲', '乙'] }, '丙', false],
  ])('%s', (_what, field, answer, isFine) => {
    const asked = [{ ...base, ...field, id: 'q' }]
    const given = (answer === undefined ? {} : { q: answer }) as Record<string, string>
    expect(Object.keys(answerProblems(asked, given))).toEqual(isFine ? [] : ['answers.q'])
    expect(Object.keys(keptAnswers(asked, { ...given, x: '没问' }))).not.toContain('x')
  })
})

describe('seats given by an order', () => {
  const party = fc.record({
    share: fc.constantFrom('rest', 'q0', 'q1'),
    size: fc.integer({ min: 1, max: 3 }),
  })

  it('are like those of whoever walks through the order and seats everybody who fits', () => {
    fc.assert(
      fc.property(
        fc.array(party, { maxLength: 20 }),
        fc.integer({ min: 1, max: 15 }),
        (parties, capacity) => {
          const seats = emptySeats({ capacity, quotas: [{ cap: 3 }, { cap: 5 }] }, 3)
          const order = parties.map((it, n) => ({
            ...it,
            memberId: `m${n}`,
            stay: lineStay(`0000000${n}`, it.share),
          }))
          const given = seatInOrder(seats, order)
          const left: Record<string, number> = { all: capacity, rest: Infinity, q0: 3, q1: 5 }
          const seated = order.filter(({ share, size }) => {
            const isFine = size <= (left.all ?? 0) && size <= (left[share] ?? 0)
            if (isFine) left.all = (left.all ?? 0) - size
            if (isFine) left[share] = (left[share] ?? 0) - size
            return isFine
          })
          expect(Object.keys(given.held)).toEqual(seated.map(({ memberId }) => memberId))
          expect(areMiscounted(given)).toBe(false)
          expect(countersOf(given).left).toBe(left.all)
          const waits = order.filter(({ memberId }) => given.held[memberId] === undefined)
          expect(given.waiting).toBe(waits.length)
          expect(waits.filter((it: Party) => fits(given, it))).toEqual([])
        },
      ),
    )
  })

  it('know a class by its name', () => {
    fc.assert(fc.property(party, (it) => expect(partyOf(classOf(it))).toEqual(it)))
  })
})

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})
const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })

describe('whoever may come', () => {
  it('is told in words, and others are refused', async () => {
    const nobody = { units: [], sexes: [], ages: null, employments: [], minYears: null, tags: [] }
    const young = await stage.somebody({ birthday: '1995-01-01', sex: 'female' })
    const old = await stage.somebody({ birthday: '1970-01-01', sex: 'female' })
    const eligibility = { ...nobody, sexes: ['female' as const], ages: { from: null, to: 35 } }
    const id = await stage.activity({ eligibility })
    expect(await stage.signUp(old, id)).toMatchObject(refused('notEligible'))
    expect(await stage.detail(old, id)).toMatchObject({
      data: {
        eligibility: '面向 35 岁及以下女会员',
        signUp: { can: false, why: '这个活动面向 35 岁及以下女会员' },
      },
    })
    expect(await stage.signUp(young, id)).toMatchObject({ data: { mine: { state: 'confirmed' } } })
    const late = await stage.activity({ eligibility: { ...nobody, minYears: 30 } })
    expect(await stage.signUp(young, late)).toMatchObject(refused('notEligible'))
  })
})
