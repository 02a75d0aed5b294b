import type { BenefitsContract } from '@cloud/capabilities/benefits/contract'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { ApplicationForm } from './application-form'
import { kindLooks } from './looks'
import { SubmitBar } from './submit-bar'
import { useApplication } from './use-application'

/** 申请补领 of one programme. */
export function LateClaim({ programmeId }: { programmeId: string }) {
  const detail = useRemote<BenefitsContract, 'detail'>('benefits.detail', { programmeId })
  const application = useApplication((reason) => ({ kind: 'lateClaim', programmeId, reason }))
  return (
    <RemoteScreen
      remote={detail}
      skeleton='form'
      footer={({ askLate }) => <SubmitBar application={application} possible={askLate} />}
    >
      {({ title, period, why }) => (
        <>
          <Card list>
            <Cell {...kindLooks.lateClaim} title={`补领${title}（${period} 年）`} note={why} />
          </Card>
          <ApplicationForm
            kind='lateClaim'
            application={application}
            label='为什么没赶上'
            placeholder='比如：上个月在外地培训'
          />
        </>
      )}
    </RemoteScreen>
  )
}
