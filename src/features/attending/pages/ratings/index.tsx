import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { Ratings as Rows } from '../../components/ratings'

/** 大家的评价: stars and words, without names. */
export default function Ratings() {
  const { id = '' } = useParams()
  const asked = { activityId: id }
  const ratings = useRemote<ActivitiesContract, 'ratings'>('activities.ratings', asked)
  return (
    <RemoteScreen
      remote={ratings}
      skeleton='list'
      empty={({ items }) => (items.length === 0 ? { icon: 'talk', title: '还没有人评价' } : undefined)}
    >
      {(page) => (
        <>
          <Rows items={page.items} />
          <NextPages<ActivitiesContract, 'ratings'>
            action='activities.ratings'
            input={asked}
            cursor={page.next}
          >
            {(next) => <Rows items={next.items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
