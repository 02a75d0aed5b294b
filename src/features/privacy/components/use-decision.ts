import { useState } from 'react'
import type { Retention } from '@cloud/capabilities/privacy/contract'

const textOf = (number: number | null | undefined) => (number == null ? '' : String(number))

/** Null for an empty field; of what is no number the server says so. */
export const numberOf = (typed: string) => (typed.trim() === '' ? null : Number(typed))

/** The next decision, starting out as the last one. */
export function useDecision({ versions, version }: Retention) {
  const last = versions[0]
  const [form, setForm] = useState({
    personYears: textOf(last?.personYears),
    source: last?.source ?? '',
    clause: last?.clause ?? '',
    revealsPerDay: textOf(last?.revealsPerDay),
    contact: last?.contact ?? '',
  })
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (typed: string) => setForm((before) => ({ ...before, [name]: typed })),
  })
  const wanted = {
    ...form,
    version,
    personYears: numberOf(form.personYears),
    revealsPerDay: numberOf(form.revealsPerDay),
  }
  return { form, field, wanted }
}
export type Decision = ReturnType<typeof useDecision>
