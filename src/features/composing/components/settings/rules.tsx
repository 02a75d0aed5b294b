import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, Settings } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { Toggle } from '../toggle'
import { formOf, settingsOf, type RulesProps, type SettingsForm } from './form'
import { NoShow } from './no-show'
import { Weights } from './weights'

/** The school's own rules for activities, as a form. */
export function Rules({ settings, show }: { settings: Settings; show: (settings: Settings) => void }) {
  const [form, setForm] = useState(() => formOf(settings))
  const { submit, busy, problem, clear } = useSubmit<ActivitiesContract, 'saveSettings'>(
    'activities.saveSettings',
  )
  const problems = problem?.fields ?? {}
  const change = (next: SettingsForm) => {
    clear()
    setForm(next)
  }
  const save = async () => {
    const saved = await submit(settingsOf(form))
    if (!saved) return
    show(saved)
    void Taro.showToast({ title: '存好了', icon: 'success' })
  }
  const rules = { form, onChange: change, problems }
  return (
    <Screen
      footer={
        <FormActions
          action='保存'
          busy={busy}
          problem={problem?.fields ? '看红字的地方' : problem?.message}
          note='全校的活动都按它'
          onSubmit={() => void save()}
        />
      }
    >
      <NoShow {...rules} />
      <Review {...rules} />
      <Weights {...rules} />
    </Screen>
  )
}

function Review({ form, onChange }: RulesProps) {
  return (
    <Section title='发布之前'>
      <Card list>
        <Toggle
          title='分会的活动要校工会审核'
          note={form.needsReview ? '分会提交，校工会同意后发布' : '分会可以自己发布'}
          on={form.needsReview}
          onChange={(needsReview) => onChange({ ...form, needsReview })}
        />
      </Card>
    </Section>
  )
}
