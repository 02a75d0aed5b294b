import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { placeInLine, places, signUpTime, standing } from '@/shared/activities/standing'

const at = (beijingTime: string) => new Date(`${beijingTime}:00.000+08:00`).toISOString()
const now = at('2026-06-21T20:14')
const can = { can: true, why: '' }

const activity: ActivityDetail = {
  ...{ id: 'a1', kind: 'outing', state: 'published', title: '秋游', place: '正门', unitName: '光电学院分会' },
  ...{ startsAt: at('2026-10-17T07:30'), endsAt: at('2026-10-17T17:00') },
  ...{ opensAt: at('2026-06-18T09:00'), closesAt: at('2026-06-22T18:00') },
  ...{ capacity: 200, left: 12, waiting: 0, mine: null, description: '', fee: '', contact: '', reason: '' },
  ...{ signUp: can, cancel: can, manage: null },
  ...{
    allocation: 'firstCome',
    poster: null,
    confirm: can,
    checkIn: can,
    isHere: false,
    given: null,
    confirmHours: null,
  },
  ...{ quotas: [], eligibility: '', companions: null, fields: [], sessions: [], showsParticipants: false },
  ...{ photos: [], stars: null, noShowRule: '', draw: null },
}
const mine = (state: 'confirmed' | 'waiting' | 'cancelled', position: number | null = null) => ({
  mine: { state, at: now, position, positionIsAtLeast: position === 100, size: 1, answerBy: null },
})

test.each<[string, Partial<ActivityDetail>]>([
  ['报名中', {}],
  ['可候补', { left: 0 }],
  ['报名中', { left: 1, waiting: 2 }],
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
  ['余 1 位，1 人候补', { left: 1, waiting: 1 }],
])('places are said as %s', (said, change) => {
  expect(places({ ...activity, ...change })).toBe(said)
})

test('a card says until when, or from when, one can sign up', () => {
  expect(signUpTime(activity, now)).toBe('明天 18:00 截止')
  expect(signUpTime(activity, at('2026-06-18T08:00'))).toBe('今天 9:00 开始报名')
  expect(signUpTime({ ...activity, state: 'closed' }, now)).toBe('')
})
