import type { Possible } from '@/shared/ui/button'
import { FormActions } from '@/shared/ui/form-actions'
import type { Application } from './use-application'

interface SubmitBarProps {
  application: Application
  possible?: Possible | undefined
}

/** The bar under an application. */
export function SubmitBar({ application, possible }: SubmitBarProps) {
  const { busy, problem, send } = application
  return (
    <FormActions
      action='交上去'
      possible={possible}
      busy={busy}
      problem={problem?.fields ? '看一下红字' : problem?.message}
      note='交了还能撤回'
      onSubmit={() => void send()}
    />
  )
}
