import type { MembersContract } from '@cloud/capabilities/members/contract'
import { useRemote } from '@/shared/api/use-remote'
import { NextPages } from '@/shared/ui/next-pages'
import { Section } from '@/shared/ui/section'
import { UnitRows } from './unit-rows'

/** The units right below one; nothing while none are known. */
export function UnitsBelow({ parent }: { parent: string }) {
  const asked = { parent }
  const { view } = useRemote<MembersContract, 'units'>('members.units', asked)
  if (!view?.items.length) return null
  return (
    <Section title='下级组织'>
      <UnitRows units={view.items} />
      <NextPages<MembersContract, 'units'> action='members.units' input={asked} cursor={view.next}>
        {({ items }) => <UnitRows units={items} />}
      </NextPages>
    </Section>
  )
}
