import { roleLabels } from '@cloud/capabilities/members/labels'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Tabs } from '@/shared/ui/tabs'
import type { Seat } from './committee-form'

const roles = (Object.keys(roleLabels) as Seat['role'][]).map((key) => ({ key, label: roleLabels[key] }))

interface SeatProps {
  seat: Seat
  problem: string | undefined
  onChange: (seat: Seat) => void
  onRemove: () => void
}

/** One member of a committee: who, as what, since when. */
export function SeatFields({ seat, problem, onChange, onRemove }: SeatProps) {
  return (
    <Card>
      <Field
        label='姓名'
        max={30}
        value={seat.name}
        onChange={(name) => onChange({ ...seat, name })}
        problem={problem}
      />
      <Tabs items={roles} value={seat.role} onChange={(role) => onChange({ ...seat, role })} />
      <DateField label='任职从' value={seat.from} onChange={(from) => onChange({ ...seat, from })} />
      <Button kind='ghost' size='small' label={`去掉${seat.name || '这一位'}`} onTap={onRemove}>
        去掉
      </Button>
    </Card>
  )
}
