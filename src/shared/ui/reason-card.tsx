import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useSession } from '../api/session'
import { Button, type ButtonProps } from './button'
import { Icon } from './icon'
import type { IconName } from './icons'
import { Progress } from './progress'
import type { Tone } from './tones'
import styles from './reason-card.module.css'

interface ReasonCardProps {
  icon: IconName
  tone?: Tone
  title: string
  why?: ReactNode
  /** The line that presses: '到 6 月 30 日，还剩 9 天' */
  deadline?: string | undefined
  action?: string | undefined
  kind?: ButtonProps['kind']
  busy?: boolean | undefined
  /** The whole card and its button do the same. */
  onTap?: (() => void) | undefined
  /** What stands there instead of a button: a Tag. */
  right?: ReactNode
  progress?: { value: number; left?: string; right?: string; tone?: Tone } | undefined
  /** In the inbox: when it came; the button then stands below. */
  when?: string | undefined
  unread?: boolean | undefined
}

/** A reason to act: what is possible, why me, until when, and the one thing to tap. Also a message in the inbox. */
export function ReasonCard(props: ReasonCardProps) {
  const {
    icon,
    tone = 'brand',
    title,
    why,
    deadline,
    action,
    kind = 'primary',
    onTap,
    right,
    progress,
    when,
  } = props
  const { large } = useSession()
  const below = large || when !== undefined
  const button = action && (
    <Button
      kind={kind}
      size={large ? 'wide' : 'small'}
      busy={props.busy}
      onTap={onTap}
      label={`${action}，${title}`}
    >
      {action}
    </Button>
  )
  const tappable = onTap && !action && { onClick: onTap, hoverClass: 'pressed', 'aria-role': 'button' }
  return (
    <View
      className={styles.card}
      {...tappable}
      aria-label={[props.unread && '未读', title, why, deadline, when]
        .filter((part) => typeof part === 'string')
        .join('，')}
    >
      {props.unread && <View className={styles.unread} />}
      <View className={`${styles.top} ${when === undefined ? '' : styles.message}`}>
        <Icon name={icon} tone={tone} boxed />
        <View className='grow'>
          <View className={styles.line}>
            <View className={`${styles.title} ${when !== undefined && !props.unread ? styles.read : ''}`}>
              {title}
            </View>
            {when !== undefined && <View className='note'>{when}</View>}
          </View>
          {why && <View className='note'>{why}</View>}
          {deadline && <View className={styles.deadline}>{deadline}</View>}
          {below && !large && button && <View className={styles.below}>{button}</View>}
        </View>
        {right ?? (!below && button)}
      </View>
      {large && button && <View className={styles.below}>{button}</View>}
      {progress && (
        <View className={styles.progress}>
          <Progress tone={tone} {...progress} />
        </View>
      )}
    </View>
  )
}
