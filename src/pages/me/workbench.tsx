import type { Me } from '@cloud/capabilities/members/contract'
import { serviceGroups } from '@/services'
import { Section } from '@/shared/ui/section'
import { Tiles } from '@/shared/ui/tiles'

type WorkbenchProps = Pick<NonNullable<Me['profile']>, 'kind' | 'duties' | 'offices'>

/** What my duties let me do; nothing for those who hold none. */
export function Workbench({ kind, duties, offices }: WorkbenchProps) {
  const mine = serviceGroups.flatMap(({ services }) => services).filter(({ who }) => duties.includes(who))
  if (mine.length === 0) return null
  return (
    <Section title={kind === 'clerk' ? '门店' : '干部工作台'} right={offices.join('、')}>
      <Tiles items={mine} />
    </Section>
  )
}
