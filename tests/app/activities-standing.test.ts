import type { ActivityCard, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { remaining } from '@/shared/activities/countdown'
import {
  isGone,
  joinWord,
  needsForm,
  places,
  signUpTime,
  standing,
  together,
} from '@/shared/activities/standing'

const at = (beijingTime: string) => new Date(`${beijingTime}:00.000+08:00`).toISOString()
const now = at('2026-06-21T20:14')

const opera: ActivityCard = {
  ...{ id: 'd1', kind: 'tickets', state: 'published', title: '昆曲', place: '大礼堂', unitName: '校工会' },
  ...{ startsAt: at('2026-07-01T19:00'), endsAt: at('2026-07-01T21:00') },
  ...{ opensAt: at('2026-06-10T09:00'), closesAt: at('2026-06-22T18:00') },
  ...{ capacity: 80, left: 80, waiting: 0, mine: null, allocation: 'draw', poster: null },
}
const mine = (state: NonNullable<ActivityCard['mine']>['state']) => ({
  mine: { state, at: now, position: null, positionIsAtLeast: false, size: 2, answerBy: null },
})

test.each<[string, Partial<ActivityCard>]>([
  ['报名中', {}],
  ['报名中', { left: 0, waiting: 3 }],
  ['待审核', { state: 'review' }],
  ['已登记', mine('entered')],
  ['等你确认', mine('offered')],
  ['结束了', { state: 'done' }],
  ['结束了', { state: 'archived', ...mine('confirmed') }],
])('a card whose seats go by an order says %s', (word, change) => {
  expect(standing({ ...opera, ...change }, now).word).toBe(word)
})

test('until the order is made one puts down one’s name; seats are not counted as left', () => {
  expect(joinWord(opera)).toBe('登记报名')
  expect(places(opera)).toBe('80 个名额 · 随机排序')
  expect(places({ ...opera, allocation: 'leastServed' })).toBe('80 个名额 · 少参加的优先')
})

test('after closing its seats are counted like any other’s', () => {
  expect(places({ ...opera, state: 'closed', left: 0, waiting: 9 })).toBe('名额满了，9 人候补')
  expect(signUpTime({ ...opera, state: 'done' }, now)).toBe('')
})

test('first come is a sign-up while there is room, a place in line afterwards', () => {
  expect(joinWord({ ...opera, allocation: 'firstCome' })).toBe('报名')
  expect(joinWord({ ...opera, allocation: 'firstCome', left: 0 })).toBe('候补')
})

test('whoever waits while a seat is left needs more than that: one person may still have it', () => {
  const oneLeft: ActivityCard = { ...opera, allocation: 'firstCome', left: 1, waiting: 2 }
  expect([joinWord(oneLeft), places(oneLeft)]).toEqual(['报名', '余 1 位，2 人候补'])
})

test('where the seats of one’s branch are gone one stands in line, whatever others have left', () => {
  const shared = (left: number) =>
    ({
      ...{ ...opera, allocation: 'firstCome', left: 3 },
      quotas: [{ unitName: '光电学院分会', cap: 5, left, isMine: true }],
    }) as unknown as ActivityDetail

  expect([joinWord(shared(0)), joinWord(shared(1))]).toEqual(['候补', '报名'])
})

test('what is over, left or called off belongs to the past', () => {
  expect(isGone(opera, now)).toBe(false)
  expect(isGone({ ...opera, state: 'cancelled' }, now)).toBe(true)
  expect(isGone({ ...opera, ...mine('cancelled') }, now)).toBe(true)
  expect(isGone(opera, opera.endsAt)).toBe(true)
})

test('one tap is enough where there is nothing to fill in', () => {
  const simple = {
    ...opera,
    fields: [],
    companions: null,
    showsParticipants: false,
  } as unknown as ActivityDetail

  expect(needsForm(simple)).toBe(false)
  expect(needsForm({ ...simple, showsParticipants: true })).toBe(true)
  expect(needsForm({ ...simple, companions: { most: 2, words: '最多带 2 人' } })).toBe(true)
})

test('somebody alone is not counted', () => {
  expect(together(1)).toBe('')
  expect(together(3)).toBe('连你 3 人')
})

test.each([
  ['2026-06-24T00:00', '还有 2 天 3 小时'],
  ['2026-06-21T23:26', '还有 3 小时 12 分'],
  ['2026-06-21T20:26', '还有 12 分 00 秒'],
  ['2026-06-21T20:14', ''],
  ['2026-06-21T09:00', ''],
])('until %s is told as %s', (until, said) => {
  expect(remaining(at(until), now)).toBe(said)
})
