import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { CommitteeView, MembersContract } from '@cloud/capabilities/members/contract'
import { committeeLabels } from '@cloud/capabilities/members/labels'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { dayOf } from '@/shared/format/time'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Choice } from '@/shared/ui/choice'
import { DateField } from '@/shared/ui/date-field'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { Section } from '@/shared/ui/section'
import { formOf, inputOf, newSeat, type CommitteeForm } from './committee-form'
import { SeatFields } from './seat-fields'

interface EditorProps {
  unit: string
  committee?: CommitteeView
}

const kinds = (Object.keys(committeeLabels) as CommitteeView['kind'][]).map((value) => ({
  value,
  title: committeeLabels[value],
}))

/** The form of a committee, new or changed. */
export function CommitteeEditor({ unit, committee }: EditorProps) {
  const [form, setForm] = useState(() => formOf(committee, dayOf(serverNow())))
  const saving = useSubmit<MembersContract, 'saveCommittee'>('members.saveCommittee')
  const problems = saving.problem?.fields ?? {}
  const set = (change: Partial<CommitteeForm>) => {
    saving.clear()
    setForm({ ...form, ...change })
  }
  const save = async () => {
    if (await saving.submit(inputOf(unit, committee?.id, form))) void Taro.navigateBack()
  }
  return (
    <Screen
      footer={
        <FormActions
          action='保存'
          busy={saving.busy}
          possible={committee?.edit}
          problem={saving.problem?.fields ? '有要改的地方，看红字' : saving.problem?.message}
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <Term form={form} set={set} problems={problems} />
      <Seats form={form} set={set} problems={problems} />
      {committee && !committee.closedOn && <Closing committee={committee} />}
    </Screen>
  )
}

interface Editing {
  form: CommitteeForm
  set: (change: Partial<CommitteeForm>) => void
  problems: Readonly<Record<string, string>>
}

function Term({ form, set, problems }: Editing) {
  return (
    <>
      <Card list>
        <Choice options={kinds} value={form.kind} onChange={(kind) => set({ kind })} />
      </Card>
      <Card>
        <Field
          label='名称'
          max={30}
          value={form.name}
          onChange={(name) => set({ name })}
          problem={problems.name}
        />
        <DateField
          label='任期从'
          value={form.from}
          onChange={(from) => set({ from })}
          problem={problems.from}
        />
        <DateField
          label='到（换届那天）'
          optional
          value={form.until}
          onChange={(until) => set({ until })}
          problem={problems.until}
        />
      </Card>
    </>
  )
}

function Seats({ form, set, problems }: Editing) {
  const { members } = form
  return (
    <Section title={`委员 ${members.length} 人`}>
      {members.map((seat, at) => (
        <SeatFields
          key={at}
          seat={seat}
          problem={problems[`members.${at}.name`]}
          onChange={(fresh) => set({ members: members.map((one, n) => (n === at ? fresh : one)) })}
          onRemove={() => set({ members: members.filter((_, n) => n !== at) })}
        />
      ))}
      <Button kind='ghost' onTap={() => set({ members: [...members, newSeat(form)] })}>
        加一位
      </Button>
    </Section>
  )
}

/** Ends the committee today; what it was stays to be seen. */
function Closing({ committee }: { committee: CommitteeView }) {
  const closing = useSubmit<MembersContract, 'closeCommittee'>('members.closeCommittee')
  const close = async () => {
    const { confirm } = await Taro.showModal({
      title: '结束这个委员会？',
      content: '名单和任期会保留',
      confirmText: '结束',
      cancelText: '再想想',
    })
    const input = { committeeId: committee.id, on: dayOf(serverNow()) }
    if (confirm && (await closing.submit(input))) void Taro.navigateBack()
  }
  return (
    <Button kind='danger' busy={closing.busy} possible={committee.edit} onTap={() => void close()}>
      结束这个委员会
    </Button>
  )
}
