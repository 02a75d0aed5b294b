import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { BenefitsContract, ProgrammeRow } from '@cloud/capabilities/benefits/contract'
import type { Output } from '@cloud/kernel/contract/define'
import type { Problem } from '@cloud/kernel/contract/reply'
import { useSubmit } from '@/shared/api/use-submit'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import { draftOf, isNoAmount, type ProgrammeForm } from './draft'
import { WhenFields, WhichFields } from './programme-fields'
import { ShopFields } from './shop-fields'

interface EditorProps {
  initial: ProgrammeForm
  /** Saved already: kind and year stay. */
  saved: boolean
  programmes: Output<BenefitsContract, 'programmes'>
  onSaved: (programme: ProgrammeRow) => void
}

const NO_AMOUNT = '金额写成 260 或 260.50'

/** A programme of this kind and year would be changed by saving a new one over it. */
const isThere = ({ items }: EditorProps['programmes'], { kind, year }: ProgrammeForm) =>
  items.some((one) => one.kind === kind && one.year === Number(year))

/** What is typed at 'title' or 'shops.0.name'; the last day is sent as the day before which it ends. */
const typedAt = (form: ProgrammeForm, path: string) =>
  path
    .split('.')
    .reduce<unknown>(
      (part, key) => (part as Record<string, unknown> | undefined)?.[key === 'before' ? 'last' : key],
      form,
    )

/** Problems of the fields that were not changed since they were sent. */
const stillWrong = (fields: Problem['fields'], form: ProgrammeForm, sent: ProgrammeForm) =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([path]) => typedAt(form, path) === typedAt(sent, path)),
  )

/** The form of a programme, new or changed. */
export function ProgrammeEditor({ initial, saved, programmes, onSaved }: EditorProps) {
  const [form, setForm] = useState(initial)
  const [sent, setSent] = useState(initial)
  const { submit, busy, problem } = useSubmit<BenefitsContract, 'saveProgramme'>('benefits.saveProgramme')
  const problems = {
    ...stillWrong(problem?.fields, form, sent),
    ...(isNoAmount(form) && { faceValue: NO_AMOUNT }),
  }
  const wrong = Object.keys(problems).length
  const double = !saved && isThere(programmes, form)
  const save = async () => {
    setSent(form)
    const fresh = isNoAmount(form) ? undefined : await submit(draftOf(form))
    if (fresh) onSaved(fresh)
  }
  const shared = { form, onChange: setForm, problems }
  return (
    <Screen
      footer={
        <FormActions
          action='保存'
          busy={busy}
          possible={double ? { can: false, why: '这一年已经有这个项目了，回列表里改' } : programmes.save}
          problem={wrong > 0 ? `有 ${wrong} 处要改，看红字` : problem?.fields ? undefined : problem?.message}
          note='保存后会员马上看到'
          onSubmit={() => void save()}
          onCancel={() => void Taro.navigateBack()}
        />
      }
    >
      <WhichFields {...shared} saved={saved} />
      <WhenFields {...shared} />
      {form.kind === 'birthday' && <ShopFields {...shared} />}
    </Screen>
  )
}
