import { Field } from '@/shared/ui/field'
import type { Part } from '../draft/form'
import { textOf } from './text-of'
import { Toggle } from '../toggle'

/** Who sees who comes, and what only officers read. */
export function Shown(part: Part) {
  const { form, onChange } = part
  return (
    <>
      <Toggle
        title='参加的人互相看得到名单'
        note='只列本人同意的，姓名打码'
        on={form.showsParticipants}
        onChange={(showsParticipants) => onChange({ ...form, showsParticipants })}
      />
      <Field
        label='备注'
        hint='只有干部看得到'
        placeholder='车队电话、保险、分工'
        kind='long'
        max={1000}
        optional
        {...textOf(part, 'notes')}
      />
    </>
  )
}
