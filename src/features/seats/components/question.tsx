import type { Field as Asked } from '@cloud/capabilities/activities/contract'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { FieldFrame } from '@/shared/ui/field-frame'
import { Chips } from './chips'
import { FileField } from './file-field'
import type { FormProps } from './form-props'
import { tapped, withAnswer } from './sign-up-form'

const LONGEST = { text: 500, number: 12, phone: 11 } as const
const keyboards = { text: 'text', number: 'amount', phone: 'digits' } as const
/** A phone number asked for a second time. */
const hints: Partial<Record<Asked['type'], string>> = { file: '照片或 PDF，只有主办方看得到' }

/** One question of an activity's own form. */
export function Question({ field, form, onChange, problems }: FormProps & { field: Asked }) {
  const { id, type, label, isRequired, options, isMany } = field
  const answer = form.answers[id]
  const problem = problems[`answers.${id}`]
  const typed = typeof answer === 'string' ? answer : ''
  const put = (next: string | readonly string[]) => onChange(withAnswer(form, id, next))
  const words = { label, problem, optional: !isRequired, ...(hints[type] && { hint: hints[type] }) }
  if (type === 'choice')
    return (
      <FieldFrame {...words} hint={isMany ? '可以选几项' : undefined}>
        <Chips
          options={options.map((option) => ({ value: option, title: option }))}
          value={answer}
          many={isMany}
          onChange={(option) => put(tapped(field, answer, option))}
        />
      </FieldFrame>
    )
  if (type === 'date') return <DateField {...words} value={typed} onChange={put} />
  if (type === 'file') return <FileField {...words} value={typed} onChange={put} />
  return <Field {...words} kind={keyboards[type]} value={typed} max={LONGEST[type]} onChange={put} />
}
