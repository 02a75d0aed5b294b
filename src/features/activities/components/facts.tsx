import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { allocationLabels, kindLabels, stateLabels } from '@cloud/capabilities/activities/labels'
import { serverNow } from '@/shared/api/clock'
import { span } from '@/shared/format/time'
import { KeyValue } from '@/shared/ui/key-value'
import { Tag } from '@/shared/ui/tag'
import styles from './facts.module.css'

/** What, when, where, what it costs, whom to ask. */
export function Facts({ activity }: { activity: ActivityDetail }) {
  const now = serverNow()
  const { kind, state, title, place, fee, contact, unitName, startsAt, endsAt, opensAt, closesAt } = activity
  const off = state === 'draft' || state === 'review' || state === 'cancelled'
  return (
    <>
      <View className={styles.kinds}>
        <Tag tone='brand'>{kindLabels[kind]}</Tag>
        {off && <Tag tone={state === 'cancelled' ? 'neutral' : 'warn'}>{stateLabels[state]}</Tag>}
        <View className='note'>{allocationLabels[activity.allocation]}</View>
        {activity.companions && <View className='note'>可带家人</View>}
      </View>
      <View className='title'>{title}</View>
      <View className={styles.facts}>
        <KeyValue
          rows={[
            ['取消原因', activity.reason],
            ['时间', span(startsAt, endsAt, now)],
            ['地点', place],
            ['费用', fee],
            ['主办', unitName],
            ['联系人', contact],
            ['报名时间', span(opensAt, closesAt, now)],
          ]}
        />
      </View>
    </>
  )
}
