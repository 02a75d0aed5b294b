import type { Field } from '@cloud/capabilities/activities/contract'
import { signUpInput } from '@cloud/capabilities/activities/contract/definition'
import {
  emptyForm,
  problemsOf,
  tapped,
  withAnswer,
  withCompanion,
  withCompanions,
  wishOf,
} from '@/features/seats/components/sign-up-form'
import { fieldProblems } from '@cloud/kernel/runtime/field-problems'

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  ...{ id, type, label: id, isRequired: false, options: [], isMany: false },
  ...more,
})
const many = field('like', 'choice', { options: ['骑行', '烧烤', '风筝'], isMany: true })
const one = field('stop', 'choice', { options: ['南门', '北门'] })
const fields = [many, one, field('count', 'number'), field('diet', 'text')]

/** As it arrives at the server. */
const arrived = (wish: unknown) => JSON.parse(JSON.stringify(wish)) as unknown

test('a form that was left empty asks for nothing but a place', () => {
  expect(signUpInput.parse(arrived(wishOf('a1', emptyForm, fields)))).toEqual({
    ...{ activityId: 'a1', companions: [], answers: {}, showMe: false },
  })
})

test('answers go as what they are: words trimmed, numbers as numbers, several options as a list', () => {
  let form = withAnswer(emptyForm, 'diet', '  不吃辣 ')
  form = withAnswer(form, 'count', '3')
  form = withAnswer(form, 'like', ['骑行', '烧烤'])

  expect(wishOf('a1', form, fields).answers).toEqual({ diet: '不吃辣', count: 3, like: ['骑行', '烧烤'] })
})

test('what is no number goes as it was typed, for the server to say so', () => {
  expect(wishOf('a1', withAnswer(emptyForm, 'count', '三'), fields).answers).toEqual({ count: '三' })
})

test('an answer that was emptied again is not sent', () => {
  const form = withAnswer(withAnswer(emptyForm, 'diet', '素食'), 'diet', '   ')

  expect(wishOf('a1', withAnswer(form, 'like', []), fields).answers).toEqual({})
})

test('one option replaces another; of several each tap takes or puts back', () => {
  expect(tapped(one, '南门', '北门')).toBe('北门')
  expect(tapped(many, undefined, '骑行')).toEqual(['骑行'])
  expect(tapped(many, ['骑行', '烧烤'], '骑行')).toEqual(['烧烤'])
})

test('bringing one less, then one more, keeps what was typed for those who stayed', () => {
  let form = withCompanion(withCompanions(emptyForm, 2), 0, { name: '周子涵', age: '8' })
  form = withCompanions(withCompanions(form, 1), 2)

  expect(form.companions).toEqual([
    { name: '周子涵', age: '8', relation: 'child' },
    { name: '', age: '', relation: 'child' },
  ])
})

test('a companion without name and age is told so under these fields', () => {
  const told = signUpInput.safeParse(arrived(wishOf('a1', withCompanions(emptyForm, 1), fields)))

  expect(told.error && fieldProblems(told.error)).toMatchObject({
    'companions.0.name': '请填写姓名',
    'companions.0.age': expect.stringMatching(/./),
  })
})

test('a refusal of those one brings stands with them', () => {
  const problem = { code: 'activities.tooManyForIt', message: '不行' }

  expect(problemsOf(problem)).toEqual({ companions: '不行' })
})

test('what a field lacks stands with the field, and other refusals with none', () => {
  const fields = { 'answers.phone': '请填手机号' }

  expect(problemsOf({ code: 'system.invalidInput', message: '', fields })).toEqual(fields)
  expect(problemsOf({ code: 'activities.closed', message: '报名已经截止' })).toEqual({})
  expect(problemsOf(undefined)).toEqual({})
})
