import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { CommitteeEditor } from '../../components/committee-editor'

/** One committee: a new one without `id`. */
export default function Committee() {
  const { unit = '', id } = useParams()
  const remote = useRemote<MembersContract, 'committees'>('members.committees', id ? { unit } : undefined)
  if (!id) return <CommitteeEditor unit={unit} />
  const found = remote.view?.items.find((committee) => committee.id === id)
  if (found) return <CommitteeEditor unit={unit} committee={found} />
  return (
    <RemoteScreen
      remote={remote}
      skeleton='form'
      empty={() => ({ icon: 'people', title: '没有找到这个委员会' })}
    >
      {() => null}
    </RemoteScreen>
  )
}
