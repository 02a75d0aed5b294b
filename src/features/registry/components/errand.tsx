import type { ReactNode } from 'react'
import { Button, type ButtonProps } from '@/shared/ui/button'
import { Cell } from '@/shared/ui/cell'

interface ErrandProps extends Pick<ButtonProps, 'kind' | 'busy' | 'possible' | 'onTap'> {
  title: string
  /** When it is needed; what went wrong takes its place. */
  note: ReactNode
  action: string
}

/** Something an officer can do for a person: what for at the left, the button at the right. */
export function Errand({ title, note, action, kind = 'soft', ...button }: ErrandProps) {
  return (
    <Cell
      title={title}
      note={note}
      right={
        <Button {...button} kind={kind} size='small' label={`${action}，${title}`}>
          {action}
        </Button>
      }
    />
  )
}
