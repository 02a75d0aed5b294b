import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'
import { Section } from '@/shared/ui/section'
import styles from './quotas.module.css'

/** How many seats each branch has, mine marked. Nothing where seats are not shared out. */
export function Quotas({ quotas }: Pick<ActivityDetail, 'quotas'>) {
  if (quotas.length === 0) return null
  return (
    <Section title='各分会名额'>
      <Card>
        {quotas.map(({ unitName, cap, left, isMine }) => (
          <View key={unitName} className={styles.quota}>
            <View className={styles.line}>
              <View className={isMine ? 'strong' : ''}>{isMine ? `${unitName}（你的）` : unitName}</View>
              <View className='note digits'>{left > 0 ? `${cap} 个，余 ${left}` : `${cap} 个，满了`}</View>
            </View>
            <Progress
              value={cap > 0 ? (cap - left) / cap : 1}
              tone={left > 0 ? 'brand' : 'warn'}
              label={`${unitName} ${cap} 个名额，余 ${left}`}
            />
          </View>
        ))}
      </Card>
    </Section>
  )
}
