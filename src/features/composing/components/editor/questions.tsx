import { View } from '@tarojs/components'
import { fieldLabels } from '@cloud/capabilities/activities/labels'
import { Button } from '@/shared/ui/button'
import type { Part } from '../draft/form'
import { presetOf } from '../draft/form'
import { withItem, withQuestion } from '../draft/change'
import { Chips } from './chips'
import { Question } from './question'
import styles from './parts.module.css'

const MOST = 20

/** What is asked at sign-up. Only officers of the unit read the answers. */
export function Questions({ form, onChange, problems }: Part) {
  const { fields } = form
  const preset = presetOf(form.kind)
  return (
    <>
      <View className={`${styles.add} note`}>只问用得上的；回答只有主办的干部看得到</View>
      {fields.map((field, i) => (
        <Question
          key={field.id}
          field={field}
          path={`fields.${i}`}
          problems={problems}
          onChange={(changed) => onChange({ ...form, fields: withItem(fields, i, changed) })}
        />
      ))}
      {problems['fields'] && <View className={styles.problem}>{problems['fields']}</View>}
      {fields.length < MOST && (
        <Chips
          label='加一个问题'
          labels={fieldLabels}
          value={[]}
          onTap={(type) => onChange(withQuestion(form, type))}
        />
      )}
      {fields.length === 0 && preset.length > 0 && (
        <View className={styles.add}>
          <Button kind='soft' size='wide' onTap={() => onChange({ ...form, fields: preset })}>
            用这类活动常问的
          </Button>
        </View>
      )}
    </>
  )
}
