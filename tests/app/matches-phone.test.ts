import { randomBytes } from 'node:crypto'
import type { MatchEvent, Overview, Person } from '@cloud/capabilities/matches/contract'
import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { inputOf, settingsOf } from '@/features/matches/components/settings'
import { chosenWords, hobbiesOf, timesWords, whenOf } from '@/features/matches/components/words'
import { keyOf } from '@/features/matches/crypto/pair'
import { confirmed, isHandedIn, prepared, randomFor } from '@/features/matches/phone/hand-in'
import { isMarked, newKeep, pinned, toggled, type Keep } from '@/features/matches/phone/keep'

const person = (id: string, key = keyOf(randomBytes(32))): Person => ({
  ...{ id, key, nickname: id, lines: '', hobbies: [] },
  ...{ sex: 'female', age: 'to29' },
})
const people = ['bo', 'cy', 'di'].map((id) => person(id))
const place = (given: object = {}) => ({ activityId: 'e1', most: 2, me: { id: 'ann' }, people, ...given })
const random = randomBytes(randomFor(5))
const fresh = (): Keep => pinned(newKeep(randomBytes(32)), people)
const marking = (...ids: string[]): Keep => ids.reduce(toggled, fresh())

/** Hands in what is marked, and the server has it. */
const handedIn = (keep: Keep): Keep => {
  const made = prepared(keep, place(), random)
  if ('problem' in made) throw new Error(made.problem)
  return confirmed(made.keep)
}

test('a mark is set and taken away again', () => {
  expect(isMarked(marking('bo', 'cy', 'bo'), 'bo')).toBe(false)
  expect(isMarked(marking('bo', 'cy', 'bo'), 'cy')).toBe(true)
})

test('the phone says that all is handed in until a mark changes', () => {
  const keep = handedIn(marking('bo'))
  expect(isHandedIn(keep, people)).toBe(true)
  expect(isHandedIn(toggled(keep, 'cy'), people)).toBe(false)
  expect(isHandedIn(toggled(toggled(keep, 'cy'), 'cy'), people)).toBe(true)
  expect(isHandedIn(fresh(), people)).toBe(false)
})

test('nothing is sent that marks too many, a key that has changed, or one by which anybody could know', () => {
  const changed = people.map((one) => (one.id === 'bo' ? person('bo') : one))
  const weak = person('eve', '00'.repeat(32))
  const keep = toggled(pinned(fresh(), [weak]), 'eve')

  expect(prepared(marking('bo', 'cy', 'di'), place(), random)).toEqual({ problem: 'tooMany', who: '' })
  expect(prepared(marking('bo'), place({ people: changed }), random)).toEqual({
    problem: 'strange',
    who: 'bo',
  })
  expect(prepared(keep, place({ people: [weak] }), random)).toEqual({ problem: 'noKey', who: 'eve' })
})

test('each time is used once, also in vain, and then there are no more', () => {
  let keep = marking('bo')
  for (let time = 1; time <= MOST_TIMES; time += 1) keep = toggled(handedIn(keep), 'cy')
  expect(keep.handed).toHaveLength(MOST_TIMES)
  expect(prepared(keep, place(), random)).toEqual({ problem: 'tooOften', who: '' })
})

test('somebody who has left is not chosen any more', () => {
  const made = prepared(marking('bo', 'cy'), place({ people: people.slice(1) }), random)
  expect('keep' in made && made.keep.handed[0]?.map(({ id }) => id)).toEqual(['cy'])
})

test('what is typed becomes hobbies', () => {
  expect(hobbiesOf('爬山，烤面包、 看书;下棋 ')).toEqual(['爬山', '烤面包', '看书', '下棋'])
  expect(hobbiesOf('')).toEqual([])
})

test('the bar says how many are chosen and how often one may still change', () => {
  expect([chosenWords(0, 3), chosenWords(2, 3)]).toEqual(['还没选，最多 3 位', '选了 2 位，最多 3 位'])
  expect([timesWords(0, 0), timesWords(0, 1), timesWords(2, 1), timesWords(MOST_TIMES, 1)]).toEqual([
    '不选也点一下，谁也看不出谁选了',
    '定了以后，截止前还能改',
    '还能改 3 次',
    '次数用完了，不能再改',
  ])
})

const event: MatchEvent = {
  ...{ activityId: 'e1', title: '玫瑰花苑', phase: 'open', most: 2 },
  opensAt: '2026-06-20T01:00:00.000Z',
  closesAt: '2026-06-20T14:00:00.000Z',
  keptUntil: '2026-06-25T14:00:00.000Z',
}

test('an event says what comes next', () => {
  const now = '2026-06-20T02:00:00.000Z'
  const said = (['before', 'open', 'over'] as const).map((phase) => whenOf({ ...event, phase }, now))
  expect(said).toEqual(['今天 9:00 开始选', '今天 22:00 截止，随后揭晓', '已揭晓，6月25日 周四 全部清空'])
})

test('settings that were not touched are sent as they are; new ones close in the evening of the day', () => {
  const overview: Overview = {
    ...{ activityId: 'e1', title: '', participants: 9, profiles: 3, pairs: null, event },
    ...{ startsAt: event.opensAt, endsAt: event.closesAt, open: { can: true, why: '' } },
  }
  expect(inputOf('e1', settingsOf(overview))).toEqual({
    ...{ activityId: 'e1', closesAt: event.closesAt, most: 2, keepDays: 5 },
  })
  expect(inputOf('e1', settingsOf({ ...overview, event: null }))).toEqual({
    ...{ activityId: 'e1', closesAt: '2026-06-20T14:00:00.000Z', most: 3, keepDays: 7 },
  })
})
