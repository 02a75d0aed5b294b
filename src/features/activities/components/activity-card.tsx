import { View } from '@tarojs/components'
import type { ActivityCard as Activity } from '@cloud/capabilities/activities/contract'
import { kindLabels } from '@cloud/capabilities/activities/labels'
import { serverNow } from '@/shared/api/clock'
import { beijing, hour } from '@/shared/format/time'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import { isEntering, isFree, isOver, places, signUpTime, standing } from '@/shared/activities/standing'
import styles from './activity-card.module.css'

/** One activity in a list: when, what, where, and whether there is a place. */
export function ActivityCard({ activity }: { activity: Activity }) {
  const now = serverNow()
  const { id, title, startsAt, place, kind, unitName, mine } = activity
  const { day, month } = beijing(startsAt)
  const { word, tone } = standing(activity, now)
  const over = isOver(activity)
  const when = [hour(startsAt, now), place].join(' · ')
  return (
    <Card
      onTap={() => void go(`/features/activities/pages/detail/index?id=${id}`)}
      label={[`${month}月${day}日`, title, when, word, places(activity)].join('，')}
    >
      <View className={`${styles.top} ${over ? styles.over : ''}`}>
        <View className={styles.date}>
          <View className={`${styles.day} digits`}>{day}</View>
          <View className={styles.month}>{month}月</View>
        </View>
        <View className={styles.words}>
          <View className={styles.head}>
            <Tag>{kindLabels[kind]}</Tag>
            <View className={`${styles.unit} ${styles.line} note`}>{unitName}</View>
            <Tag tone={tone}>{word}</Tag>
          </View>
          <View className={styles.title}>{title}</View>
          <View className={`${styles.line} note`}>{when}</View>
        </View>
      </View>
      {!over && mine?.state !== 'confirmed' && <Room activity={activity} now={now} />}
    </Card>
  )
}

/** How full it is, and until when; where an order is made after closing nothing is taken yet. */
function Room({ activity, now }: { activity: Activity; now: string }) {
  const { capacity, left } = activity
  const words = { left: places(activity), right: signUpTime(activity, now) }
  if (isEntering(activity))
    return (
      <View className={`${styles.seats} ${styles.room} note`}>
        <View>{words.left}</View>
        <View>{words.right}</View>
      </View>
    )
  return (
    <View className={styles.seats}>
      <Progress value={(capacity - left) / capacity} tone={isFree(activity) ? 'ok' : 'warn'} {...words} />
    </View>
  )
}
