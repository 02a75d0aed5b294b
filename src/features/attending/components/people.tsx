import { View } from '@tarojs/components'
import type { Participant } from '@cloud/capabilities/activities/contract'
import { Avatar } from '@/shared/ui/avatar'
import { Card } from '@/shared/ui/card'
import styles from './people.module.css'

/** A page of those who come too; names are masked. */
export function People({ items }: { items: readonly Participant[] }) {
  return (
    <Card list>
      {items.map(({ nameMasked, unitName, size }, at) => (
        <View key={at} className={styles.row}>
          <Avatar name={nameMasked} />
          <View className='grow'>
            <View className='strong'>{nameMasked}</View>
            <View className='note'>{unitName}</View>
          </View>
          {size > 1 && <View className='note'>{size} 人</View>}
        </View>
      ))}
    </Card>
  )
}
