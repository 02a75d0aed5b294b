import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { AllocateBar } from '../../components/order/allocate-bar'
import { MadeOrder } from '../../components/order/made-order'
import { ToOrder } from '../../components/order/to-order'

/** 排出的顺序: making it, then the order with its reasons. */
export default function Order() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  return (
    <RemoteScreen
      remote={detail}
      skeleton='list'
      footer={(activity) => <AllocateBar activity={activity} show={detail.show} />}
    >
      {(activity) =>
        activity.draw?.madeAt ? (
          <MadeOrder activity={activity} madeAt={activity.draw.madeAt} />
        ) : (
          <ToOrder activity={activity} />
        )
      }
    </RemoteScreen>
  )
}
