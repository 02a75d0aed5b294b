import { useState } from 'react'
import {
  correctionLabels,
  employmentLabels,
  sexLabels,
  type CorrectionField,
} from '@cloud/capabilities/requests/labels'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { useApplication } from './use-application'
import { WishForm } from './wish-form'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, title]) => ({ value, title }))

const choices: Partial<Record<CorrectionField, Readonly<Record<string, string>>>> = {
  sex: sexLabels,
  employment: employmentLabels,
}

const isDay = (field: CorrectionField) => field === 'birthday' || field === 'joinedOn'

/** 更正资料: one fact of the roster, as it should be. */
export function Correction() {
  const [field, setField] = useState<CorrectionField>('phone')
  const [value, setValue] = useState('')
  const application = useApplication((reason) => ({ kind: 'correction', reason, field, value }))
  const choose = (next: string) => {
    setField(next as CorrectionField)
    setValue('')
  }
  return (
    <WishForm
      kind='correction'
      application={application}
      label='怎么核对'
      placeholder='例如：身份证上是这一天'
    >
      <Section title='哪一项不对'>
        <Card list>
          <Choice options={optionsOf(correctionLabels)} value={field} onChange={choose} />
        </Card>
      </Section>
      <Right field={field} value={value} onChange={setValue} problem={application.problem?.fields?.value} />
    </WishForm>
  )
}

interface RightProps {
  field: CorrectionField
  value: string
  onChange: (value: string) => void
  problem: string | undefined
}

/** What stands there in truth. */
function Right({ field, ...control }: RightProps) {
  const options = choices[field]
  const label = `正确的${correctionLabels[field]}`
  if (options) {
    return (
      <Section title={label}>
        <Card list>
          <Choice options={optionsOf(options)} value={control.value} onChange={control.onChange} />
        </Card>
      </Section>
    )
  }
  return (
    <Card>
      {isDay(field) ? (
        <DateField label={label} {...control} />
      ) : (
        <Field label={label} max={50} {...control} />
      )}
    </Card>
  )
}
