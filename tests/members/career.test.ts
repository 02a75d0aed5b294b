import * as fc from 'fast-check'
import {
  asOf,
  beganOn,
  membershipOf,
  MOST_CHANGES,
  nextChange,
  withChange,
  type Career,
  type CareerChange,
  type Standing,
} from '@cloud/capabilities/members/domain/career'
import { addDays, daysBetween } from '@cloud/kernel/domain/time'
import { BRANCH, OTHER_BRANCH, SCHOOL } from '../support/build-members'

const FIRST = '2026-01-01'
const DAYS = 365
const days = Array.from({ length: DAYS }, (_, at) => addDays(FIRST, at))

const start: Standing = {
  state: 'member',
  unit: BRANCH,
  unitName: '光电学院分会',
  schoolUnit: SCHOOL,
  schoolName: '沪上理工示范大学',
  employment: 'contract',
  fundingUnit: '',
  joinedOn: '2020-09-01',
}

const change = (nth: number, from: string, set: Partial<Standing>): CareerChange => ({
  id: `c${String(nth).padStart(3, '0')}`,
  from,
  what: 'corrected',
  set,
  why: '',
  by: 'o1',
  byName: '',
  at: `2026-01-01T00:00:00.${String(nth).padStart(3, '0')}Z`,
})
const enrolled = { ...change(0, FIRST, start), what: 'enrolled' as const }

describe('a member who moved in March and left in October', () => {
  const career: Career = [
    enrolled,
    change(1, '2026-03-16', { unit: OTHER_BRANCH, unitName: '图书馆分会' }),
    change(2, '2026-10-09', { state: 'gone' }),
  ]

  it.each([
    ['2025-12-31', null, null],
    ['2026-01-01', BRANCH, 'member'],
    ['2026-03-15', BRANCH, 'member'],
    ['2026-03-16', OTHER_BRANCH, 'member'],
    ['2026-10-08', OTHER_BRANCH, 'member'],
    ['2026-10-09', OTHER_BRANCH, 'gone'],
    ['2027-01-01', OTHER_BRANCH, 'gone'],
  ])('on %s is in %s as %s', (day, unit, state) => {
    const standing = asOf(career, day)
    expect([standing?.unit ?? null, standing?.state ?? null]).toEqual([unit, state])
  })

  it('was a member until the day before she left, and the next changes are known ahead', () => {
    expect(membershipOf(career)).toEqual([{ from: FIRST, before: '2026-10-09' }])
    expect(beganOn(career)).toBe(FIRST)
    expect(nextChange(career, '2026-02-01')).toBe('2026-03-16')
    expect(nextChange(career, '2026-10-09')).toBeNull()
  })

  it('never left when that is taken back', () => {
    const undo = { ...change(3, '2026-10-09', {}), what: 'undone' as const, undoes: 'c002' }
    expect(asOf([...career, undo], '2026-12-01')).toMatchObject({ state: 'member', unit: OTHER_BRANCH })
    expect(membershipOf([...career, undo])).toEqual([{ from: FIRST, before: null }])
  })

  it('is told as one who had been in another unit meanwhile, once that is entered late', () => {
    const late = change(3, '2026-02-01', { unit: SCHOOL, unitName: '校工会' })
    const units = ['2026-01-31', '2026-02-01', '2026-03-15', '2026-03-16'].map(
      (day) => asOf([...career, late], day)?.unit,
    )
    expect(units).toEqual([BRANCH, SCHOOL, SCHOOL, OTHER_BRANCH])
  })
})

describe('a change', () => {
  const code = (career: Career, next: CareerChange) => {
    const grown = withChange(career, next, '2026-06-10')
    return grown.ok ? grown.plan.length : grown.code
  }

  it('asked for twice is there once', () => {
    const once = [enrolled, change(1, '2026-03-16', { unit: OTHER_BRANCH })]
    expect(code(once, change(1, '2026-03-16', { unit: OTHER_BRANCH }))).toBe(2)
  })

  it.each([
    ['2025-12-31', 'tooEarly'],
    ['2026-01-01', 2],
    ['2027-06-10', 2],
    ['2027-06-11', 'tooFar'],
  ])('from %s comes to %s', (from, comes) =>
    expect(code([enrolled], change(1, from, { state: 'staff' }))).toBe(comes),
  )

  it('beyond a hundred is refused, so that a document stays small', () => {
    const full = [enrolled, ...Array.from({ length: MOST_CHANGES - 1 }, (_, at) => change(at + 1, FIRST, {}))]
    expect(code(full, change(500, FIRST, {}))).toBe('careerFull')
  })
})

type Painted = (Standing | null)[]

const brush = (calendar: Painted, [from, until]: readonly [string, string], set: Partial<Standing>) => {
  const last = Math.min(DAYS, daysBetween(FIRST, until))
  for (let at = Math.max(0, daysBetween(FIRST, from)); at < last; at += 1)
    calendar[at] = { ...(calendar[at] as Standing), ...set }
}

/**
 * The same by hand: a calendar on which each change is painted when it is entered, from its day up to the next day
 * on which something entered before has changed the same field.
 */
const paint = (career: Career): Painted => {
  const undone = new Set(career.flatMap(({ undoes }) => undoes ?? []))
  const calendar: Painted = days.map(() => null)
  const entered: CareerChange[] = []
  for (const each of career.filter(({ id, undoes }) => !undoes && !undone.has(id))) {
    for (const [field, value] of Object.entries(each.set)) {
      const others = entered
        .filter(({ set, from }) => field in set && from > each.from)
        .map(({ from }) => from)
      const until = others.sort()[0] ?? addDays(FIRST, DAYS)
      brush(calendar, [each.from, until], { [field]: value })
    }
    entered.push(each)
  }
  return calendar
}

const sets = fc.record(
  {
    state: fc.constantFrom('staff', 'member', 'retired', 'gone'),
    unit: fc.constantFrom(BRANCH, OTHER_BRANCH, SCHOOL),
    employment: fc.constantFrom('tenured', 'agency'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Standing>>

const careers = fc
  .array(fc.record({ day: fc.nat(DAYS - 1), set: sets, undoes: fc.option(fc.nat(12), { freq: 6 }) }), {
    maxLength: 12,
  })
  .map((drawn): Career => [
    enrolled,
    ...drawn.map(({ day, set, undoes }, at) => {
      const made = change(at + 1, days[day] as string, undoes === null ? set : {})
      const target = undoes === null ? null : drawn[undoes]
      const isReal = target?.undoes === null && (undoes ?? 0) < at
      return isReal ? { ...made, undoes: `c${String((undoes ?? 0) + 1).padStart(3, '0')}` } : made
    }),
  ])

describe('for any career', () => {
  it('every day of a year is what a calendar painted by hand shows', () => {
    fc.assert(
      fc.property(careers, (career) => {
        expect(days.map((day) => asOf(career, day))).toEqual(paint(career))
      }),
      { numRuns: 60 },
    )
  })

  it('the periods of membership hold exactly the days of membership', () => {
    fc.assert(
      fc.property(careers, (career) => {
        const periods = membershipOf(career)
        const inPeriods = days.filter((day) =>
          periods.some(({ from, before }) => from <= day && (before === null || day < before)),
        )
        expect(inPeriods).toEqual(days.filter((day) => asOf(career, day)?.state === 'member'))
      }),
      { numRuns: 60 },
    )
  })
})
