import type { UnitRow } from '@cloud/capabilities/members/contract'
import { levelLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { pageOf } from './links'

const noteOf = ({ level, closedOn }: UnitRow) =>
  closedOn ? `${levelLabels[level]} · ${closedOn} 起撤销` : levelLabels[level]

/** Units below another one. */
export function UnitRows({ units }: { units: readonly UnitRow[] }) {
  return (
    <Card list>
      {units.map((unit) => (
        <Cell
          key={unit.id}
          icon='grid'
          tone={unit.closedOn ? 'neutral' : 'ok'}
          title={unit.name}
          note={noteOf(unit)}
          to={pageOf('unit', { unit: unit.unit })}
        />
      ))}
    </Card>
  )
}
