import { allocationLabels, employmentLabels, sexLabels } from '@cloud/capabilities/activities/labels'
import type { Problem } from '@cloud/kernel/contract/reply'
import type { ActivityForm, AgesForm, Moment, WhoForm } from './form'
import { isForAll } from './write'

export type SectionName = 'what' | 'when' | 'seats' | 'giving' | 'who' | 'companions' | 'questions' | 'shown'

interface SectionWords {
  readonly title: string
  /** The fields of the draft that are asked here. */
  readonly fields: readonly string[]
  /** What has been filled in, in a line; '' when nothing. */
  readonly summary: (form: ActivityForm) => string
}

const at = ({ day, time }: Moment) =>
  day ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${time}` : ''

const span = (ages: AgesForm) => {
  if (ages.from && ages.to) return `${ages.from}–${ages.to} 岁`
  return ages.from ? `${ages.from} 岁起` : ages.to && `${ages.to} 岁以下`
}

const whoWords = ({ units, sexes, ages, employments, minYears, tags }: WhoForm) =>
  [
    units.length > 1 ? `${units.length} 个分会` : units[0]?.unitName,
    ...sexes.map((sex) => sexLabels[sex]),
    span(ages),
    ...employments.map((employment) => employmentLabels[employment]),
    minYears && `入会满 ${minYears} 年`,
    tags,
  ]
    .filter(Boolean)
    .join('、')

/** The parts of the editor, in their order. */
export const sections: Readonly<Record<SectionName, SectionWords>> = {
  what: {
    title: '基本情况',
    fields: ['kind', 'title', 'place', 'poster', 'fee', 'contact', 'description'],
    summary: ({ title, place }) => [title, place].filter(Boolean).join(' · '),
  },
  when: {
    title: '时间与场次',
    fields: ['startsAt', 'endsAt', 'opensAt', 'closesAt', 'sessions', 'lateAfter', 'certificateFrom'],
    summary: ({ startsAt, sessions }) =>
      [at(startsAt), sessions.length > 0 && `${sessions.length} 场`].filter(Boolean).join(' · '),
  },
  seats: {
    title: '名额',
    fields: ['capacity', 'quotas', 'isRestOpen'],
    summary: ({ capacity, quotas }) =>
      [capacity && `${capacity} 人`, quotas.length > 0 && `${quotas.length} 个分会分名额`]
        .filter(Boolean)
        .join(' · '),
  },
  giving: {
    title: '报名方式',
    fields: ['allocation', 'confirmHours'],
    summary: ({ allocation, confirmHours }) =>
      [allocationLabels[allocation], confirmHours && `候补 ${confirmHours} 小时内确认`]
        .filter(Boolean)
        .join(' · '),
  },
  who: {
    title: '谁能报',
    fields: ['eligibility'],
    summary: ({ eligibility }) => (isForAll(eligibility) ? '会员都能报' : whoWords(eligibility)),
  },
  companions: {
    title: '带人',
    fields: ['companions'],
    summary: ({ companions: { most, ages } }) =>
      most === 0 ? '不能带人' : [`最多带 ${most} 人`, span(ages)].filter(Boolean).join('，'),
  },
  questions: {
    title: '报名表',
    fields: ['fields'],
    summary: ({ fields }) => fields.map(({ label }) => label || '没写完的问题').join('、') || '不用填',
  },
  shown: {
    title: '名单与备注',
    fields: ['showsParticipants', 'notes'],
    summary: ({ showsParticipants, notes }) =>
      [showsParticipants ? '参加的人能看到名单' : '名单不公开', notes && '有备注']
        .filter(Boolean)
        .join(' · '),
  },
}
export const sectionNames = Object.keys(sections) as SectionName[]

const topOf = (path: string) => path.split('.')[0] ?? path

/**
 * Problems by path in the draft, whether it was sent alone or inside an edit. What was changed since it was sent
 * has none.
 */
export const problemsOf = (
  said: Problem['fields'],
  form: ActivityForm,
  sent: ActivityForm,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(said ?? {})
      .map(([path, words]) => [path.replace(/^draft\./, ''), words] as const)
      .filter(([path]) => {
        const name = topOf(path) as keyof ActivityForm
        return form[name] === sent[name]
      }),
  )

/** How many things are wrong in one part. */
export const countIn = (name: SectionName, problems: Readonly<Record<string, string>>): number =>
  Object.keys(problems).filter((path) => sections[name].fields.includes(topOf(path))).length
