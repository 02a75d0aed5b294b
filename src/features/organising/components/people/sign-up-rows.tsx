import { useState } from 'react'
import type { Field, SignUpRow } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { SignUpRowView } from './sign-up-row'

interface SignUpRowsProps {
  activityId: string
  items: readonly SignUpRow[]
  /** The questions that were asked. */
  fields: readonly Field[]
}

/** Who comes, a page of it, in order of sign-up; a tap shows what she filled in. */
export function SignUpRows({ activityId, items, fields }: SignUpRowsProps) {
  const [open, setOpen] = useState('')
  return (
    <Card list>
      {items.map((row) => (
        <SignUpRowView
          key={row.memberId}
          activityId={activityId}
          row={row}
          fields={fields}
          isOpen={open === row.memberId}
          onTap={() => setOpen(open === row.memberId ? '' : row.memberId)}
        />
      ))}
    </Card>
  )
}
