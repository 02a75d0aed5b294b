import { useState } from 'react'
import { purposeLabels, type Purpose, type RevealField } from '@cloud/capabilities/privacy/labels'

export const purposes = (Object.keys(purposeLabels) as Purpose[]).map((value) => ({
  value,
  title: purposeLabels[value],
}))

/** What an officer asks for, and what for; nothing is chosen for her. */
export function useAsking() {
  const [fields, setFields] = useState<readonly RevealField[]>([])
  const [purpose, setPurpose] = useState<Purpose>()
  const [note, setNote] = useState('')
  const toggle = (field: RevealField) =>
    setFields((last) => (last.includes(field) ? last.filter((one) => one !== field) : [...last, field]))
  return { fields, toggle, purpose, setPurpose, note, setNote }
}
export type Asking = ReturnType<typeof useAsking>

/** What she has not said yet, in words; '' when all is said. */
export const missing = ({ fields, purpose }: Pick<Asking, 'fields' | 'purpose'>): string => {
  if (fields.length === 0) return '先选要看什么'
  return purpose ? '' : '再选用来做什么'
}
