import { View } from '@tarojs/components'
import { Field } from '@/shared/ui/field'
import type { AgesForm, Part } from '../draft/form'
import styles from './parts.module.css'

interface AgesProps extends Pick<Part, 'problems'> {
  value: AgesForm
  onChange: (ages: AgesForm) => void
  /** Where it lies in the draft: 'companions.ages' */
  path: string
}

/** From which age to which, both ends included. */
export function Ages({ value, onChange, path, problems }: AgesProps) {
  return (
    <View className={styles.pair}>
      <View className={styles.half}>
        <Field
          label='几岁起'
          kind='digits'
          max={3}
          optional
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
          problem={problems[`${path}.from`]}
        />
      </View>
      <View className={styles.half}>
        <Field
          label='到几岁'
          kind='digits'
          max={3}
          optional
          value={value.to}
          onChange={(to) => onChange({ ...value, to })}
          problem={problems[`${path}.to`]}
        />
      </View>
    </View>
  )
}
