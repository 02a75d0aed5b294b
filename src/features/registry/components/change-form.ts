import type { PersonDetail } from '@cloud/capabilities/members/contract'
import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'

/** Changes that an officer makes to one person, each with a form of its own. */
export type What = 'transfer' | 'employ' | 'retire' | 'leave' | 'rejoin' | 'amend' | 'tags' | 'paid' | 'died'

export interface ChangeForm {
  readonly from: string
  readonly why: string
  readonly unit: string
  readonly goes: '' | 'staff' | 'gone'
  readonly as: '' | 'staff' | 'member'
  readonly employment: string
  readonly fundingUnit: string
  readonly name: string
  readonly sex: string
  readonly birthday: string
  readonly phone: string
  readonly tags: string
  readonly paidThrough: string
}

export type FieldName = keyof ChangeForm

export interface Change {
  readonly title: string
  readonly note: string
  readonly icon: IconName
  readonly tone: Tone
  readonly fields: readonly FieldName[]
  readonly call: string
}

export const changes: Readonly<Record<What, Change>> = {
  transfer: {
    title: '调到别的分会',
    note: '档案一起转过去',
    icon: 'place',
    tone: 'info',
    fields: ['unit', 'from', 'why'],
    call: 'transfer',
  },
  employ: {
    title: '用工性质、经费单位',
    note: '在编、非编、劳务派遣',
    icon: 'document',
    tone: 'info',
    fields: ['employment', 'fundingUnit', 'from', 'why'],
    call: 'employ',
  },
  retire: {
    title: '办退休',
    note: '从那天起按退休教职工',
    icon: 'sun',
    tone: 'warn',
    fields: ['from', 'why'],
    call: 'retire',
  },
  leave: {
    title: '离开',
    note: '退会，或离开单位',
    icon: 'next',
    tone: 'warn',
    fields: ['goes', 'from', 'why'],
    call: 'leave',
  },
  rejoin: {
    title: '重新加入',
    note: '回来工作，或重新成为会员',
    icon: 'heart',
    tone: 'ok',
    fields: ['as', 'unit', 'from', 'why'],
    call: 'rejoin',
  },
  amend: {
    title: '更正姓名、性别、生日、手机',
    note: '空着的不改',
    icon: 'edit',
    tone: 'neutral',
    fields: ['name', 'sex', 'birthday', 'phone', 'why'],
    call: 'amend',
  },
  tags: {
    title: '标签',
    note: '劳模、单身等，活动按它限定范围',
    icon: 'grid',
    tone: 'neutral',
    fields: ['tags', 'why'],
    call: 'setTags',
  },
  paid: {
    title: '会费缴至',
    note: '写到哪个月',
    icon: 'coin',
    tone: 'neutral',
    fields: ['paidThrough', 'why'],
    call: 'setPaidThrough',
  },
  died: {
    title: '去世',
    note: '名册上注明，停止一切通知',
    icon: 'leaf',
    tone: 'neutral',
    fields: ['from', 'why'],
    call: 'died',
  },
}

export const emptyForm = (today: string, person?: PersonDetail): ChangeForm => ({
  from: today,
  why: '',
  unit: '',
  goes: '',
  as: '',
  employment: '',
  fundingUnit: person?.fundingUnit ?? '',
  name: '',
  sex: '',
  birthday: '',
  phone: '',
  tags: person?.tags.join(' ') ?? '',
  paidThrough: person?.paidThrough ?? '',
})

const words = (text: string) => text.split(/[\s,，、]+/).filter(Boolean)

/** Only what was filled in: what is left out stays as it is. */
const filled = (form: ChangeForm, fields: readonly FieldName[]) =>
  Object.fromEntries(fields.flatMap((field) => (form[field] === '' ? [] : [[field, form[field]]])))

/** The input of the command, from the form; the server checks it. */
export const inputOf = (what: What, { id, rev }: PersonDetail, form: ChangeForm): object => {
  const said = { personId: id, rev, ...filled(form, changes[what].fields), why: form.why }
  if (what === 'tags') return { ...said, tags: words(form.tags) }
  return what === 'paid' ? { ...said, paidThrough: form.paidThrough || null } : said
}
