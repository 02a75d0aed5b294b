import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'
import { isFree, places } from './standing'
import styles from './seats.module.css'

/** How many places there are, and how many are taken. */
export function Seats({ activity }: { activity: ActivityDetail }) {
  const { capacity, left } = activity
  const taken = capacity - left
  return (
    <Card>
      <View className={styles.top}>
        <View className='strong digits'>
          名额 {taken} / {capacity}
        </View>
        <View className='note'>{places(activity)}</View>
      </View>
      <Progress
        value={taken / capacity}
        tone={isFree(activity) ? 'brand' : 'warn'}
        label={`名额 ${taken} / ${capacity}`}
      />
    </Card>
  )
}
