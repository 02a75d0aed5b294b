import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { Section } from '@/shared/ui/section'
import { Facts } from './facts'
import { Given } from './given'
import { Giving } from './giving'
import { More } from './more'
import { MyPlace } from './my-place'
import { Photos } from './photos'
import { Quotas } from './quotas'
import { Seats } from './seats'
import { Sessions } from './sessions'
import styles from './about.module.css'

interface AboutProps {
  activity: ActivityDetail
  show: (activity: ActivityDetail) => void
}

/** Everything there is to know of an activity, what concerns oneself first. */
export function About({ activity, show }: AboutProps) {
  const off = activity.state === 'cancelled'
  return (
    <>
      <Facts activity={activity} />
      <MyPlace activity={activity} />
      {!off && <Seats activity={activity} />}
      <More activity={activity} />
      <Sessions sessions={activity.sessions} />
      {activity.description && (
        <Section title='活动说明'>
          <Card>
            <View className={styles.words}>{activity.description}</View>
          </Card>
        </Section>
      )}
      {!off && <Giving activity={activity} />}
      {!off && <Quotas quotas={activity.quotas} />}
      <Given activity={activity} show={show} />
      <Photos urls={activity.photos} />
    </>
  )
}
