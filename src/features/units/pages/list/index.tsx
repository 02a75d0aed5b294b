import type { MembersContract, ReshapeView } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { ReshapeRows } from '../../components/reshape-rows'
import { UnitRows } from '../../components/unit-rows'

const NONE: readonly ReshapeView[] = []

/** 工会组织: the units of my scope, and what is being changed about them. */
export default function Units() {
  const units = useRemote<MembersContract, 'units'>('members.units', {})
  const reshapes = useRemote<MembersContract, 'reshapes'>('members.reshapes', {})
  return (
    <RemoteScreen
      remote={units}
      skeleton='list'
      empty={({ items }) => (items.length === 0 ? { icon: 'grid', title: '还没有下级组织' } : undefined)}
    >
      {(page) => (
        <>
          <ReshapeRows reshapes={reshapes.view?.items ?? NONE} />
          <UnitRows units={page.items} />
          <NextPages<MembersContract, 'units'> action='members.units' input={{}} cursor={page.next}>
            {({ items }) => <UnitRows units={items} />}
          </NextPages>
        </>
      )}
    </RemoteScreen>
  )
}
