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
  /** What the button does; without `action` the whole card does it. */
  onTap?: (() => void) | undefined
  /** What stands there instead of a button: a Tag. */
  right?: ReactNode
  progress?: { value: number; left?: string; right?: string; tone?: Tone } | undefined
  /** In the inbox: when it came; the button then stands below. */
  when?: string | undefined
  unread?: boolean | undefined
}

const spoken = ({ unread, title, why, deadline, when }: ReasonCardProps) =>
  [unread && '未读', title, why, deadline, when].filter((part) => typeof part === 'string').join('，')

/** A reason to act: what is possible, why me, until when, and the one thing to tap. Also a message in the inbox. */
export function ReasonCard(props: ReasonCardProps) {
  const { icon, tone = 'brand', action, onTap, right, when, unread } = props
  const { large } = useSession()
  const message = when !== undefined
  const button = action && <ReasonButton {...props} large={large} />
  const beside = right ?? (!message && !large && button)
  // A tap on the button bubbles to the card: it is done once, wherever the finger lands.
  const tappable = onTap && {
    onClick: () => !props.busy && onTap(),
    hoverClass: 'pressed',
    ...(!action && { 'aria-role': 'button' }),
  }
  return (
    <View className={styles.card} {...tappable} aria-label={spoken(props)}>
      {unread && <View className={styles.unread} />}
      <View className={`${styles.top} ${message ? styles.message : ''}`}>
        <Icon name={icon} tone={tone} boxed />
        <View className='grow'>
          <Words {...props} />
          {message && !large && button && <View className={styles.below}>{button}</View>}
        </View>
        {beside}
      </View>
      <Left {...props} />
      {large && button && <View className={styles.below}>{button}</View>}
    </View>
  )
}

function Left({ progress, tone = 'brand' }: ReasonCardProps) {
  if (!progress) return null
  return (
    <View className={styles.progress}>
      <Progress tone={tone} {...progress} />
    </View>
  )
}

function Words({ title, why, deadline, when, unread }: ReasonCardProps) {
  const read = when !== undefined && !unread
  return (
    <>
      <View className={styles.line}>
        <View className={`${styles.title} ${read ? styles.read : ''}`}>{title}</View>
        {when && <View className={`${styles.when} note`}>{when}</View>}
      </View>
      {why && <View className='note'>{why}</View>}
      {deadline && <View className={styles.deadline}>{deadline}</View>}
    </>
  )
}

function ReasonButton({
  action,
  title,
  kind = 'primary',
  busy,
  large,
}: ReasonCardProps & { large: boolean }) {
  return (
    <Button kind={kind} size={large ? 'wide' : 'small'} busy={busy} label={`${action}，${title}`}>
      {action}
    </Button>
  )
}
