import fc from 'fast-check'
import { situationOf, windowOf, type Case } from '@cloud/capabilities/benefits/domain/entitlement'
import { entitlementOf, yearView } from '@cloud/capabilities/benefits/domain/view'
import { deadlineWords } from '@cloud/capabilities/benefits/domain/words'
import { aBeneficiary, aCooling, aProgramme, aVoucher } from '../support/build-benefits'

const aCase = (given: Partial<Case> = {}): Case => ({
  programme: aProgramme(),
  member: aBeneficiary(),
  claim: null,
  ...given,
})
const statusAt = (now: string, given: Partial<Case> = {}) => entitlementOf(aCase(given), now).status
const born = (birthday: string | null) => ({ member: aBeneficiary({ birthday }) })

describe('the birthday cake can be claimed in the birth month, by Beijing time', () => {
  test.each([
    ['the last instant of the month before', '2026-05-31T15:59:59.999Z', 'upcoming'],
    ['the first instant of the month', '2026-05-31T16:00:00.000Z', 'claimable'],
    ['the last instant of the month', '2026-06-30T15:59:59.999Z', 'claimable'],
    ['the first instant after it', '2026-06-30T16:00:00.000Z', 'lateClaimable'],
    ['the last instant for asking late, 60 days on', '2026-08-29T15:59:59.999Z', 'lateClaimable'],
    ['the first instant after that', '2026-08-29T16:00:00.000Z', 'missed'],
    ['the same month of the year before', '2025-06-15T02:00:00.000Z', 'upcoming'],
  ])('%s', (_moment, now, status) => {
    expect(statusAt(now)).toBe(status)
  })

  test.each([
    ['29 February in a common year', '2000-02-29', '2026-02-28T15:59:59.999Z', 'claimable'],
    [
      '29 February in a common year, one instant later',
      '2000-02-29',
      '2026-02-28T16:00:00.000Z',
      'lateClaimable',
    ],
    ['December, at the turn of the year', '1980-12-31', '2026-12-31T15:59:59.999Z', 'claimable'],
    ['December, one instant later', '1980-12-31', '2026-12-31T16:00:00.000Z', 'lateClaimable'],
    ['January, as the year begins', '1980-01-01', '2025-12-31T16:00:00.000Z', 'claimable'],
  ])('%s', (_birthday, birthday, now, status) => {
    expect(statusAt(now, born(birthday))).toBe(status)
  })

  test('a leap year gives February its 29th day', () => {
    expect(windowOf(aProgramme({ year: 2028 }), '2000-02-29')).toEqual({
      from: '2028-02-01',
      before: '2028-03-01',
    })
  })
})

describe('who came after the window gets nothing of it', () => {
  test.each([
    ['on the last day of the window', '2026-06-30', 'claimable'],
    ['on the first day after it', '2026-07-01', 'notEntitled'],
    ['long before', '2001-09-01', 'claimable'],
    ['on a day the roster does not know', null, 'claimable'],
  ])('joined %s', (_day, joinedOn, status) => {
    expect(statusAt('2026-06-20T02:00:00.000Z', { member: aBeneficiary({ joinedOn }) })).toBe(status)
  })
})

describe('hand-outs are told of but not claimed online', () => {
  test.each([
    ['the last instant before', '2026-06-30T15:59:59.999Z', 'upcoming'],
    ['the first instant', '2026-06-30T16:00:00.000Z', 'ongoing'],
    ['the last instant', '2026-08-31T15:59:59.999Z', 'ongoing'],
    ['the first instant after', '2026-08-31T16:00:00.000Z', 'missed'],
  ])('%s', (_moment, now, status) => {
    const entitlement = entitlementOf(aCase({ programme: aCooling() }), now)
    expect(entitlement).toMatchObject({ status, claim: { can: false }, askLate: { can: false } })
  })
})

