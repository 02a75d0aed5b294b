import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { UnitDoings } from '../../components/unit-doings'
import { UnitFacts } from '../../components/unit-facts'
import { UnitsBelow } from '../../components/unit-list'

/** One unit: its names through the years, what lies below, and what can be changed. */
export default function Unit() {
  const { unit = '' } = useParams()
  const remote = useRemote<MembersContract, 'unit'>('members.unit', { unit })
  return (
    <RemoteScreen remote={remote} skeleton='detail'>
      {(view) => (
        <>
          <UnitFacts unit={view} />
          <UnitDoings unit={view} />
          {view.level !== 'group' && <UnitsBelow parent={view.unit} />}
        </>
      )}
    </RemoteScreen>
  )
}
