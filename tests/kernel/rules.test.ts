import * as z from 'zod'
import { covers, mayTouch } from '@cloud/kernel/domain/actor'
import { maskName, maskPhone } from '@cloud/kernel/domain/masking'
import * as time from '@cloud/kernel/domain/time'
import { fieldProblems } from '@cloud/kernel/runtime/field-problems'
import { pageOf, placeOf } from '@cloud/kernel/runtime/paging'
import { warmCache } from '@cloud/kernel/runtime/warm'

describe('Beijing time', () => {
  it.each([
    ['2026-06-30T15:59:59.999Z', '2026-06-30'],
    ['2026-06-30T16:00:00.000Z', '2026-07-01'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('%s is on %s', (instant, day) => {
    expect(time.dayOf(instant)).toBe(day)
  })

  it('begins a day at 16:00 UTC of the day before', () => {
    expect(time.startOfDay('2026-07-01')).toBe('2026-06-30T16:00:00.000Z')
    expect(time.instantAt('2026-07-01', '09:30')).toBe('2026-07-01T01:30:00.000Z')
  })

  it.each([
    ['2026-06-12', '2026-06-01', '2026-07-01'],
    ['2026-12-31', '2026-12-01', '2027-01-01'],
    ['2028-02-29', '2028-02-01', '2028-03-01'],
  ])('the month of %s runs from %s to before %s', (day, from, before) => {
    expect([time.monthStart(day), time.nextMonth(day)]).toEqual([from, before])
  })

  it('has windows that are open at their first instant and shut at their last', () => {
    const window = { opensAt: '2026-06-01T00:00:00.000Z', closesAt: '2026-06-02T00:00:00.000Z' }
    expect(time.isWithin('2026-06-01T00:00:00.000Z', window)).toBe(true)
    expect(time.isWithin('2026-06-01T23:59:59.999Z', window)).toBe(true)
    expect(time.isWithin('2026-06-02T00:00:00.000Z', window)).toBe(false)
  })

  it('is spoken as people say it', () => {
    expect(time.spokenInstant('2026-06-30T06:00:00.000Z')).toBe('6 月 30 日 14:00')
    expect(time.addDays('2026-02-28', 1)).toBe('2026-03-01')
  })
})

it.each([
  ['王三', '*三'],
  ['欧阳五', '欧*五'],
  ['欧阳娜五', '欧**五'],
  ['李', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

it('a phone keeps its first three and last two digits', () => {
  expect(maskPhone('15612345677')).toBe('156******77')
  expect(maskPhone('12345')).toBe('*****')
})

it('a unit covers what lies below it, not what only begins alike', () => {
  expect([
    covers('/s/a/', '/s/a/'),
    covers('/s/', '/s/a/b/'),
    covers('/s/a/', '/s/ab/'),
    covers('/s/a/', '/s/'),
  ]).toEqual([true, true, false, false])
  const officer = { grants: [{ duty: 'cakes', unit: '/s/a/' }] } as never
  expect([mayTouch(officer, 'cakes', '/s/a/b/'), mayTouch(officer, 'trips', '/s/a/')]).toEqual([true, false])
})

it('every wrong field is told in Chinese, whatever the library says', () => {
  const schema = z.object({
    n: z.int().min(1).max(9),
    kind: z.enum(['a']),
    deep: z.object({ text: z.string() }),
  })
  const problems = (input: unknown) => fieldProblems(schema.safeParse(input).error as z.ZodError)
  expect(problems({ n: 0, kind: 'b', deep: {} })).toEqual({
    n: '不能小于 1',
    kind: '请从给出的选项里选',
    'deep.text': '没有填写或格式不对',
  })
  expect(problems(7)).toEqual({ input: '没有填写或格式不对' })
})

describe('a cursor', () => {
  const row = (n: number) => ({ _id: `r${n}`, at: n, secret: 'x' })

  it('is given with a full page only, and leads behind its last row', () => {
    const full = pageOf(
      Array.from({ length: 20 }, (_, n) => row(n)),
      ['at'],
      ({ _id }) => _id,
    )
    expect(placeOf(full.next)).toEqual({ at: 19, _id: 'r19' })
    expect(pageOf([row(1)], ['at'], ({ _id }) => _id)).toEqual({ items: ['r1'] })
  })

  it.each([
    'nonsense',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('{"at":{"$gt":0}}').toString('base64url'),
  ])('that was tampered with starts from the top: %s', (cursor) => {
    expect(placeOf(cursor)).toBeUndefined()
  })
})

it('a warm instance remembers for seconds, not longer', () => {
  const cache = warmCache<number>(5, 2)
  cache.put('a', '2026-06-10T02:00:00.000Z', 1)
  expect(cache.get('a', '2026-06-10T02:00:04.999Z')).toBe(1)
  expect(cache.get('a', '2026-06-10T02:00:05.000Z')).toBeUndefined()
  expect(cache.age('a', '2026-06-10T02:00:04.000Z')).toBe(4)
  expect(cache.age('b', '2026-06-10T02:00:04.000Z')).toBe(0)
  cache.drop('a')
  expect(cache.get('a', '2026-06-10T02:00:00.000Z')).toBeUndefined()
})