const DAYS = fc.date({
  min: new Date('2025-01-01T00:00:00.000Z'),
  max: new Date('2027-12-31T00:00:00.000Z'),
  noInvalidDate: true,
})
const BIRTHDAYS = fc.date({
  min: new Date('1950-01-01T00:00:00.000Z'),
  max: new Date('2005-12-31T00:00:00.000Z'),
  noInvalidDate: true,
})

test('whatever the birthday and the moment, claimable means: it is that month in Beijing', () => {
  fc.assert(
    fc.property(BIRTHDAYS, DAYS, DAYS, (birthday, joined, moment) => {
      const member = aBeneficiary({
        birthday: birthday.toISOString().slice(0, 10),
        joinedOn: joined.toISOString().slice(0, 10),
      })
      const beijing = new Date(moment.getTime() + 8 * 3_600_000)
      const isMonth = beijing.getUTCFullYear() === 2026 && beijing.getUTCMonth() === birthday.getUTCMonth()
      const cameInTime =
        joined.getUTCFullYear() < 2026 ||
        (joined.getUTCFullYear() === 2026 && joined.getUTCMonth() <= birthday.getUTCMonth())
      expect(statusAt(moment.toISOString(), { member }) === 'claimable').toBe(isMonth && cameInTime)
    }),
  )
})

const NOW = '2026-06-10T02:00:00.000Z'

describe('the year', () => {
  const birthday = { programme: aProgramme(), member: aBeneficiary({ birthday: '1985-06-12' }), claim: null }
  const cooling = { ...birthday, programme: aCooling() }
  const newYear = {
    ...birthday,
    programme: aCooling({ kind: 'newYear', title: '年前送温暖', from: '2026-01-10', before: '2026-02-10' }),
  }
  const lastYear = aProgramme({ year: 2025 })

  test('runs from January on, whatever order it was found in', () => {
    expect(yearView([cooling, birthday, newYear], 2026, NOW).map(({ title }) => title)).toEqual([
      '年前送温暖',
      '生日蛋糕',
      '暑期送清凉',
    ])
  })

  test.each([
    ['a late claim that can still be asked for', '1985-12-12', null, '2026-01-20T02:00:00.000Z', 1],
    [
      'a voucher that can still be used',
      '1985-12-12',
      aVoucher({ validUntil: '2026-02-01' }),
      '2026-01-20T02:00:00.000Z',
      1,
    ],
    ['what is over', '1985-06-12', null, '2026-01-20T02:00:00.000Z', 0],
  ])('keeps from last year: %s', (_what, day, claim, now, kept) => {
    const it = { programme: lastYear, member: aBeneficiary({ birthday: day }), claim }
    expect(yearView([it], 2026, now)).toHaveLength(kept)
  })

  test('does not show what belongs to next year', () => {
    expect(yearView([{ ...birthday, programme: aProgramme({ year: 2027 }) }], 2026, NOW)).toEqual([])
  })

  test('puts a birthday that is not on the roster last, and says whom to ask', () => {
    const items = yearView([{ ...birthday, member: aBeneficiary({ birthday: null }) }, cooling], 2026, NOW)
    expect(items.at(-1)).toMatchObject({ window: null, why: '名册上没有你的生日，请联系分会干部补上' })
  })
})

test.each([
  ['2026-06-21', '到 6 月 30 日，还剩 9 天'],
  ['2026-06-29', '到 6 月 30 日，还剩 1 天'],
  ['2026-06-30', '到 6 月 30 日，今天是最后一天'],
])('on %s the deadline reads %s', (today, words) => {
  expect(deadlineWords('2026-07-01', today)).toBe(words)
})

test('without an amount nobody is asked to claim and nobody is told a number', () => {
  const it = aCase({ programme: aProgramme({ faceValue: null }) })
  expect(situationOf(it, '2026-06-10')).toBe('unconfigured')
  expect(entitlementOf(it, NOW)).toMatchObject({
    faceValue: null,
    claim: { can: false, why: '政策标准未配置，请联系校工会' },
  })
})
