import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './icon'
import styles from './field-frame.module.css'

export interface FieldWords {
  label: string
  /** What to write, below the label. */
  hint?: ReactNode
  /** What is wrong with it, from `problem.fields` of the reply. */
  problem?: string | undefined
  /** Says 选填 beside the label. */
  optional?: boolean
}

/** Label, hint and problem around any control of a form. */
export function FieldFrame({
  label,
  hint,
  problem,
  optional,
  children,
}: FieldWords & { children: ReactNode }) {
  return (
    <View className={styles.field}>
      <View className={styles.label}>
        {label}
        {optional && <View className='note'>选填</View>}
      </View>
      {hint && <View className='note'>{hint}</View>}
      {children}
      {problem && (
        <View className={styles.problem} aria-role='alert'>
          <Icon name='alert' tone='brand' size={20} />
          <View className='grow'>{problem}</View>
        </View>
      )}
    </View>
  )
}
