import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { People } from '../../components/people'

/** 一起去的人: those who agreed to be seen, by masked name. */
export default function Participants() {
  const { id = '' } = useParams()
  const asked = { activityId: id }
  const people = useRemote<ActivitiesContract, 'participants'>('activities.participants', asked)
  return (
    <RemoteScreen
      remote={people}
      skeleton='list'
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'people', title: '还没有人公开', note: '你可以在活动页里让别人看到你' }
          : undefined
      }
    >
      {(page) => (
        <>
          <People items={page.items} />
          <NextPages<ActivitiesContract, 'participants'>
            action='activities.participants'
            input={asked}
            cursor={page.next}
          >
            {(next) => <People items={next.items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
