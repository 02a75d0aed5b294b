import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Section } from '@/shared/ui/section'
import { useParams } from '@/shared/use-params'
import { Facts } from '../../components/facts'
import { Manage, PublishBar } from '../../components/manage'
import { MyPlace } from '../../components/my-place'
import { Scene } from '../../components/scene'
import { Seats } from '../../components/seats'
import { SignUpBar } from '../../components/sign-up-bar'
import styles from './index.module.css'

/** One activity: what it is, whether there is a place, and the one thing to do about it. */
export default function Detail() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  useShareAppMessage(() => ({
    title: detail.view?.title ?? '职工之家 · 活动',
    path: `/features/activities/pages/detail/index?id=${id}`,
  }))
  return (
    <RemoteScreen
      remote={detail}
      skeleton='detail'
      flush
      footer={(activity) =>
        activity.state === 'draft' && activity.manage ? (
          <PublishBar activity={activity} manage={activity.manage} show={detail.show} />
        ) : (
          <SignUpBar activity={activity} show={detail.show} />
        )
      }
    >
      {(activity) => (
        <>
          <Scene kind={activity.kind} off={activity.state === 'cancelled'} />
          <View className='inset'>
            <Facts activity={activity} />
            <MyPlace mine={activity.mine} />
            {activity.state !== 'cancelled' && <Seats activity={activity} />}
            {activity.description && (
              <Section title='活动说明'>
                <Card>
                  <View className={styles.words}>{activity.description}</View>
                </Card>
              </Section>
            )}
            {activity.manage && <Manage activity={activity} manage={activity.manage} show={detail.show} />}
          </View>
        </>
      )}
    </RemoteScreen>
  )
}
