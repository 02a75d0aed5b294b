import { useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { Overview } from '../../components/activity/overview'
import { SendBack } from '../../components/activity/send-back'
import { StepBar } from '../../components/activity/step-bar'
import { Tasks } from '../../components/activity/tasks'
import { Notes, Returned } from '../../components/activity/words'

/** One activity for its officers: where it stands, the next step, and everything else to do with it. */
export default function Activity() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const [sendingBack, setSendingBack] = useState(false)
  const { show } = detail
  return (
    <RemoteScreen
      remote={detail}
      skeleton='detail'
      empty={({ manage }) => (manage ? undefined : { icon: 'lock', title: '只有主办的干部能管理' })}
      footer={(activity) =>
        activity.manage && (
          <StepBar
            activity={activity}
            manage={activity.manage}
            show={show}
            onSendBack={() => setSendingBack(true)}
          />
        )
      }
    >
      {(activity) =>
        activity.manage && (
          <>
            {activity.manage.returned && <Returned words={activity.manage.returned} />}
            <Overview activity={activity} />
            <Tasks activity={activity} manage={activity.manage} show={show} />
            {activity.manage.notes && <Notes words={activity.manage.notes} />}
            {sendingBack && (
              <SendBack activity={activity} show={show} onClose={() => setSendingBack(false)} />
            )}
          </>
        )
      }
    </RemoteScreen>
  )
}
