import fc from 'fast-check'
import { addDays } from '@cloud/kernel/domain/time'
import type { CareerChange } from '@cloud/capabilities/members/domain/career'
import { asOf } from '@cloud/capabilities/members/domain/career'
import { goneSince } from '@cloud/capabilities/members/domain/gone'
import { newest } from '@cloud/capabilities/privacy/domain/looks'
import { reportView, summed } from '@cloud/capabilities/privacy/domain/report'
import { decideSetting, goneUntil, type SettingVersion } from '@cloud/capabilities/privacy/domain/retention'
import { valuesOf } from '@cloud/capabilities/privacy/domain/reveal'

const setting = (personYears: number | null): SettingVersion => ({
  version: 1,
  personYears,
  source: '某办法',
  clause: '',
  revealsPerDay: null,
  contact: '',
  setBy: 'school',
  setAt: '2026-01-01T00:00:00.000Z',
})

describe('whose period is over', () => {
  it.each([
    ['2026-06-10', 10, '2016-06-10'],
    ['2028-02-29', 1, '2027-02-28'],
    ['2028-02-29', 4, '2024-02-29'],
    ['2026-01-01', 100, '1926-01-01'],
  ])('on %s, with %d years, whoever was gone by %s', (today, years, until) => {
    expect(goneUntil(setting(years), today)).toBe(until)
  })

  it('nobody’s, where nobody has decided', () => {
    expect([goneUntil(null, '2026-06-10'), goneUntil(setting(null), '2026-06-10')]).toEqual([null, null])
  })
})

describe('since when somebody is gone', () => {
  const states = ['staff', 'member', 'retired', 'gone'] as const
  const change = (n: number, offset: number, state: (typeof states)[number]): CareerChange => ({
    id: `c${n}`,
    from: addDays('2026-01-01', offset),
    what: 'corrected',
    set: { state },
    why: '',
    by: 'x',
    byName: '',
    at: `2026-01-01T00:00:00.${String(n).padStart(3, '0')}Z`,
  })

  it('is the first day of the days until today on which she was never here, whatever happened before', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...states))
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 45 }),
        (steps, at) => {
          const career = steps.map(([offset, state], n) => change(n, offset, state))
          const isGone = (day: string) => asOf(career, day)?.state === 'gone'
          const today = addDays('2026-01-01', at)
          let naive: string | null = null
          for (let day = today; isGone(day); day = addDays(day, -1)) naive = day
          expect(goneSince(career, today)).toBe(naive)
        },
      ),
    )
  })
})

describe('a decision', () => {
  it('follows the one that was seen, and keeps all before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 6 }),
        (all) => {
          let known: Parameters<typeof decideSetting>[0] = null
          for (const personYears of all) {
            const { setBy: _by, setAt: _at, ...wanted } = setting(personYears)
            const seen = known?.version ?? 0
            const setter = { unit: '/s/', by: 'x', at: '2026-01-01T00:00:00.000Z' }
            expect(decideSetting(known, { ...wanted, version: seen + 1 }, setter)).toEqual({
              ok: false,
              code: 'changed',
            })
            const decided = decideSetting(known, { ...wanted, version: seen }, setter)
            if (decided.ok) known = decided.plan.settings
          }
          expect(known?.versions.map((one) => one.personYears)).toEqual(all)
          expect(known?.versions.map((one) => one.version)).toEqual(all.map((_, at) => at + 1))
          expect(known?.purges).toBe(all.at(-1) !== null)
        },
      ),
    )
  })
})

it('lists that are each newest first make one that is', () => {
  const row = fc.record({ _id: fc.uuid(), at: fc.constantFrom('1', '2', '3') })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), fc.array(row, { maxLength: 30 }), (one, other) => {
      const key = ({ at, _id }: { at: string; _id: string }) => `${at} ${_id}`
      const naive = [...one, ...other].map(key).sort().reverse().slice(0, 20)
      expect(newest([one, other], 20).map(key)).toEqual(naive)
    }),
  )
})

it('only what was asked for is shown, each once', () => {
  const person = { name: '陈思华', phone: '', birthday: null }
  expect(valuesOf(person, ['birthday', 'name', 'name'])).toEqual([
    { field: 'name', label: '姓名', value: '陈思华' },
    { field: 'birthday', label: '生日', value: '名册上没有' },
  ])
})

it('a report adds up what went of everybody, and leaves out what there was none of', () => {
  const counts = summed([{ messages: 2, looks: 0 }, { messages: 3, person: 1 }, {}])
  expect(counts).toEqual({ messages: 5, looks: 0, person: 1 })
  const report = {
    _id: 'r',
    day: '2026-06-10',
    startedAt: '2026-06-10T02:00:00.000Z',
    finishedAt: null,
    people: 3,
    counts: { ...counts, unheard: 1 },
    setting: { version: 2, personYears: 10, source: '某办法' },
  }
  expect(reportView(report)).toMatchObject({
    counts: [
      { label: '消息', count: 5 },
      { label: '名册资料', count: 1 },
      { label: '其他记录', count: 1 },
    ],
    setting: '离开满 10 年（某办法，第 2 版）',
  })
})
