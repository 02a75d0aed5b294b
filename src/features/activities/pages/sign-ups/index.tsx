import { useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ActivitiesContract, SignUpRow } from '@cloud/capabilities/activities/contract'
import { signUpLabels } from '@cloud/capabilities/activities/labels'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { SignUpRows } from '../../components/sign-up-rows'
import styles from './index.module.css'

type State = SignUpRow['state']

const nobody: Record<State, string> = {
  confirmed: '还没有人报名',
  waiting: '没有人在候补',
  cancelled: '没有人取消',
}

/** 报名名单: who comes, who waits, who cancelled. */
export default function SignUps() {
  const { id = '' } = useRouter().params
  const [state, setState] = useState<State>('confirmed')
  const activity = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id }).view
  const asked = { activityId: id, state }
  const rows = useRemote<ActivitiesContract, 'signUps'>('activities.signUps', asked)
  const parts = [
    { key: 'confirmed', label: signUpLabels.confirmed, count: activity && activity.capacity - activity.left },
    { key: 'waiting', label: signUpLabels.waiting, count: activity?.waiting },
    { key: 'cancelled', label: signUpLabels.cancelled },
  ] as const
  return (
    <RemoteScreen
      remote={rows}
      skeleton='list'
      empty={({ items }) => (items.length === 0 ? { icon: 'people', title: nobody[state] } : undefined)}
      top={
        <>
          <View className={`${styles.title} head`}>{activity?.title ?? '…'}</View>
          <Tabs items={parts} value={state} onChange={setState} />
        </>
      }
    >
      {(page) => (
        <>
          <SignUpRows items={page.items} />
          <NextPages<ActivitiesContract, 'signUps'>
            action='activities.signUps'
            input={asked}
            cursor={page.next}
          >
            {(next) => <SignUpRows items={next.items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
