import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CardsContract, RulesView } from '@cloud/capabilities/cards/contract'
import { columnLabels, type ColumnName } from '@cloud/capabilities/cards/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'

interface RulesFormProps {
  rules: RulesView
  show: (rules: RulesView) => void
}

type Columns = RulesView['columns']
const all = Object.keys(columnLabels) as ColumnName[]

/** The columns after a tap: in the usual order, with the headings they had. */
const toggled = (columns: Columns, field: ColumnName): Columns => {
  const isIn = columns.some((column) => column.field === field)
  if (isIn) return columns.filter((column) => column.field !== field)
  const added = [...columns, { field, heading: columnLabels[field] }]
  return added.sort((one, other) => all.indexOf(one.field) - all.indexOf(other.field))
}

/** A school's rules, to be changed by its officer. */
export function RulesForm({ rules, show }: RulesFormProps) {
  const [form, setForm] = useState({ ...rules, day: String(rules.cutoffDay) })
  const { submit, busy, problem } = useSubmit<CardsContract, 'saveRules'>('cards.saveRules')
  const { day, source, columns } = form
  const save = async () => {
    const fresh = await submit({ cutoffDay: Number(day), source, columns })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '存好了', icon: 'success' })
  }
  const wrong = problem?.fields
  return (
    <Screen
      footer={
        <FormActions
          action='保存'
          possible={rules.save}
          busy={busy}
          problem={problem && (wrong?.['columns'] ?? problem.message)}
          onSubmit={() => void save()}
        />
      }
    >
      <DayFields form={form} onChange={setForm} wrong={wrong} />
      <ColumnChoice
        columns={columns}
        note={rules.note}
        onChange={(next) => setForm({ ...form, columns: next })}
      />
    </Screen>
  )
}

type Form = RulesView & { day: string }
interface DayFieldsProps {
  form: Form
  onChange: (form: Form) => void
  /** What is wrong, by field. */
  wrong: Readonly<Record<string, string>> | undefined
}

function DayFields({ form, onChange, wrong }: DayFieldsProps) {
  return (
    <Card>
      <Field
        label='每月截止日'
        hint='这一天和以前申请的当月报送，之后的下个月报送'
        kind='digits'
        max={2}
        value={form.day}
        onChange={(typed) => onChange({ ...form, day: typed })}
        problem={wrong?.['cutoffDay']}
      />
      <Field
        label='依据'
        hint='哪个文件、哪年的通知'
        max={100}
        value={form.source}
        onChange={(typed) => onChange({ ...form, source: typed })}
        problem={wrong?.['source']}
      />
    </Card>
  )
}

interface ColumnChoiceProps {
  columns: Columns
  note: string
  onChange: (columns: Columns) => void
}

function ColumnChoice({ columns, note, onChange }: ColumnChoiceProps) {
  return (
    <Section title='名单有哪些列'>
      <Card list>
        <Choice
          many
          options={all.map((value) => ({ value, title: columnLabels[value] }))}
          value={columns.map(({ field }) => field)}
          onChange={(field) => onChange(toggled(columns, field))}
        />
      </Card>
      <View className='note'>{note}</View>
    </Section>
  )
}
