import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import type { Published, Verdict } from './recompute'
import { outcome } from './verdict-words'
import styles from './result-card.module.css'

interface ResultCardProps {
  published: Published
  activity: ActivityDetail | undefined
  /** Undefined while the phone still works it out. */
  verdict: Verdict | undefined
}

const toneOf = (verdict: Verdict | undefined) => {
  if (!verdict) return 'neutral'
  return verdict.fits ? 'ok' : 'brand'
}

/** Her place, green only when all fits; for others how many entered. */
export function ResultCard({ published, activity, verdict }: ResultCardProps) {
  const { title, count, entries } = published
  const entry = activity?.draw?.entry
  const place = verdict?.place ?? entry?.place ?? entries.find((one) => one.entry === entry?.entry)?.place
  const said = activity && outcome(activity)
  return (
    <Card>
      <View className={`${styles.result} tone-${toneOf(verdict)}`}>
        <View className='note'>{title}</View>
        <View className='note'>
          {activity && `${activity.capacity} 个名额 · `}
          {count} 份登记
        </View>
        <View className={`${styles.place} digits`}>{place ? `第 ${place} 位` : '顺序已公布'}</View>
        <View className='strong'>{said || (place ? '' : '你没有登记这次活动，也能核对')}</View>
      </View>
    </Card>
  )
}
