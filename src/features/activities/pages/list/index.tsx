import { useState } from 'react'
import { useShareAppMessage } from '@tarojs/taro'
import { go } from '@/shared/go'
import { Section } from '@/shared/ui/section'
import { ActivityList } from '../../components/activity-list'
import { Kinds, type Kind } from '../../components/kinds'

const mine = () => void go('/features/activities/pages/mine/index')

/** 活动报名: what is on, soonest first, all or of one kind; strangers see it too. */
export default function List() {
  const [kind, setKind] = useState<Kind>('all')
  useShareAppMessage(() => ({
    title: '近期活动，看看想去哪个',
    path: '/features/activities/pages/list/index',
  }))
  return (
    <ActivityList
      which='list'
      fits={(activity) => kind === 'all' || activity.kind === kind}
      head={(items) => (
        <>
          <Section title='近期活动' right='我的报名' onRight={mine} />
          <Kinds items={items} value={kind} onChange={setKind} />
        </>
      )}
      empty={{
        icon: 'leaf',
        title: '最近没有活动',
        note: '有新活动，会出现在这里和首页',
        action: '看看我的报名',
        onAction: mine,
      }}
    />
  )
}
