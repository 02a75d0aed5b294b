import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tabs } from '@/shared/ui/tabs'
import { useParams } from '@/shared/use-params'
import { NotYet } from '../../components/here/not-yet'
import { There } from '../../components/here/there'
import { SessionTabs } from '../../components/session-tabs'
import { sessionFor } from '../../components/sessions'
import styles from './index.module.css'

/** The server keeps those who came to no session at all under this id, made when the activity is over. */
const NO_SHOW = 'no-show'

const partsOf = (isOver: boolean) =>
  [
    { key: 'notYet', label: isOver ? '没到' : '还没到' },
    { key: 'there', label: '已到' },
    { key: 'absent', label: '整场没来' },
  ] as const

/** 到场情况: who came, late or early gone, who has not come yet, who never did. */
export default function Attendance() {
  const { id = '', session: asked = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const [chosen, setChosen] = useState(asked)
  const [part, setPart] = useState<ReturnType<typeof partsOf>[number]['key']>(asked ? 'notYet' : 'there')
  return (
    <RemoteScreen remote={detail} skeleton='list'>
      {({ title, sessions }) => {
        const session = sessionFor(sessions, chosen, serverNow())
        const isOver = session !== undefined && session.endsAt <= serverNow()
        const of = session && { activityId: id, sessionId: session.id, isOver }
        return (
          <>
            <View className={`head ${styles.title}`}>{title}</View>
            <SessionTabs sessions={sessions} value={session?.id ?? ''} onChange={setChosen} />
            <Tabs items={partsOf(isOver)} value={part} onChange={setPart} />
            {part === 'there' && of && <There {...of} nobody='还没有人签到' />}
            {part === 'notYet' && of && <NotYet {...of} />}
            {part === 'absent' && (
              <There activityId={id} sessionId={NO_SHOW} isOver nobody='活动结束一天后，没来的人列在这里' />
            )}
          </>
        )
      }}
    </RemoteScreen>
  )
}
