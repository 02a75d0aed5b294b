import type { ActivityCard, BranchFigures } from '@cloud/capabilities/activities/contract'
import { nextStep, whyStuck, type Manage } from '@/features/organising/components/activity/next-step'
import { attendanceBars, hasDay, seatBars, sumOf } from '@/features/organising/components/figures/sums'
import { seatWords, standing, under } from '@/features/organising/components/list/standing'
import { answerLines } from '@/features/organising/components/people/answer-words'
import { signUpTabs } from '@/features/organising/components/people/sign-up-tabs'
import { formOf, ruleWords, settingsOf } from '@/features/composing/components/settings/form'

const at = (beijingTime: string) => new Date(`${beijingTime}:00.000+08:00`).toISOString()
const now = at('2026-06-21T20:14')

const card: ActivityCard = {
  ...{ id: 'a1', kind: 'outing', state: 'published', title: '秋游', place: '正门', unitName: '光电学院分会' },
  ...{ startsAt: at('2026-10-17T07:30'), endsAt: at('2026-10-17T17:00') },
  ...{ opensAt: at('2026-06-18T09:00'), closesAt: at('2026-06-22T18:00') },
  ...{ capacity: 200, left: 12, waiting: 0, mine: null, allocation: 'firstCome', poster: null },
}

test.each<[string, Partial<ActivityCard>]>([
  ['报名中', {}],
  ['报名没开始', { opensAt: at('2026-06-25T09:00') }],
  ['已截止', { state: 'closed' }],
  ['正在进行', { state: 'closed', startsAt: at('2026-06-21T19:00') }],
  ['待审核', { state: 'review' }],
  ['已取消', { state: 'cancelled', startsAt: at('2026-06-21T19:00') }],
])('an officer reads that an activity is %s', (word, change) => {
  expect(standing({ ...card, ...change }, now).word).toBe(word)
})

test('every state of an activity is found under exactly one tab', () => {
  const states = ['draft', 'review', 'published', 'closed', 'done', 'archived', 'cancelled'] as const
  const all = states.map((state) => ({ ...card, id: state, state }))
  const found = (['review', 'draft', 'running', 'over'] as const).flatMap((tab) => under(tab, all))

  expect(found.map(({ id }) => id).sort()).toEqual([...states].sort())
})

test('seats are told with those who wait', () => {
  expect(seatWords(card)).toBe('已报 188 / 200')
  expect(seatWords({ ...card, left: 0, waiting: 6 })).toBe('已报 200 / 200，候补 6')
})

const no = { can: false, why: '不行' }
const yes = { can: true, why: '' }
const nothing = Object.fromEntries(
  ['publish', 'edit', 'close', 'remove', 'submit', 'approve', 'allocate', 'archive', 'checkIn'].map(
    (name) => [name, no],
  ),
) as unknown as Manage

test.each<[string, Partial<Manage>, string | undefined]>([
  ['a school officer approves what is submitted', { approve: yes, checkIn: yes }, 'approve'],
  ['an order to be made comes before check-in', { allocate: yes, checkIn: yes }, 'allocate'],
  ['a draft that may go out at once is published, not submitted', { publish: yes, submit: yes }, 'publish'],
  ['a branch submits', { submit: yes }, 'submit'],
  ['nothing is to be done', {}, undefined],
])('%s', (_name, change, step) => {
  expect(nextStep({ ...nothing, ...change })).toBe(step)
})

test('a draft that cannot go on says why, in the words of the server', () => {
  const manage = { ...nothing, publish: { can: false, why: '报名截止时间已经过去' } }

  expect(whyStuck({ state: 'draft' }, manage)).toBe('报名截止时间已经过去')
  expect(whyStuck({ state: 'published' }, manage)).toBe('')
  expect(whyStuck({ state: 'draft' }, { ...manage, submit: yes })).toBe('')
})

const branch = (unitName: string, signedUp: number, attended: number): BranchFigures => ({
  ...{
    unitName,
    signedUp,
    attended,
    seats: signedUp * 2,
    waiting: 1,
    noShow: attended > 0 ? signedUp - attended : 0,
  },
})

test('branches are compared by seats, most first, and by who came, fewest first', () => {
  const branches = [branch('光电', 10, 9), branch('后勤', 20, 8), branch('图书馆', 0, 0)]

  expect(seatBars(branches).map(({ label, value }) => [label, value])).toEqual([
    ['后勤', 1],
    ['光电', 0.5],
    ['图书馆', 0],
  ])
  expect(attendanceBars(branches).map(({ label, text, tone }) => [label, text, tone])).toEqual([
    ['后勤', '40%', 'warn'],
    ['光电', '90%', 'ok'],
  ])
  expect(sumOf(branches)).toEqual({ signedUp: 30, attended: 17, seats: 60, waiting: 3, noShow: 13 })
  expect(hasDay(sumOf([branch('光电', 10, 0)]))).toBe(false)
})

test('answers are read question by question; a file is told apart, what is empty is left out', () => {
  const question = { isRequired: false, options: [], isMany: false }
  const fields = [
    { ...question, id: 'stop', type: 'choice' as const, label: '上车' },
    { ...question, id: 'diet', type: 'text' as const, label: '忌口' },
    { ...question, id: 'proof', type: 'file' as const, label: '证明' },
  ]

  expect(
    answerLines(fields, { stop: ['南门', '北门'], diet: '', proof: 'cloud://e/a.pdf', old: 'x' }),
  ).toEqual([
    { id: 'stop', label: '上车', words: '南门、北门', isFile: false },
    { id: 'proof', label: '证明', words: 'cloud://e/a.pdf', isFile: true },
  ])
})

test('a list of sign-ups has the states that this activity can have', () => {
  const keys = (change: object) =>
    signUpTabs({ ...card, confirmHours: null, ...change } as never).map(({ key }) => key)

  expect(keys({})).toEqual(['confirmed', 'waiting', 'cancelled'])
  expect(keys({ confirmHours: 24, allocation: 'draw' })).toEqual([
    'entered',
    'confirmed',
    'offered',
    'waiting',
    'cancelled',
  ])
})

test('rules that nobody set stay unset, and come back as they were saved', () => {
  const unset = { noShow: null, needsReview: false, weights: null }
  const set = {
    noShow: { after: 2, lowersBy: 3, source: '第 8 条' },
    needsReview: true,
    weights: { tickets: 2 },
  }

  expect(settingsOf(formOf({ ...unset, needsReview: null }))).toEqual(unset)
  expect(settingsOf(formOf(set))).toEqual(set)
  expect(ruleWords(formOf(set))).toBe('一年里报了名没来满 2 次，排顺序时按多参加了 3 次算')
  expect(ruleWords(formOf(unset))).toBe('')
})
