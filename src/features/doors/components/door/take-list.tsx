import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import type { Remote } from '@/shared/api/use-remote'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Steps } from '@/shared/ui/steps'
import { sessionWords, type SessionView } from '../sessions'
import { serverNow } from '@/shared/api/clock'
import type { BookKeeper } from './use-book'

interface TakeListProps {
  detail: Remote<ActivityDetail>
  session: SessionView | undefined
  keeper: BookKeeper
}

/** Before the door: what it does, and taking the list along while there is a network. */
export function TakeList({ detail, session, keeper }: TakeListProps) {
  const { problem, refresh } = detail
  useEffect(() => {
    // Asked in vain, perhaps, while the door was without a network.
    if (problem) void refresh()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when a list has been given back
  }, [])
  return (
    <RemoteScreen
      remote={detail}
      skeleton='detail'
      footer={(activity) =>
        session && (
          <ActionBar
            action='带上名单'
            busy={keeper.taking}
            problem={keeper.problem || undefined}
            note='只有打码的姓名，留在这部手机上'
            onTap={() => void keeper.take(activity, session)}
          />
        )
      }
    >
      {({ title }) => (
        <>
          <Card>
            <View className='head'>{title}</View>
            {session && <View className='note'>{sessionWords(session, title, serverNow())}</View>}
          </Card>
          <Card>
            <HowItGoes />
          </Card>
        </>
      )}
    </RemoteScreen>
  )
}

const HowItGoes = () => (
  <Steps
    items={[
      { title: '有网时带上名单', note: '出发前在办公室点一下', state: 'now' },
      { title: '没网也能核对', note: '会员打开活动里的入场码，扫一下就知道', state: 'next' },
      { title: '有网了自动同步', note: '别处签过、后来取消的，会一条条告诉你', state: 'next' },
    ]}
  />
)
