import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { Findings } from '../../components/findings'
import { OfferBar } from '@/shared/activities/offer-bar'
import { ownOf } from '../../components/own'
import { ProofLinks } from '../../components/proof-links'
import { ResultCard } from '../../components/result-card'
import { Trust } from '../../components/trust'
import { useProof } from '../../components/use-proof'
import { useVerdict } from '../../components/use-verdict'

/** 排序结果: my place, and the proof of it, which this phone works out by itself. */
export default function Proof() {
  const { id = '' } = useParams()
  const detail = useRemote<ActivitiesContract, 'detail'>('activities.detail', { activityId: id })
  const proof = useProof(id)
  const activity = detail.view
  const { done, verdict } = useVerdict(activity && proof.view, ownOf(id, activity))
  const mine = activity?.mine
  return (
    <RemoteScreen
      remote={proof}
      footer={() =>
        activity && mine?.state === 'offered' ? (
          <OfferBar activity={activity} mine={mine} show={detail.show} refresh={detail.refresh} />
        ) : null
      }
    >
      {(published) => (
        <>
          <ResultCard published={published} activity={activity} verdict={verdict} />
          <Trust activity={activity} count={published.count} done={done} verdict={verdict} />
          {verdict && <Findings verdict={verdict} entered={Boolean(activity?.draw?.entry)} />}
          <ProofLinks activityId={id} />
        </>
      )}
    </RemoteScreen>
  )
}
