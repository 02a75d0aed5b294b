import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { MembersContract, UnitDetail } from '@cloud/capabilities/members/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { dayOf } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { problemOf, reshapeInput, reshapings, type ReshapeForm, type Reshaping } from './reshape-form'
import { UnitField } from '@/shared/ui/unit-field'

interface EditorProps {
  what: Reshaping
  unit: UnitDetail
}

type Call = (typeof reshapings)[Reshaping]['call']

const isSure = async (title: string, content: string) =>
  !content ||
  (await Taro.showModal({ title: `${title}？`, content, confirmText: '办理', cancelText: '再想想' })).confirm

interface Editing {
  form: ReshapeForm
  set: (change: Partial<ReshapeForm>) => void
  problems: Readonly<Record<string, string>>
}

/** The form of a change of a unit. */
export function ReshapeEditor({ what, unit }: EditorProps) {
  const { title, call, warning } = reshapings[what]
  const [form, setForm] = useState<ReshapeForm>({ name: '', on: dayOf(serverNow()), why: '', other: '' })
  const { submit, busy, problem, clear } = useSubmit<MembersContract, Call>(`members.${call}`)
  const set = (change: Partial<ReshapeForm>) => {
    clear()
    setForm({ ...form, ...change })
  }
  const save = async () => {
    if (!(await isSure(title, warning))) return
    const done = await submit(reshapeInput(what, unit, form) as never)
    if (!done) return
    void Taro.showToast({ title: '办好了', icon: 'success' })
    void Taro.navigateBack()
  }
  return (
    <Screen
      footer={
        <FormActions
          action='办理'
          busy={busy}
          problem={problem?.fields ? '有要改的地方，看红字' : problem?.message}
          note={unit.name}
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <Fields what={what} form={form} set={set} problems={problem?.fields ?? {}} />
    </Screen>
  )
}

function Fields({ what, form, set, problems }: Editing & { what: Reshaping }) {
  const { title, fields } = reshapings[what]
  const shared = (field: keyof ReshapeForm) => ({ value: form[field], problem: problemOf(problems, field) })
  return (
    <Card>
      {fields.includes('name') && (
        <Field label='名称' max={30} {...shared('name')} onChange={(name) => set({ name })} />
      )}
      {fields.includes('other') && (
        <UnitField label={title} {...shared('other')} onChange={(other) => set({ other })} />
      )}
      {fields.includes('on') && (
        <DateField label='从哪天起' {...shared('on')} onChange={(on) => set({ on })} />
      )}
      {fields.includes('why') && (
        <Field label='依据' max={200} {...shared('why')} onChange={(why) => set({ why })} />
      )}
    </Card>
  )
}
