import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import type { Problem } from '@cloud/kernel/contract/reply'
import { useSubmit } from '@/shared/api/use-submit'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { ActivityFields } from './activity-fields'
import { type ActivityForm, draftOf } from './draft'

interface EditorProps {
  initial: ActivityForm
  /** The activity that is changed; without it a new one is made. */
  activityId?: string | undefined
  onSaved: (activity: ActivityDetail) => void
}

/** Problems by field of the draft, whether it was sent alone or inside an edit; a field changed since has none. */
const byField = (fields: Problem['fields'], form: ActivityForm, sent: ActivityForm) =>
  Object.fromEntries(
    Object.entries(fields ?? {})
      .map(([name, said]) => [name.replace(/^draft\./, ''), said] as const)
      .filter(([name]) => form[name as keyof ActivityForm] === sent[name as keyof ActivityForm]),
  )

/** The form of an activity, new or changed. */
export function Editor({ initial, activityId, onSaved }: EditorProps) {
  const [form, setForm] = useState(initial)
  const [sent, setSent] = useState(initial)
  const create = useSubmit<ActivitiesContract, 'create'>('activities.create')
  const edit = useSubmit<ActivitiesContract, 'edit'>('activities.edit')
  const { busy, problem } = activityId ? edit : create
  const problems = byField(problem?.fields, form, sent)
  const wrong = Object.keys(problems).length
  const save = async () => {
    setSent(form)
    const draft = draftOf(form)
    const saved = activityId ? await edit.submit({ activityId, draft }) : await create.submit(draft)
    if (saved) onSaved(saved)
  }
  return (
    <Screen
      footer={
        <FormActions
          action={activityId ? '保存' : '存为草稿'}
          busy={busy}
          problem={wrong > 0 ? `有 ${wrong} 处要改，看红字` : problem?.fields ? undefined : problem?.message}
          note={activityId ? '改了时间地点，请在工作群说一声' : '存好后先看一遍，再发布'}
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <ActivityFields form={form} onChange={setForm} problems={problems} />
    </Screen>
  )
}
