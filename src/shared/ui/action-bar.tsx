import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button, type ButtonProps } from './button'
import styles from './action-bar.module.css'

interface ActionBarProps extends Pick<
  ButtonProps,
  'busy' | 'disabled' | 'possible' | 'onTap' | 'openType' | 'onGetPhoneNumber'
> {
  /** The words on the primary action; without it the bar only says its reason. */
  action?: string | undefined
  kind?: ButtonProps['kind']
  /** Strong words at the left: '余 12 位' */
  reason?: ReactNode
  /** Below it, in grey: '今天 18:00 截止'. When the action is not possible, the reason why stands here. */
  note?: ReactNode
  /** What went wrong with the last try; stands in place of the note. */
  problem?: string | undefined
  /** A second, quieter action. */
  second?: { action: string; onTap: () => void; busy?: boolean } | undefined
}

/** The bar at thumb height: why, in words, and the one primary action. */
export function ActionBar({
  action,
  kind = 'primary',
  reason,
  note,
  problem,
  second,
  ...button
}: ActionBarProps) {
  const why = button.possible?.can === false ? button.possible.why : undefined
  const below = problem ?? why ?? note
  return (
    <View className={styles.bar}>
      {(reason || below) && (
        <View className={`${styles.words} ${second ? styles.above : ''}`}>
          {reason && <View className='strong'>{reason}</View>}
          {below && <View className={problem ? styles.problem : 'note'}>{below}</View>}
        </View>
      )}
      {second && (
        <View className={styles.second}>
          <Button kind='ghost' size='wide' busy={second.busy} onTap={second.onTap}>
            {second.action}
          </Button>
        </View>
      )}
      {action && (
        <View className={(reason || below) && !second ? styles.action : styles.alone}>
          <Button kind={kind} size='wide' {...button}>
            {action}
          </Button>
        </View>
      )}
    </View>
  )
}
