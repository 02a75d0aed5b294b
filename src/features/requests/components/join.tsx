import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { go } from '@/shared/go'
import { remedyOf } from '@/shared/remedy'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import type { EmptyProps } from '@/shared/ui/empty'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { ApplicationForm } from './application-form'
import { kindLooks } from './looks'
import { SubmitBar } from './submit-bar'
import { useApplication } from './use-application'

/** Why there is nothing to fill in: nobody knows who it is, or she is in already. */
function nothingFor({ profile }: Me): EmptyProps | undefined {
  const bind = remedyOf('system.stranger')
  if (!profile && bind)
    return { ...bind, note: '先让我们知道你是谁，再来申请', onAction: () => void go(bind.to) }
  if (profile?.kind !== 'member') return undefined
  return {
    ...{ icon: 'check', title: '你已经是会员了', note: '不用再申请', action: '看会员卡' },
    onAction: () => void go('/pages/me/index'),
  }
}

/** 申请入会. */
export function Join() {
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  const application = useApplication((reason) => ({ kind: 'join', reason }))
  return (
    <RemoteScreen
      remote={me}
      skeleton='form'
      empty={nothingFor}
      footer={(view) => !nothingFor(view) && <SubmitBar application={application} />}
    >
      {({ profile }) => (
        <>
          <Card list>
            <Cell
              {...kindLooks.join}
              title={profile?.name}
              note={[profile?.unitName, profile && `工号 ${profile.staffNo}`].filter(Boolean).join(' · ')}
            />
          </Card>
          <ApplicationForm
            kind='join'
            application={application}
            label='说说为什么想加入'
            placeholder='一两句话就好'
          />
        </>
      )}
    </RemoteScreen>
  )
}
