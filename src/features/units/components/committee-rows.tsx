import type { CommitteeView } from '@cloud/capabilities/members/contract'
import { committeeLabels, roleLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Tag } from '@/shared/ui/tag'
import { pageOf } from './links'

const termOf = ({ from, until, closedOn }: CommitteeView) => `${from} 至 ${closedOn ?? until ?? '换届'}`

const whoIn = ({ members }: CommitteeView) =>
  members
    .slice(0, 3)
    .map(({ name, role }) => `${roleLabels[role]}${name}`)
    .join('、')

/** Committees: what for, until when, and who leads them. */
export function CommitteeRows({ committees }: { committees: readonly CommitteeView[] }) {
  return (
    <Card list>
      {committees.map((committee) => (
        <Cell
          key={committee.id}
          title={committee.name}
          note={[committeeLabels[committee.kind], termOf(committee), whoIn(committee)]
            .filter(Boolean)
            .join(' · ')}
          right={committee.closedOn ? <Tag tone='neutral'>已结束</Tag> : `${committee.members.length} 人`}
          to={pageOf('committee', { unit: committee.unit, id: committee.id })}
        />
      ))}
    </Card>
  )
}
