import { ActionBar } from './action-bar'
import type { ButtonProps } from './button'

interface FormActionsProps extends Pick<ButtonProps, 'busy' | 'disabled' | 'possible'> {
  action: string
  onSubmit: () => void
  /** What went wrong with the last try. */
  problem?: string | undefined
  note?: string | undefined
  /** Leave without saving. */
  onCancel?: (() => void) | undefined
}

/** The bar under a form: save, and leave. */
export function FormActions({ action, onSubmit, onCancel, ...rest }: FormActionsProps) {
  const second = onCancel ? { action: '先不填了', onTap: onCancel } : undefined
  return <ActionBar {...rest} action={action} onTap={onSubmit} second={second} />
}
