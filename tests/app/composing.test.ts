import fc from 'fast-check'
import { activities, type ActivityDraft } from '@cloud/capabilities/activities/contract'
import { draft } from '@cloud/capabilities/activities/contract/definition'
import {
  allocationLabels,
  employmentLabels,
  fieldLabels,
  formPresets,
  kindLabels,
  sexLabels,
} from '@cloud/capabilities/activities/labels'
import {
  toggled,
  withItem,
  withKind,
  withMoment,
  withQuestion,
  withSession,
} from '@/features/composing/components/draft/change'
import { emptyForm, type ActivityForm } from '@/features/composing/components/draft/form'
import { formOf } from '@/features/composing/components/draft/read'
import { countIn, problemsOf, sectionNames, sections } from '@/features/composing/components/draft/sections'
import { draftOf } from '@/features/composing/components/draft/write'

const at = (beijingTime: string) => new Date(`${beijingTime}:00.000+08:00`).toISOString()
const now = at('2026-06-21T20:14')
const day = (of: string, time = '09:00') => ({ day: of, time })

const filled: ActivityForm = {
  ...emptyForm(now),
  ...{ title: '秋游', place: '正门', capacity: '80' },
  ...{ startsAt: day('2026-10-17'), endsAt: day('2026-10-17', '17:00'), closesAt: day('2026-10-10') },
}

const keysOf = <K extends string>(labels: Record<K, unknown>) => Object.keys(labels) as K[]
const text = (max: number) => fc.stringMatching(new RegExp(`^[一-龥]{1,${max}}$`))
const minutes = (from: string) => (offset: number) =>
  new Date(Date.parse(from) + offset * 60_000).toISOString()
const ages = fc.option(
  fc.record({ from: fc.integer({ min: 0, max: 40 }), to: fc.integer({ min: 41, max: 90 }) }),
)
const unit = fc.record({ unit: fc.constantFrom('/shjy/slsf/gd/', '/shjy/slsf/jx/'), unitName: text(10) })
const oneUnit = <T extends { unit: string }>(items: fc.Arbitrary<T>) =>
  fc.uniqueArray(items, { selector: (one) => one.unit, maxLength: 2 })

/** Drafts as an officer could have filled them in. */
const drafts: fc.Arbitrary<ActivityDraft> = fc.record({
  kind: fc.constantFrom(...keysOf(kindLabels)),
  title: text(20),
  place: text(20),
  startsAt: fc.integer({ min: 0, max: 60 }).map(minutes(at('2026-10-17T08:00'))),
  endsAt: fc.integer({ min: 120, max: 600 }).map(minutes(at('2026-10-17T08:00'))),
  opensAt: fc.integer({ min: 0, max: 600 }).map(minutes(at('2026-09-17T08:00'))),
  closesAt: fc.integer({ min: 601, max: 900 }).map(minutes(at('2026-09-17T08:00'))),
  capacity: fc.integer({ min: 1, max: 1000 }),
  notes: fc.oneof(text(30), fc.constant('')),
  poster: fc.option(fc.constant('cloud://env.a/p.jpg')),
  allocation: fc.constantFrom(...keysOf(allocationLabels)),
  confirmHours: fc.option(fc.integer({ min: 1, max: 72 })),
  quotas: oneUnit(fc.tuple(unit, fc.integer({ min: 0, max: 99 })).map(([of, cap]) => ({ ...of, cap }))),
  isRestOpen: fc.boolean(),
  companions: fc.option(fc.record({ most: fc.integer({ min: 1, max: 5 }), ages })),
  fields: fc
    .constantFrom(...keysOf(formPresets))
    .map((kind) => formPresets[kind].map((one) => ({ ...one, options: [...(one.options ?? [])] }))),
  eligibility: fc.record({
    units: oneUnit(unit),
    sexes: fc.subarray(keysOf(sexLabels)),
    ages,
    employments: fc.subarray(keysOf(employmentLabels)),
    minYears: fc.integer({ min: 1, max: 60 }),
    tags: fc.uniqueArray(text(5), { maxLength: 3 }),
  }),
  lateAfter: fc.integer({ min: 0, max: 180 }),
  certificateFrom: fc.option(fc.integer({ min: 1, max: 20 })),
  showsParticipants: fc.boolean(),
})

