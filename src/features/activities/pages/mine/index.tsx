import { useState } from 'react'
import { serverNow } from '@/shared/api/clock'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Empty } from '@/shared/ui/empty'
import { Tabs } from '@/shared/ui/tabs'
import { ActivityList } from '../../components/activity-list'
import { comingFirst, isGone } from '@/shared/activities/standing'

const tabs = [
  { key: 'coming', label: '接下来' },
  { key: 'gone', label: '过去的' },
] as const

const none = { coming: '接下来没有你的活动', gone: '还没有过去的活动' }

/** 我的报名: what I signed up for or wait for, and what is over; my year. */
export default function Mine() {
  const [part, setPart] = useState<'coming' | 'gone'>('coming')
  const now = serverNow()
  return (
    <ActivityList
      which='mine'
      fits={(activity) => isGone(activity, now) === (part === 'gone')}
      {...(part === 'coming' && { sort: comingFirst })}
      none={<Empty icon='calendar' title={none[part]} />}
      head={
        <>
          <Card list>
            <Cell
              icon='chart'
              tone='info'
              title='我这一年'
              note='参加了几次，一共几小时'
              to='/features/attending/pages/year/index'
            />
          </Card>
          <Tabs items={tabs} value={part} onChange={setPart} />
        </>
      }
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
