import { useState } from 'react'
import { employmentLabels } from '@cloud/capabilities/requests/labels'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { useApplication } from './use-application'
import { WishForm } from './wish-form'

type Employment = keyof typeof employmentLabels

const options = (['tenured', 'contract', 'agency'] as const).map((value) => ({
  value,
  title: employmentLabels[value],
}))

/** 申请入会. */
export function Join() {
  const [employment, setEmployment] = useState<Employment>()
  const [fundingUnit, setFundingUnit] = useState('')
  const [from, setFrom] = useState('')
  const application = useApplication((reason) => ({
    kind: 'join',
    reason,
    ...(employment && { employment }),
    ...(fundingUnit && { fundingUnit }),
    ...(from && { from }),
  }))
  const problems = application.problem?.fields ?? {}
  return (
    <WishForm kind='join' application={application} label='说说为什么想加入' placeholder='一两句话就好'>
      <Section title='用工性质'>
        <Card list>
          <Choice options={options} value={employment} onChange={setEmployment} />
        </Card>
      </Section>
      <Card>
        <Field
          label='经费单位'
          hint='发工资、缴会费的单位；不清楚就空着'
          optional
          max={30}
          value={fundingUnit}
          onChange={setFundingUnit}
          problem={problems.fundingUnit}
        />
        <DateField label='希望从哪天起' optional value={from} onChange={setFrom} problem={problems.from} />
      </Card>
    </WishForm>
  )
}
