import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Icon } from './icon'
import type { IconName } from './icons'
import type { Tone } from './tones'
import styles from './timeline-item.module.css'

interface TimelineItemProps {
  /** '6月', '7–8月' */
  month: string
  icon: IconName
  tone?: Tone
  title: string
  note?: string | undefined
  /** A Tag, or a small Button. */
  right?: ReactNode
  /** Not open yet, or past: a hollow dot. */
  quiet?: boolean
  onTap?: (() => void) | undefined
}

/** One benefit of my year, on a line of months. */
export function TimelineItem({
  month,
  icon,
  tone = 'brand',
  title,
  note,
  right,
  quiet = false,
  onTap,
}: TimelineItemProps) {
  const tappable = onTap && { onClick: onTap, hoverClass: 'pressed', 'aria-role': 'button' }
  return (
    <View className={styles.item}>
      <View className={`${styles.month} note`}>{month}</View>
      <View className={styles.rail}>
        <View className={`${styles.dot} ${quiet ? styles.quiet : ''}`} />
      </View>
      <View
        className={styles.card}
        {...tappable}
        aria-label={[month, title, note].filter(Boolean).join('，')}
      >
        <Icon name={icon} tone={tone} boxed />
        <View className={styles.words}>
          <View className='strong'>{title}</View>
          {note && <View className='note'>{note}</View>}
        </View>
        {right && <View className={styles.right}>{right}</View>}
      </View>
    </View>
  )
}
