import { useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { doorPage } from '../../components/pages'
import { useAwake } from '../../components/screen/awake'
import { CodeCard } from '../../components/screen/code-card'
import { ScanBar } from '../../components/screen/scan-bar'
import { SessionTabs } from '../../components/session-tabs'
import { sessionFor } from '../../components/sessions'

/** 签到: the code that members scan, a new one every fifteen seconds; the screen stays on. */
export default function CheckIn() {
  const { id = '', session: asked = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const [chosen, setChosen] = useState(asked)
  const sessions = detail.view?.sessions ?? []
  const session = sessionFor(sessions, chosen, serverNow())
  useAwake()
  return (
    <RemoteScreen
      remote={detail}
      skeleton='detail'
      top={<SessionTabs sessions={sessions} value={session?.id ?? ''} onChange={setChosen} />}
      footer={() => session && <ScanBar activityId={id} sessionId={session.id} />}
      empty={() => (session ? undefined : { icon: 'calendar', title: '这个活动没有场次' })}
    >
      {({ title, companions, manage }) =>
        session && (
          <>
            <CodeCard
              activityId={id}
              title={title}
              session={session}
              withFamilies={companions !== null}
              why={manage?.checkIn.why ?? ''}
            />
            <Card list>
              <Cell
                icon='offline'
                tone='warn'
                title='现场没网？用门口模式'
                note='有网时先把名单带上，没网也能核对，有网了自动同步'
                to={doorPage(id, session.id)}
              />
            </Card>
          </>
        )
      }
    </RemoteScreen>
  )
}
