import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { copyOf, draftOf, emptyForm, formOf, withMoment } from '@/features/activities/components/draft'
import { placeInLine, places, signUpTime, standing } from '@/features/activities/components/standing'

const at = (beijingTime: string) => new Date(`${beijingTime}:00.000+08:00`).toISOString()
const now = at('2026-06-21T20:14')
const can = { can: true, why: '' }

const activity: ActivityDetail = {
  ...{ id: 'a1', kind: 'outing', state: 'published', title: '秋游', place: '正门', unitName: '光电学院分会' },
  ...{ startsAt: at('2026-10-17T07:30'), endsAt: at('2026-10-17T17:00') },
  ...{ opensAt: at('2026-06-18T09:00'), closesAt: at('2026-06-22T18:00') },
  ...{ capacity: 200, left: 12, waiting: 0, mine: null, description: '', fee: '', contact: '', reason: '' },
  ...{ signUp: can, cancel: can, manage: null },
}
const mine = (state: 'confirmed' | 'waiting' | 'cancelled', position: number | null = null) => ({
  mine: { state, at: now, position, positionIsAtLeast: position === 100 },
})

test.each<[string, Partial<ActivityDetail>]>([
  ['报名中', {}],
  ['可候补', { left: 0 }],
  ['可候补', { left: 1, waiting: 2 }],
  ['还没开始', { opensAt: at('2026-06-25T09:00') }],
  ['已截止', { state: 'closed' }],
  ['已取消', { state: 'cancelled', ...mine('confirmed') }],
  ['草稿', { state: 'draft' }],
  ['已报名', mine('confirmed')],
  ['候补第 3 位', mine('waiting', 3)],
  ['候补中', mine('waiting')],
  ['你取消了', mine('cancelled')],
  ['结束了', { ...mine('confirmed'), endsAt: now }],
])('a card says %s', (word, change) => {
  expect(standing({ ...activity, ...change }, now).word).toBe(word)
})

test('a line too long to count is said so', () => {
  expect(placeInLine(mine('waiting', 100).mine)).toBe('候补 100 位以后')
})

test.each<[string, Partial<ActivityDetail>]>([
  ['余 12 位', {}],
  ['名额满了', { left: 0 }],
  ['名额满了，6 人候补', { left: 0, waiting: 6 }],
  ['名额满了，1 人候补', { left: 1, waiting: 1 }],
])('places are said as %s', (said, change) => {
  expect(places({ ...activity, ...change })).toBe(said)
})

test('a card says until when, or from when, one can sign up', () => {
  expect(signUpTime(activity, now)).toBe('明天 18:00 截止')
  expect(signUpTime(activity, at('2026-06-18T08:00'))).toBe('今天 9:00 开始报名')
  expect(signUpTime({ ...activity, state: 'closed' }, now)).toBe('')
})

test('a form that was not touched sends the activity as it is', () => {
  expect(draftOf(formOf(activity))).toMatchObject({
    ...{ title: '秋游', capacity: 200, startsAt: activity.startsAt, endsAt: activity.endsAt },
    ...{ opensAt: activity.opensAt, closesAt: activity.closesAt },
  })
})

test('a copy keeps the words and the hours, but asks for new days', () => {
  const copy = copyOf(activity, now)

  expect(copy).toMatchObject({ title: '秋游', startsAt: { day: '', time: '07:30' } })
  expect(draftOf(copy)).toMatchObject({ startsAt: '', endsAt: '', closesAt: '' })
})

test('the end starts out on the day of the start, and stays where it was put', () => {
  const day = (of: string) => ({ day: of, time: '09:00' })
  const first = withMoment(emptyForm(now), 'startsAt', day('2026-07-01'))

  expect(first.endsAt.day).toBe('2026-07-01')
  expect(withMoment(first, 'startsAt', day('2026-07-02')).endsAt.day).toBe('2026-07-01')
})
