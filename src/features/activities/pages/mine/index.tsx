import { go } from '@/shared/go'
import { ActivityList } from '../../components/activity-list'

/** 我的报名: what I signed up for or wait for. */
export default function Mine() {
  return (
    <ActivityList
      which='mine'
      empty={{
        icon: 'calendar',
        title: '你还没有报名活动',
        note: '报上的、候补的都会列在这里',
        action: '看看近期活动',
        onAction: () => void go('/features/activities/pages/list/index'),
      }}
    />
  )
}
