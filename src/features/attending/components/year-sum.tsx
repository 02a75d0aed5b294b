import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { hours } from './hours'
import styles from './year-sum.module.css'
import type { YearView } from './year-view'

/** The sums, and the school's rule for those who did not come. */
export function YearSum({ year: { minutes, times, missed, words, noShowRule } }: { year: YearView }) {
  const figures = [
    { label: '参加', text: `${times} 次` },
    { label: '一共', text: hours(minutes) },
    { label: '没到', text: `${missed} 次` },
  ]
  return (
    <Card soft>
      <View className={styles.figures}>
        {figures.map(({ label, text }) => (
          <View key={label} className={styles.figure}>
            <View className={`${styles.number} digits`}>{text}</View>
            <View className='note'>{label}</View>
          </View>
        ))}
      </View>
      <View className={`${styles.words} note`}>{words}；“少参加的优先”的活动按这个排。</View>
      {noShowRule && <View className='note'>{noShowRule}</View>}
    </Card>
  )
}
