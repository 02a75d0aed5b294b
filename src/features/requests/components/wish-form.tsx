import type { ReactNode } from 'react'
import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import type { RequestKind } from '@cloud/capabilities/requests/labels'
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
import type { Application } from './use-application'

type Kind = Exclude<RequestKind, 'lateClaim'>

interface WishFormProps {
  kind: Kind
  application: Application
  label: string
  placeholder: string
  /** What is asked besides the reason. */
  children?: ReactNode
}

/** Why there is nothing to fill in: nobody knows who it is, or she is in already, or not yet. */
function nothingFor({ profile }: Me, kind: Kind): EmptyProps | undefined {
  const bind = remedyOf('system.stranger')
  if (!profile && bind)
    return { ...bind, note: '先让我们知道你是谁，再来申请', onAction: () => void go(bind.to) }
  if (kind !== 'join' || profile?.kind !== 'member') return undefined
  return {
    ...{ icon: 'check', title: '你已经是会员了', note: '不用再申请', action: '看会员卡' },
    onAction: () => void go('/pages/me/index'),
  }
}

/** The form of a request about oneself. */
export function WishForm({ kind, application, label, placeholder, children }: WishFormProps) {
  const me = useRemote<MembersContract, 'me'>('members.me', {})
  return (
    <RemoteScreen
      remote={me}
      skeleton='form'
      empty={(view) => nothingFor(view, kind)}
      footer={(view) => !nothingFor(view, kind) && <SubmitBar application={application} />}
    >
      {({ profile }) => (
        <>
          <Card list>
            <Cell
              {...kindLooks[kind]}
              title={profile?.name}
              note={[profile?.unitName, profile && `工号 ${profile.staffNo}`].filter(Boolean).join(' · ')}
            />
          </Card>
          {children}
          <ApplicationForm kind={kind} application={application} label={label} placeholder={placeholder} />
        </>
      )}
    </RemoteScreen>
  )
}
