import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { Busy } from '../api/patience'
import { go } from '../go'
import { remedyOf } from '../remedy'
import { Button, refusal, type ButtonProps } from './button'
import styles from './action-bar.module.css'

type Passed = Pick<
  ButtonProps,
  'kind' | 'busy' | 'disabled' | 'possible' | 'onTap' | 'openType' | 'onGetPhoneNumber'
>

interface ActionBarProps extends Passed {
  /** The words on the primary action; without it the bar only says its reason. */
  action?: string | undefined
  /** Strong words at the left: '余 12 位' */
  reason?: ReactNode
  /** Below it, in grey: '今天 18:00 截止'. When the action is not possible, the reason why stands here. */
  note?: ReactNode
  /** What went wrong with the last try; stands in place of the note. */
  problem?: string | undefined
  /** A second, quieter action. */
  second?: { action: string; onTap: () => void; busy?: Busy } | undefined
}

/** The bar at thumb height: why, in words, and the one primary action. */
export function ActionBar({ action, reason, note, problem, second, ...button }: ActionBarProps) {
  const below = problem ?? whyNot(button) ?? note
  const beside = Boolean(reason || below) && !second
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
        <View className={beside ? styles.action : styles.alone}>
          <Primary {...button}>{action}</Primary>
        </View>
      )}
    </View>
  )
}

/** Why nothing happens at a tap now. */
const whyNot = ({ busy, possible }: Passed) =>
  typeof busy === 'number' ? '办理的人多，马上自动再试' : refusal(possible)

/** The action, or the way out when it is refused for who one is. */
function Primary(button: Passed & { children: string }) {
  const remedy = button.possible?.can === false ? remedyOf(button.possible.code) : undefined
  if (!remedy) return <Button size='wide' {...button} />
  return (
    <Button size='wide' onTap={() => void go(remedy.to)}>
      {remedy.action}
    </Button>
  )
}
