import { maskName, maskPhone } from '../../../kernel/domain/masking'
import type { ChangeRow } from '../contract'
import { careerLabels, fieldLabels } from '../labels'
import type { Differences, FieldName } from './record'

export type Change = {
  readonly _id: string
  readonly at: string
  readonly from: string | null
  readonly what: string
  readonly byName: string
  readonly why: string
  readonly fields: Differences
}

const masks: Partial<Readonly<Record<FieldName, (text: string) => string>>> = {
  name: (name) => name && maskName(name),
  phone: maskPhone,
  birthday: (day) => day && `${day.slice(0, 4)}-**-**`,
}

const whole = (text: string) => text

const isKind = (what: string): what is keyof typeof careerLabels => Object.hasOwn(careerLabels, what)

/** One change in words: in full for the person herself, masked for officers. */
export const changeOf = (change: Change, isOwn: boolean): ChangeRow => ({
  id: change._id,
  at: change.at,
  from: change.from,
  what: isKind(change.what) ? careerLabels[change.what] : careerLabels.corrected,
  by: change.byName || '系统',
  why: change.why,
  fields: (Object.entries(change.fields) as [FieldName, readonly [string, string]][]).map(
    ([field, [before, after]]) => {
      const said = isOwn ? whole : (masks[field] ?? whole)
      return { field, label: fieldLabels[field], before: said(before), after: said(after) }
    },
  ),
})
