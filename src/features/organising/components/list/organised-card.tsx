import { View } from '@tarojs/components'
import type { ActivityCard } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { beijing, hour, moment } from '@/shared/format/time'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { DayRow } from '@/shared/ui/day-row'
import { Progress } from '@/shared/ui/progress'
import { Tag } from '@/shared/ui/tag'
import { managing } from '../pages'
import { seatWords, standing } from './standing'
import styles from './organised-card.module.css'

/** One activity for those who organise it: when, what, how far it has got. */
export function OrganisedCard({ activity }: { activity: ActivityCard }) {
  const now = serverNow()
  const { id, title, startsAt, unitName, state, capacity, left, closesAt } = activity
  const { day, month } = beijing(startsAt)
  const { word, tone } = standing(activity, now)
  const isOpen = state === 'published' || state === 'closed'
  const note = [hour(startsAt, now), unitName].join(' · ')
  return (
    <Card
      onTap={() => void go(managing(id))}
      label={[`${month}月${day}日`, title, note, word, isOpen && seatWords(activity)]
        .filter(Boolean)
        .join('，')}
    >
      <DayRow day={day} month={month} title={title} note={note} right={<Tag tone={tone}>{word}</Tag>} />
      {isOpen && (
        <View className={styles.seats}>
          <Progress
            value={(capacity - left) / capacity}
            tone={left === 0 ? 'warn' : 'ok'}
            left={seatWords(activity)}
            right={now < closesAt && state === 'published' ? `${moment(closesAt, now)} 截止` : undefined}
          />
        </View>
      )}
    </Card>
  )
}
