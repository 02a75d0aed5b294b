import type { Field } from '@cloud/capabilities/activities/contract'
import type { ActivityKind, FieldType } from '@cloud/capabilities/activities/labels'
import { dayOf, instantAt } from '@/shared/format/time'
import { presetOf, type ActivityForm, type Moment, type MomentName, type SessionForm } from './form'

const WEEK = 7 * 86_400_000

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The form after a moment was chosen; the end starts out on the day of the start. */
export function withMoment(form: ActivityForm, name: MomentName, moment: Moment): ActivityForm {
  const next = { ...form, [name]: moment }
  if (name !== 'startsAt' || next.endsAt.day) return next
  return { ...next, endsAt: { ...next.endsAt, day: moment.day } }
}

/** The form for another kind; questions that nobody has touched become those of that kind. */
export function withKind(form: ActivityForm, kind: ActivityKind): ActivityForm {
  const untouched = isSame(form.fields, presetOf(form.kind))
  return { ...form, kind, fields: untouched ? presetOf(kind) : form.fields }
}

/** `q1`, `q2` …: the first that is free. */
const freeId = (taken: readonly { readonly id: string }[], letter: string): string => {
  const ids = new Set(taken.map(({ id }) => id))
  let n = 1
  while (ids.has(`${letter}${n}`)) n += 1
  return `${letter}${n}`
}

/** One more question of a type, empty. */
export function withQuestion(form: ActivityForm, type: FieldType): ActivityForm {
  const question: Field = {
    ...{ id: freeId(form.fields, 'q'), type, label: '', isRequired: false },
    ...{ options: type === 'choice' ? ['', ''] : [], isMany: false },
  }
  return { ...form, fields: [...form.fields, question] }
}

const weekLater = ({ day, time }: Moment): Moment =>
  day
    ? { day: dayOf(new Date(Date.parse(instantAt(day, '12:00')) + WEEK).toISOString()), time }
    : { day, time }

/** One more session: the first is the whole activity, each further one is a week after the one before. */
export function withSession(form: ActivityForm): ActivityForm {
  const { sessions, startsAt, endsAt } = form
  const before = sessions[sessions.length - 1]
  const session: SessionForm = {
    id: freeId(sessions, 's'),
    title: `第 ${sessions.length + 1} 场`,
    startsAt: before ? weekLater(before.startsAt) : startsAt,
    endsAt: before ? weekLater(before.endsAt) : endsAt,
  }
  return { ...form, sessions: [...sessions, session] }
}

/** A list with one of its items changed; undefined takes it out. */
export const withItem = <T>(items: readonly T[], index: number, item: T | undefined): T[] =>
  items.flatMap((one, i) => (i === index ? (item === undefined ? [] : [item]) : [one]))

/** A set with a value put in or taken out. */
export const toggled = <T>(values: readonly T[], value: T): T[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
