import { useState } from 'react'
import type { Introduced, MembersContract } from '@cloud/capabilities/members/contract'
import { newcomerLabels } from '@cloud/capabilities/members/labels'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { moment } from '@/shared/format/time'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { KeyValue } from '@/shared/ui/key-value'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { IntroductionForm } from '../../components/introduction-form'

/** 我不在名册上: somebody new says who she is, or sees what became of it. */
export default function Introduce() {
  const remote = useRemote<MembersContract, 'introduction'>('members.introduction', {})
  const [again, setAgain] = useState(false)
  const show = (introduction: Introduced) => {
    setAgain(false)
    remote.show({ introduction })
  }
  const isNew = remote.view !== undefined && remote.view.introduction === null
  if (isNew || again) return <IntroductionForm onSent={show} />
  return (
    <RemoteScreen
      remote={remote}
      skeleton='form'
      footer={({ introduction }) =>
        introduction?.state === 'turnedAway' && <ActionBar action='改一改再交' onTap={() => setAgain(true)} />
      }
    >
      {({ introduction }) => introduction && <Standing introduction={introduction} />}
    </RemoteScreen>
  )
}

function Standing({ introduction }: { introduction: Introduced }) {
  const { state, name, staffNo, unitName, at, reason } = introduction
  return (
    <Card>
      <KeyValue
        rows={[
          ['进度', newcomerLabels[state]],
          ['姓名', name],
          ['工号', staffNo],
          ['部门', unitName],
          ['提交', moment(at, serverNow())],
          ['说明', reason],
        ]}
      />
    </Card>
  )
}
