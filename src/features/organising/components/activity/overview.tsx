import { View } from '@tarojs/components'
import { allocationLabels, kindLabels } from '@cloud/capabilities/activities/labels'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { span } from '@/shared/format/time'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import { isOut, seatWords, standing } from '../list/standing'
import styles from './overview.module.css'

type Rows = readonly (readonly [string, string | undefined])[]

const shortFacts = (
  { reason, startsAt, endsAt, opensAt, closesAt, place, allocation }: ActivityDetail,
  now: string,
): Rows => [
  ['取消原因', reason],
  ['时间', span(startsAt, endsAt, now)],
  ['地点', place],
  ['报名', span(opensAt, closesAt, now)],
  ['报名方式', allocationLabels[allocation]],
]

/** All there is, for whoever decides about it. */
const facts = (activity: ActivityDetail, now: string): Rows => {
  const { confirmHours, sessions, eligibility, companions, fee, contact, description } = activity
  return [
    ...shortFacts(activity, now),
    ['场次', sessions.length > 1 ? `${sessions.length} 场` : ''],
    ['候补', confirmHours === null ? '' : `补上后 ${confirmHours} 小时内确认`],
    ['谁能报', eligibility || '会员都能报'],
    ['带人', companions?.words],
    ['费用', fee],
    ['联系人', contact],
    ['说明', description],
  ]
}

/** What an officer, or who reviews it, must know of an activity at a glance. */
export function Overview({ activity }: { activity: ActivityDetail }) {
  const now = serverNow()
  const { kind, title, unitName } = activity
  const { word, tone } = standing(activity, now)
  return (
    <Card>
      <View className={styles.kinds}>
        <Tag tone={tone}>{word}</Tag>
        <View className='note'>{[kindLabels[kind], unitName].join(' · ')}</View>
      </View>
      <View className='title'>{title}</View>
      <Seats activity={activity} />
      <View className={styles.facts}>
        <KeyValue rows={isOut(activity) ? shortFacts(activity, now) : facts(activity, now)} />
      </View>
    </Card>
  )
}

function Seats({ activity }: { activity: ActivityDetail }) {
  const { capacity, left, quotas, state } = activity
  if (!isOut(activity) || state === 'cancelled')
    return <View className={`${styles.planned} note`}>{`名额 ${capacity} 人`}</View>
  return (
    <View className={styles.seats}>
      <Progress
        value={(capacity - left) / capacity}
        tone='ok'
        thick
        left={seatWords(activity)}
        right={`余 ${left}`}
      />
      {quotas.map(({ unitName, cap, left: free }) => (
        <View key={unitName} className={styles.quota}>
          <Progress
            value={cap === 0 ? 1 : (cap - free) / cap}
            tone='info'
            left={unitName}
            right={`${cap - free} / ${cap}`}
          />
        </View>
      ))}
    </View>
  )
}
