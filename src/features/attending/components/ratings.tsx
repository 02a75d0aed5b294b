import { View } from '@tarojs/components'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { Output } from '@cloud/kernel/contract/define'
import { serverNow } from '@/shared/api/clock'
import { ago } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { Stars } from './stars'
import styles from './stars.module.css'

type Rated = Output<ActivitiesContract, 'ratings'>['items'][number]

/** A page of what people said. */
export function Ratings({ items }: { items: readonly Rated[] }) {
  const now = serverNow()
  return (
    <>
      {items.map(({ stars, comment, at }, i) => (
        <Card key={i}>
          <View className='row between'>
            <Stars value={stars} />
            <View className='note'>{ago(at, now)}</View>
          </View>
          {comment && <View className={styles.said}>{comment}</View>}
        </Card>
      ))}
    </>
  )
}
