import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { MembersContract } from '@cloud/capabilities/members/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { dayOf } from '@/shared/format/time'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { EnrolFields } from '../../components/enrol-fields'
import { emptyEnrolment, enrolmentOf, type Enrolment } from '../../components/enrolment'
import { pageOf } from '../../components/links'

/** 登记一个人: somebody new by hand. */
export default function Enrol() {
  const [form, setForm] = useState(() => emptyEnrolment(dayOf(serverNow())))
  const { submit, busy, problem, clear } = useSubmit<MembersContract, 'enrol'>('members.enrol')
  const set = (change: Partial<Enrolment>) => {
    clear()
    setForm({ ...form, ...change })
  }
  const save = async () => {
    const person = await submit(enrolmentOf(form))
    if (person) void Taro.redirectTo({ url: pageOf('person', { id: person.id }) })
  }
  const wrong = Object.keys(problem?.fields ?? {}).length
  return (
    <Screen
      footer={
        <FormActions
          action='登记'
          busy={busy}
          problem={wrong ? `有 ${wrong} 处要改，看红字` : problem?.message}
          note='登记以后，可以给本人发认证码'
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <EnrolFields form={form} set={set} problems={problem?.fields ?? {}} />
    </Screen>
  )
}
