import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Empty } from '@/shared/ui/empty'
import { NextPages } from '@/shared/ui/next-pages'
import { Skeleton } from '@/shared/ui/skeleton'
import { Rows } from './rows'

interface ThereProps {
  activityId: string
  sessionId: string
  /** Nobody can leave early any more. */
  isOver: boolean
  /** What to say when there is nobody. */
  nobody: string
}

/** Those with an entry for a session, in the order they came. */
export function There({ activityId, sessionId, isOver, nobody }: ThereProps) {
  const asked = { activityId, sessionId }
  const { view, problem, refresh } = useRemote<ActivitiesContract, 'attendance'>(
    'activities.attendance',
    asked,
  )
  if (!view && problem)
    return <Empty icon='alert' title={problem.message} action='再试' onAction={() => void refresh()} />
  if (!view) return <Skeleton shape='list' />
  if (view.items.length === 0) return <Empty icon='people' title={nobody} />
  return (
    <>
      <Rows {...asked} isOver={isOver} items={view.items} />
      <NextPages<ActivitiesContract, 'attendance'>
        action='activities.attendance'
        input={asked}
        cursor={view.next}
      >
        {(next) => <Rows {...asked} isOver={isOver} items={next.items} />}
      </NextPages>
    </>
  )
}
