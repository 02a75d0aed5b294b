import type { Subject } from '@cloud/capabilities/privacy/contract'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { purposes, type Asking } from './asking'

interface AskFormProps extends Asking {
  masked: Subject['fields']
  problems: Readonly<Record<string, string>> | undefined
}

/** What is to be seen, and what for. The person reads the answer. */
export function AskForm({ masked, problems, ...asking }: AskFormProps) {
  const fields = masked.map(({ field, label, masked: value }) => ({
    value: field,
    title: label,
    right: value,
  }))
  return (
    <>
      <Section title='要看什么'>
        <Card list>
          <Choice options={fields} value={asking.fields} onChange={asking.toggle} many />
        </Card>
      </Section>
      <Section title='用来做什么' right='本人会看到'>
        <Card list>
          <Choice options={purposes} value={asking.purpose} onChange={asking.setPurpose} />
        </Card>
        <Card>
          <Field
            label='说明'
            value={asking.note}
            onChange={asking.setNote}
            placeholder='例如：端午走访'
            max={60}
            optional={asking.purpose !== 'other'}
            problem={problems?.note}
          />
        </Card>
      </Section>
    </>
  )
}
