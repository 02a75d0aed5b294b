import { employmentLabels, sexLabels } from '@cloud/capabilities/members/labels'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import type { Enrolment } from './enrolment'
import { UnitField } from '@/shared/ui/unit-field'

interface FieldsProps {
  form: Enrolment
  set: (change: Partial<Enrolment>) => void
  problems: Readonly<Record<string, string>>
}

const optionsOf = <K extends string>(labels: Readonly<Record<K, string>>) =>
  (Object.keys(labels) as K[]).map((value) => ({ value, title: labels[value] }))

/** What is written down of somebody new. */
export function EnrolFields(props: FieldsProps) {
  return (
    <>
      <Who {...props} />
      <Reach {...props} />
      <Section title='性别'>
        <Card list>
          <Choice
            options={optionsOf(sexLabels)}
            value={props.form.sex}
            onChange={(sex) => props.set({ sex })}
          />
        </Card>
      </Section>
      <Section title='用工性质'>
        <Card list>
          <Choice
            options={optionsOf(employmentLabels)}
            value={props.form.employment}
            onChange={(employment) => props.set({ employment })}
          />
        </Card>
      </Section>
      <Since {...props} />
    </>
  )
}

function Who({ form, set, problems }: FieldsProps) {
  return (
    <Card>
      <Field
        label='工号'
        max={20}
        value={form.staffNo}
        onChange={(staffNo) => set({ staffNo })}
        problem={problems.staffNo}
      />
      <Field
        label='姓名'
        max={30}
        value={form.name}
        onChange={(name) => set({ name })}
        problem={problems.name}
      />
      <UnitField
        label='所在工会'
        value={form.unit}
        onChange={(unit) => set({ unit })}
        problem={problems.unit}
      />
    </Card>
  )
}

function Reach({ form, set, problems }: FieldsProps) {
  return (
    <Card>
      <Field
        label='手机'
        kind='digits'
        max={11}
        optional
        value={form.phone}
        onChange={(phone) => set({ phone })}
        problem={problems.phone}
      />
      <DateField
        label='生日'
        optional
        value={form.birthday}
        onChange={(birthday) => set({ birthday })}
        problem={problems.birthday}
      />
    </Card>
  )
}

function Since({ form, set, problems }: FieldsProps) {
  return (
    <Card>
      <Field
        label='经费单位'
        max={30}
        optional
        value={form.fundingUnit}
        onChange={(fundingUnit) => set({ fundingUnit })}
        problem={problems.fundingUnit}
      />
      <DateField
        label='从哪天起登记在册'
        value={form.from}
        onChange={(from) => set({ from })}
        problem={problems.from}
      />
      <DateField
        label='入会日期'
        hint='还没入会就空着'
        optional
        value={form.joinedOn}
        onChange={(joinedOn) => set({ joinedOn })}
        problem={problems.joinedOn}
      />
      <Field
        label='原因'
        value={form.why}
        placeholder='例如：9 月新进教师'
        onChange={(why) => set({ why })}
        problem={problems.why}
      />
    </Card>
  )
}
