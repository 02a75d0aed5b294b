import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { About } from '../../components/about'
import { ManageBar, ManageLink } from '../../components/manage-link'
import { Scene } from '../../components/scene'
import { SignUpBar } from '../../components/sign-up-bar'
import { useDoorToken } from '@/shared/activities/door-token'

/** Only its officers see it yet. */
const isNotOut = ({ state }: ActivityDetail) => state === 'draft' || state === 'review'

/** One activity: what it is, whether there is a place, and the one thing to do about it. */
export default function Detail() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const { view, show, refresh } = detail
  useDoorToken(view)
  useShareAppMessage(() => ({
    title: view?.title ?? '职工之家 · 活动',
    path: `/features/activities/pages/detail/index?id=${id}`,
  }))
  return (
    <RemoteScreen
      remote={detail}
      skeleton='detail'
      flush
      footer={(activity) =>
        activity.manage && isNotOut(activity) ? (
          <ManageBar activityId={id} />
        ) : (
          <SignUpBar activity={activity} show={show} refresh={refresh} />
        )
      }
    >
      {(activity) => (
        <>
          <Scene kind={activity.kind} poster={activity.poster} off={activity.state === 'cancelled'} />
          <View className='inset'>
            <About activity={activity} show={show} />
            {activity.manage && !isNotOut(activity) && <ManageLink id={id} kind={activity.kind} />}
          </View>
        </>
      )}
    </RemoteScreen>
  )
}
