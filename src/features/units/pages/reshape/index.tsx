import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { ReshapeEditor } from '../../components/reshape-editor'
import { reshapings, type Reshaping } from '../../components/reshape-form'

/** One change of one unit: `what` says which. */
export default function Reshape() {
  const { unit = '', what = '' } = useParams()
  const remote = useRemote<MembersContract, 'unit'>('members.unit', { unit })
  const isKnown = Object.keys(reshapings).includes(what)
  if (remote.view !== undefined && isKnown) {
    return <ReshapeEditor what={what as Reshaping} unit={remote.view} />
  }
  return (
    <RemoteScreen remote={remote} skeleton='form'>
      {() => null}
    </RemoteScreen>
  )
}
