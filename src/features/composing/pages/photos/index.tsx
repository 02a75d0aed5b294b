import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { AddBar } from '../../components/photos/add-bar'
import { PhotoGrid } from '../../components/photos/photo-grid'

/** 活动照片: what members see of an activity when it is over. */
export default function Photos() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  return (
    <RemoteScreen
      remote={detail}
      empty={({ photos }) =>
        photos.length === 0
          ? { icon: 'sun', title: '还没有照片', note: '加上几张，没来的同事也看得到' }
          : undefined
      }
      footer={(activity) => activity.manage && <AddBar activity={activity} show={detail.show} />}
    >
      {(activity) => <PhotoGrid activity={activity} show={detail.show} />}
    </RemoteScreen>
  )
}
