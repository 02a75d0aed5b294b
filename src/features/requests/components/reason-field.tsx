import type { Problem } from '@cloud/kernel/contract/reply'
import { Field } from '@/shared/ui/field'

interface ReasonFieldProps {
  label: string
  hint?: string
  placeholder?: string
  reason: string
  write: (reason: string) => void
  problem: Problem | undefined
}

/** The reason that every application and every answer carries. */
export function ReasonField({ reason, write, problem, ...words }: ReasonFieldProps) {
  return (
    <Field
      {...words}
      kind='long'
      max={200}
      value={reason}
      onChange={write}
      problem={problem?.fields?.['reason']}
    />
  )
}
