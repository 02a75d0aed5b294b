import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { useParams } from '@/shared/use-params'
import { ExportBar } from '../../components/people/export-bar'
import { SignUpRows } from '../../components/people/sign-up-rows'
import { nobody, signUpTabs, type SignUpState } from '../../components/people/sign-up-tabs'
import styles from './index.module.css'

/** 报名名单: who comes, who must confirm, who waits, who cancelled, and what they filled in. */
export default function SignUps() {
  const { id = '' } = useParams()
  const [state, setState] = useState<SignUpState>('confirmed')
  const activity = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id }).view
  const asked = { activityId: id, state }
  const rows = useRemote<ActivitiesContract, 'signUps'>('activities.signUps', asked)
  const shared = { activityId: id, fields: activity?.fields ?? [] }
  return (
    <RemoteScreen
      remote={rows}
      skeleton='list'
      empty={({ items }) => (items.length === 0 ? { icon: 'people', title: nobody[state] } : undefined)}
      footer={() => <ExportBar activityId={id} />}
      top={
        <>
          <View className={`${styles.title} head`}>{activity?.title ?? '…'}</View>
          <Tabs items={signUpTabs(activity)} value={state} onChange={setState} />
        </>
      }
    >
      {(page) => (
        <>
          <SignUpRows {...shared} items={page.items} />
          <NextPages<ActivitiesContract, 'signUps'>
            action='activities.signUps'
            input={asked}
            cursor={page.next}
          >
            {(next) => <SignUpRows {...shared} items={next.items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
