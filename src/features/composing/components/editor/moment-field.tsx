import { View } from '@tarojs/components'
import { DateField, TimeField } from '@/shared/ui/date-field'
import type { Moment } from '../draft/form'
import styles from './moment-field.module.css'

interface MomentFieldProps {
  /** '活动开始' */
  label: string
  /** '几点开始' */
  clock: string
  value: Moment
  onChange: (moment: Moment) => void
  problem?: string | undefined
  /** First day that may be chosen. */
  from?: string
}

/** A day and its time, side by side when they fit. */
export function MomentField({ label, clock, value, onChange, problem, from = '' }: MomentFieldProps) {
  return (
    <View className={styles.pair}>
      <View className={styles.day}>
        <DateField
          label={label}
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          problem={problem}
          from={from}
        />
      </View>
      <View className={styles.time}>
        <TimeField label={clock} value={value.time} onChange={(time) => onChange({ ...value, time })} />
      </View>
    </View>
  )
}
