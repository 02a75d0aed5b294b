import type { Part, TextName } from '../draft/form'

/** Value, change and problem of a text field of the draft. */
export const textOf = ({ form, onChange, problems }: Part, name: TextName) => ({
  value: form[name],
  onChange: (value: string) => onChange({ ...form, [name]: value }),
  problem: problems[name],
})
