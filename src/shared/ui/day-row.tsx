import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import styles from './day-row.module.css'

interface DayRowProps {
  /** Day of the month and month: 24, 6 */
  day: number
  month: number
  title: string
  note?: string | undefined
  /** A Tag. */
  right?: ReactNode
  onTap?: (() => void) | undefined
}

/** Something on a day to come; put it in a Card. */
export function DayRow({ day, month, title, note, right, onTap }: DayRowProps) {
  const said = [`${month}月${day}日`, title, note].filter(Boolean).join('，')
  const tappable = onTap && { onClick: onTap, hoverClass: 'pressed', 'aria-role': 'button' }
  return (
    <View className={styles.row} {...tappable} aria-label={said}>
      <View className={styles.date}>
        <View className={`${styles.day} digits`}>{day}</View>
        <View className={styles.month}>{month}月</View>
      </View>
      <View className={styles.words}>
        <View className='strong'>{title}</View>
        {note && <View className='note'>{note}</View>}
      </View>
      {right && <View className={styles.right}>{right}</View>}
    </View>
  )
}
