import {
  ago,
  beijing,
  clock,
  date,
  day,
  dayOf,
  greeting,
  hour,
  instantAt,
  lastDay,
  left,
  moment,
  span,
  timeOf,
} from '@/shared/format/time'

const at = (beijingTime: string) => new Date(`${beijingTime}:00.000+08:00`).toISOString()
const now = at('2026-06-21T20:14')

test('a Beijing wall clock, also across the UTC date line', () => {
  expect(beijing('2026-06-21T16:30:00.000Z')).toMatchObject({
    month: 6,
    day: 22,
    hour: 0,
    minute: 30,
    weekday: '周一',
  })
  expect(dayOf('2026-06-21T16:30:00.000Z')).toBe('2026-06-22')
  expect(beijing('2026-02-29')).toMatchObject(beijing('2026-03-01'))
})

test.each([
  [at('2026-06-21T14:00'), '今天 14:00'],
  [at('2026-06-22T09:05'), '明天 9:05'],
  [at('2026-06-20T23:59'), '昨天 23:59'],
  [at('2026-10-17T13:30'), '10月17日 周六 13:30'],
  [at('2027-01-01T00:00'), '2027年1月1日 周五 0:00'],
])('the moment %s is said as %s', (instant, said) => expect(moment(instant, now)).toBe(said))

test('a day is today even in its last minute', () => {
  expect(day('2026-06-21', at('2026-06-21T23:59'))).toBe('今天')
  expect(day('2026-06-22', at('2026-06-21T23:59'))).toBe('明天')
})

test.each([
  [at('2026-06-30T20:14'), '还剩 9 天'],
  [at('2026-07-01T00:00'), '还剩 9 天'],
  [at('2026-06-22T01:13'), '还剩 4 小时'],
  [at('2026-06-21T20:34'), '还剩 20 分钟'],
  [now, '已截止'],
])('until %s: %s', (deadline, said) => expect(left(deadline, now)).toBe(said))

test('something that came is told by its distance', () => {
  expect(ago(at('2026-06-21T20:11'), now)).toBe('刚刚')
  expect(ago(at('2026-06-21T08:00'), now)).toBe('8:00')
  expect(ago(at('2026-06-20T08:00'), now)).toBe('昨天')
  expect(ago(at('2026-06-15T08:00'), now)).toBe('周一')
  expect(ago(at('2026-06-14T08:00'), now)).toBe('6月14日')
})

test('spans, last days, greetings', () => {
  expect(span(at('2026-10-17T07:30'), at('2026-10-17T17:00'), now)).toBe('10月17日（周六）7:30–17:00')
  expect(span(at('2026-07-01T08:00'), at('2026-07-20T17:00'), now)).toBe('7月1日 8:00 – 7月20日 17:00')
  expect(lastDay(at('2026-07-01T00:00'), now)).toBe('6月30日')
  expect(date('2027-06-30', now)).toBe('2027年6月30日')
  expect(clock(at('2026-06-21T00:00'))).toBe('0:00')
  expect([4, 5, 11, 13, 18].map((h) => greeting(at(`2026-06-21T${String(h).padStart(2, '0')}:00`)))).toEqual([
    '晚上好',
    '早上好',
    '中午好',
    '下午好',
    '晚上好',
  ])
})

test.each([
  [at('2026-06-21T14:00'), '今天 14:00'],
  [at('2026-10-17T13:30'), '周六 13:30'],
  [at('2026-12-15T00:00'), '周二'],
])('beside its date the moment %s is said as %s', (instant, said) => expect(hour(instant, now)).toBe(said))

test('a day and a time of a form make an instant, and the other way round', () => {
  expect(instantAt('2026-06-30', '00:30')).toBe('2026-06-29T16:30:00.000Z')
  expect(timeOf('2026-06-29T16:30:00.000Z')).toBe('00:30')
  expect(instantAt('2026-06-30', '')).toBe('')
})