test('an activity that nobody touches in the editor is sent back as it was', () => {
  fc.assert(
    fc.property(drafts, (given) => {
      const checked = draft.parse(given)
      expect(draft.parse(draftOf(formOf(checked)))).toEqual(checked)
    }),
  )
})

test('a new activity with nothing more than the needful is taken by the server', () => {
  const parsed = activities.actions.create.input.parse(draftOf(filled))

  expect(parsed).toMatchObject({
    title: '秋游',
    capacity: 80,
    quotas: [],
    companions: null,
    eligibility: null,
  })
})

test.each<[string, Partial<ActivityForm>, string, string]>([
  ['no title', { title: '' }, 'title', '请填写标题'],
  ['no day', { startsAt: day('') }, 'startsAt', '请选活动开始时间'],
  ['no number of seats', { capacity: '' }, 'capacity', '至少 1 人'],
  [
    'a branch without its number',
    { quotas: [{ unit: '/a/b/', unitName: '光电', cap: '' }] },
    'quotas.0.cap',
    '名额要填整数',
  ],
  [
    'ages the wrong way round',
    { companions: { most: 1, ages: { from: '9', to: '3' } } },
    'companions.ages.to',
    '年龄上限要不小于下限',
  ],
])('%s is told under its own field', (_name, change, path, words) => {
  const { error } = draft.safeParse(draftOf({ ...filled, ...change }))
  const told = Object.fromEntries((error?.issues ?? []).map((one) => [one.path.join('.'), one.message]))

  expect(told[path]).toBe(words)
})

test('every problem is shown in one part of the editor, and goes when its field is changed', () => {
  const said = { 'draft.title': '请填写标题', 'draft.quotas.0.cap': '名额要填整数' }
  const changed = { ...filled, title: '春游' }

  expect(sectionNames.map((name) => countIn(name, problemsOf(said, filled, filled)))).toEqual([
    1, 0, 1, 0, 0, 0, 0, 0,
  ])
  expect(problemsOf(said, changed, filled)).toEqual({ 'quotas.0.cap': '名额要填整数' })
})

test('every field of a draft belongs to exactly one part', () => {
  const fields = sectionNames.flatMap((name) => sections[name].fields)

  expect([...fields].sort()).toEqual(Object.keys(draftOf(filled)).sort())
})

test('another kind brings its own questions, unless somebody has changed them', () => {
  expect(withKind(filled, 'sports').fields.map(({ label }) => label)).toEqual(['服装尺码', '当天联系手机'])
  const own = withQuestion(filled, 'text')
  expect(withKind(own, 'sports').fields).toBe(own.fields)
})

test('questions and sessions keep ids of their own when one in the middle goes', () => {
  const three = keysOf(fieldLabels)
    .slice(0, 3)
    .reduce(withQuestion, { ...filled, fields: [] })
  const fields = withItem(three.fields, 1, undefined)
  const again = withQuestion({ ...three, fields }, 'file')

  expect(again.fields.map(({ id }) => id)).toEqual(['q1', 'q3', 'q2'])
})

test('a course goes on week by week', () => {
  const { sessions } = withSession(withSession(withSession(filled)))

  expect(sessions.map(({ startsAt }) => startsAt.day)).toEqual(['2026-10-17', '2026-10-24', '2026-10-31'])
})

test('the end starts out on the day of the start, and stays where it was put', () => {
  const first = withMoment(emptyForm(now), 'startsAt', day('2026-07-01'))

  expect(first.endsAt.day).toBe('2026-07-01')
  expect(withMoment(first, 'startsAt', day('2026-07-02')).endsAt.day).toBe('2026-07-01')
})

test('a part that is folded says what is in it', () => {
  const who = {
    ...filled.eligibility,
    sexes: toggled(filled.eligibility.sexes, 'female'),
    ages: { from: '', to: '35' },
  }

  expect(sections.who.summary(filled)).toBe('会员都能报')
  expect(sections.who.summary({ ...filled, eligibility: who })).toBe('女、35 岁以下')
  expect(sections.when.summary(withSession(filled))).toBe('10月17日 09:00 · 1 场')
})
