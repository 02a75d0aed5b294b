import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { CertificatePaper } from '../../components/certificate-paper'

/** 参加证明: that she was there, for how long. */
export default function Certificate() {
  const { id = '' } = useParams()
  const remote = useRemote<ActivitiesContract, 'certificate'>('activities.certificate', { activityId: id })
  return (
    <RemoteScreen remote={remote} skeleton='detail'>
      {(certificate) => <CertificatePaper certificate={certificate} />}
    </RemoteScreen>
  )
}
