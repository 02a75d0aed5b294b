import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import type { ActivityForm } from '../draft/form'
import { problemsOf } from '../draft/sections'
import { useKeptForm } from '../draft/use-kept-form'
import { draftOf } from '../draft/write'
import { Parts } from './parts'
import { Resumed } from './resumed'
import styles from './editor.module.css'

interface EditorProps {
  initial: ActivityForm
  /** The activity that is changed; without it a new one is made. */
  activityId?: string | undefined
  onSaved: (activity: ActivityDetail) => void
}

/** The form of an activity, new or changed, in parts that fold. */
export function Editor({ initial, activityId, onSaved }: EditorProps) {
  const { form, setForm, isResumed, startOver, forget } = useKeptForm(initial, activityId)
  const [sent, setSent] = useState(initial)
  const create = useSubmit<ActivitiesContract, 'create'>('activities.create')
  const edit = useSubmit<ActivitiesContract, 'edit'>('activities.edit')
  const { busy, problem } = activityId ? edit : create
  const problems = problemsOf(problem?.fields, form, sent)
  const wrong = Object.keys(problems).length
  const save = async () => {
    setSent(form)
    const draft = draftOf(form)
    const saved = activityId ? await edit.submit({ activityId, draft }) : await create.submit(draft)
    if (!saved) return
    forget()
    onSaved(saved)
  }
  return (
    <Screen
      footer={
        <FormActions
          action={activityId ? '保存' : '存为草稿'}
          busy={busy}
          problem={wrong > 0 ? `有 ${wrong} 处要改，看红字` : problem?.fields ? undefined : problem?.message}
          note='没存完的内容会留在这部手机上'
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <View className={styles.editor}>
        {isResumed && <Resumed onStartOver={startOver} />}
        <Parts form={form} onChange={setForm} problems={problems} isNew={!activityId} />
      </View>
    </Screen>
  )
}
