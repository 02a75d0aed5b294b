import {
  employmentLabels,
  leavingLabels,
  returningLabels,
  sexLabels,
} from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { FieldFrame } from '@/shared/ui/field-frame'
import type { ChangeForm, FieldName } from './change-form'
import { UnitField } from '@/shared/ui/unit-field'

export interface FieldsProps {
  form: ChangeForm
  set: (change: Partial<ChangeForm>) => void
  problems: Readonly<Record<string, string>>
}

const labels: Readonly<Record<FieldName, string>> = {
  from: '从哪天起',
  why: '原因',
  unit: '工会组织',
  goes: '怎样离开',
  as: '回来以后',
  employment: '用工性质',
  fundingUnit: '经费单位',
  name: '姓名',
  sex: '性别',
  birthday: '生日',
  phone: '手机',
  tags: '标签',
  paidThrough: '会费缴至',
}

const hints: Partial<Record<FieldName, string>> = {
  tags: '几个标签用空格隔开',
  paidThrough: '年-月，例如 2026-09；空着表示没有登记',
  why: '本人和别的干部都看得到',
}

const choices: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  goes: leavingLabels,
  as: returningLabels,
  employment: employmentLabels,
  sex: sexLabels,
}

const kinds: Partial<Record<FieldName, 'digits'>> = { phone: 'digits' }

/** One field of a change, by its name. */
export function ChangeField({ field, form, set, problems }: FieldsProps & { field: FieldName }) {
  const words = { label: labels[field], hint: hints[field], problem: problems[field] }
  const value = form[field]
  const onChange = (next: string) => set({ [field]: next })
  const options = choices[field]
  if (field === 'unit') return <UnitField {...words} value={value} onChange={onChange} />
  if (field === 'from' || field === 'birthday')
    return <DateField {...words} value={value} onChange={onChange} />
  if (!options) {
    return <Field {...words} kind={kinds[field] ?? 'text'} max={200} value={value} onChange={onChange} />
  }
  return (
    <FieldFrame {...words}>
      <Card list>
        <Choice
          options={Object.entries(options).map(([is, title]) => ({ value: is, title }))}
          value={value}
          onChange={onChange}
        />
      </Card>
    </FieldFrame>
  )
}
