import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { MembersContract, PersonDetail } from '@cloud/capabilities/members/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { dayOf } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { ChangeField } from './change-fields'
import { changes, emptyForm, inputOf, type ChangeForm, type What } from './change-form'

type Call =
  'transfer' | 'employ' | 'retire' | 'leave' | 'rejoin' | 'amend' | 'setTags' | 'setPaidThrough' | 'died'

interface EditorProps {
  what: What
  person: PersonDetail
  onSaved: (person: PersonDetail) => void
}

/** The form of one change; what is wrong stands under its field. */
export function ChangeEditor({ what, person, onSaved }: EditorProps) {
  const { title, fields, call } = changes[what]
  const [form, setForm] = useState(() => emptyForm(dayOf(serverNow()), person))
  const { submit, busy, problem, clear } = useSubmit<MembersContract, Call>(`members.${call as Call}`)
  const problems = problem?.fields ?? {}
  const set = (change: Partial<ChangeForm>) => {
    clear()
    setForm({ ...form, ...change })
  }
  const save = async () => {
    const fresh = await submit(inputOf(what, person, form) as never)
    if (fresh) onSaved(fresh)
  }
  const wrong = Object.keys(problems).length
  return (
    <Screen
      footer={
        <FormActions
          action='办理'
          busy={busy}
          problem={wrong ? `有 ${wrong} 处要改，看红字` : problem?.message}
          note={`${person.nameMasked} · ${person.unitName}`}
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <Card>
        <View className='head'>{title}</View>
        {fields.map((field) => (
          <ChangeField key={field} field={field} form={form} set={set} problems={problems} />
        ))}
      </Card>
    </Screen>
  )
}
