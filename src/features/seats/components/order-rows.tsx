import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import type { Entry } from './recompute'
import styles from './order-rows.module.css'

interface OrderRowsProps {
  entries: readonly Entry[]
  /** Her own number. */
  mine: string | undefined
}

/** A stretch of the order: place, number, how many people, and why where not by chance alone. */
export function OrderRows({ entries, mine }: OrderRowsProps) {
  return (
    <Card list>
      {entries.map(({ entry, place, size, reason }) => (
        <View key={entry} className={`${styles.row} ${entry === mine ? styles.mine : ''}`}>
          <View className={`${styles.place} digits`}>{place}</View>
          <View className='grow'>
            {entry}
            {reason && <View className='note'>{reason}</View>}
          </View>
          {size > 1 && <View className='note'>{size} 人</View>}
          {entry === mine && <Tag tone='ok'>你</Tag>}
        </View>
      ))}
    </Card>
  )
}
