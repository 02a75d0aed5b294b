import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { YearList } from '../../components/year-list'
import { YearSum } from '../../components/year-sum'

/** 我这一年: what I took part in, and what that means for the next order. */
export default function Year() {
  const remote = useRemote<ActivitiesContract, 'myYear'>('activities.myYear', {})
  return (
    <RemoteScreen
      remote={remote}
      empty={({ activities }) =>
        activities.length === 0
          ? {
              icon: 'calendar',
              title: '过去一年还没有参加活动',
              note: '签到过的活动会记在这里',
              action: '看看近期活动',
              onAction: () => void go('/features/activities/pages/list/index'),
            }
          : undefined
      }
    >
      {(year) => (
        <>
          <YearSum year={year} />
          <YearList year={year} />
        </>
      )}
    </RemoteScreen>
  )
}
