import { useState } from 'react'
import type { Introduced, MembersContract } from '@cloud/capabilities/members/contract'
import { employmentLabels } from '@cloud/capabilities/members/labels'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { UnitField } from '@/shared/ui/unit-field'

type Employment = keyof typeof employmentLabels

const empty = { name: '', staffNo: '', unit: '', phone: '', note: '', employment: 'tenured' as Employment }
type Form = typeof empty

const options = (['tenured', 'contract', 'agency'] as const).map((value) => ({
  value,
  title: employmentLabels[value],
}))

interface Editing {
  form: Form
  set: (change: Partial<Form>) => void
  problems: Readonly<Record<string, string>>
}

/** Who I am, for the officer of my branch to compare with her papers. */
export function IntroductionForm({ onSent }: { onSent: (introduced: Introduced) => void }) {
  const [form, setForm] = useState(empty)
  const { submit, busy, problem, clear } = useSubmit<MembersContract, 'introduce'>('members.introduce')
  const set = (change: Partial<Form>) => {
    clear()
    setForm({ ...form, ...change })
  }
  const send = async () => {
    const introduced = await submit(form)
    if (introduced) onSent(introduced)
  }
  const editing = { form, set, problems: problem?.fields ?? {} }
  return (
    <Screen
      footer={
        <FormActions
          action='交给分会核对'
          busy={busy}
          problem={problem?.fields ? '看一下红字' : problem?.message}
          note='核对好了，你的微信就直接认证好'
          onSubmit={() => void send()}
        />
      }
    >
      <Who {...editing} />
      <Work {...editing} />
    </Screen>
  )
}

function Who({ form, set, problems }: Editing) {
  return (
    <Card>
      <Field
        label='姓名'
        max={30}
        value={form.name}
        onChange={(name) => set({ name })}
        problem={problems.name}
      />
      <Field
        label='工号'
        max={20}
        value={form.staffNo}
        onChange={(staffNo) => set({ staffNo })}
        problem={problems.staffNo}
      />
      <UnitField
        label='在哪个部门'
        value={form.unit}
        onChange={(unit) => set({ unit })}
        problem={problems.unit}
      />
      <Field
        label='手机'
        kind='digits'
        max={11}
        value={form.phone}
        onChange={(phone) => set({ phone })}
        problem={problems.phone}
      />
    </Card>
  )
}

function Work({ form, set, problems }: Editing) {
  return (
    <>
      <Section title='用工性质'>
        <Card list>
          <Choice options={options} value={form.employment} onChange={(employment) => set({ employment })} />
        </Card>
      </Section>
      <Card>
        <Field
          label='想说的话'
          kind='long'
          optional
          max={200}
          value={form.note}
          onChange={(note) => set({ note })}
          problem={problems.note}
        />
      </Card>
    </>
  )
}
