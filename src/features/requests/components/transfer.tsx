import { useState } from 'react'
import { Card } from '@/shared/ui/card'
import { DateField } from '@/shared/ui/date-field'
import { UnitField } from '@/shared/ui/unit-field'
import { useApplication } from './use-application'
import { WishForm } from './wish-form'

/** 申请转会: to another branch, or to another school. */
export function Transfer() {
  const [unit, setUnit] = useState('')
  const [from, setFrom] = useState('')
  const application = useApplication((reason) => ({
    kind: 'transfer',
    reason,
    unit,
    ...(from && { from }),
  }))
  const problems = application.problem?.fields ?? {}
  return (
    <WishForm
      kind='transfer'
      application={application}
      label='为什么转'
      placeholder='例如：9 月起到光电学院工作'
    >
      <Card>
        <UnitField label='转到哪里' value={unit} onChange={setUnit} problem={problems.unit} />
        <DateField label='希望从哪天起' optional value={from} onChange={setFrom} problem={problems.from} />
      </Card>
    </WishForm>
  )
}
