import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { CountsView } from '../../components/counts-view'

/** 会员统计: how many people, by kind, sex, age and employment, and in each unit below. */
export default function CountsPage() {
  const { unit } = useParams()
  const counts = useRemote<MembersContract, 'counts'>('members.counts', unit ? { unit } : {})
  return <RemoteScreen remote={counts}>{(view) => <CountsView counts={view} unit={unit} />}</RemoteScreen>
}
