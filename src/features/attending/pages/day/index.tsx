import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { CheckInBar } from '../../components/check-in-bar'
import { DaySessions } from '../../components/day-sessions'
import { isAllIn } from '../../components/day-view'
import { DoorCard } from '../../components/door-card'
import { Proofs } from '../../components/proofs'
import { Rating } from '../../components/rating'
import { useKeptToken } from '@/shared/activities/door-token'

/** 当天用的: check in, the code for the door, and afterwards how it was. The code is there without network too. */
export default function Day() {
  const { id = '' } = useParams()
  const day = useRemote<ActivitiesContract, 'myDay'>('activities.myDay', { activityId: id })
  const token = useKeptToken(id)
  const done = day.view !== undefined && isAllIn(day.view, serverNow())
  return (
    <RemoteScreen
      remote={day}
      top={token && !done && <DoorCard token={token} />}
      footer={() => !done && <CheckInBar activityId={id} onDone={() => void day.refresh()} />}
    >
      {(view) => (
        <>
          <DaySessions day={view} />
          <Rating day={view} show={day.show} />
          <Proofs day={view} />
        </>
      )}
    </RemoteScreen>
  )
}
