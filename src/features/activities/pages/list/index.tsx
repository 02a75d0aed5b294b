import { useShareAppMessage } from '@tarojs/taro'
import { go } from '@/shared/go'
import { Section } from '@/shared/ui/section'
import { ActivityList } from '../../components/activity-list'

/** 活动报名: what is on, soonest first; strangers see it too. */
export default function List() {
  useShareAppMessage(() => ({
    title: '近期活动，看看想去哪个',
    path: '/features/activities/pages/list/index',
  }))
  return (
    <ActivityList
      which='list'
      head={
        <Section
          title='近期活动'
          right='我的报名'
          onRight={() => void go('/features/activities/pages/mine/index')}
        />
      }
      empty={{
        icon: 'leaf',
        title: '最近没有活动',
        note: '有新活动，会出现在这里和首页',
        action: '看看我的报名',
        onAction: () => void go('/features/activities/pages/mine/index'),
      }}
    />
  )
}
