import { View } from '@tarojs/components'
import type { Busy } from '../api/patience'
import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icons'
import styles from './empty.module.css'

export interface EmptyProps {
  icon?: IconName
  /** What there is not: '还没有报名' */
  title: string
  /** What to do next. */
  note?: string | undefined
  action?: string | undefined
  onAction?: (() => void) | undefined
  busy?: Busy | undefined
}

/** Nothing to show: says so, and what to do next. */
export function Empty({ icon = 'leaf', title, note, action, onAction, busy }: EmptyProps) {
  return (
    <View className={styles.empty}>
      <View className={styles.round}>
        <Icon name={icon} tone='neutral' size={40} />
      </View>
      <View className='head'>{title}</View>
      {note && <View className='note'>{note}</View>}
      {action && onAction && (
        <View className={styles.action}>
          <Button kind='soft' busy={busy} onTap={onAction}>
            {action}
          </Button>
        </View>
      )}
    </View>
  )
}
