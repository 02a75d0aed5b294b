import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import type { Problem } from '@cloud/kernel/contract/reply'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import styles from './bind-form.module.css'

const empty = { staffNo: '', name: '', phoneTail: '', code: '' }
type Name = keyof typeof empty

/** What the bar says of the last try; until something is typed, a locked one can not be repeated. */
const standing = (problem: Problem | undefined, isSame: boolean) => {
  if (!problem || !isSame) return {}
  const possible = problem.code === 'members.locked' ? { can: false, why: problem.message } : undefined
  return { possible, problem: problem.fields ? '看一下红字' : problem.message }
}

/** Who are you: staff number, name, and the end of the phone number or a code. */
export function BindForm({ onBound }: { onBound: (me: Me) => void }) {
  const [form, setForm] = useState(empty)
  const [sent, setSent] = useState(empty)
  const [byCode, setByCode] = useState(false)
  const { submit, busy, problem, clear } = useSubmit<MembersContract, 'bind'>('members.bind')
  const field = (name: Name) => ({
    value: form[name],
    onChange: (typed: string) => setForm((last) => ({ ...last, [name]: typed })),
    problem: form[name] === sent[name] ? problem?.fields?.[name] : undefined,
  })
  const swap = () => {
    clear()
    setByCode(!byCode)
  }
  const send = async () => {
    setSent(form)
    const { staffNo, name, phoneTail, code } = form
    const view = await submit({ staffNo, name, ...(byCode ? { code } : { phoneTail }) })
    if (view) onBound(view)
  }
  return (
    <Screen
      footer={
        <FormActions
          action='认证'
          busy={busy}
          {...standing(problem, form === sent)}
          note='只和名册核对，不发短信'
          onSubmit={() => void send()}
        />
      }
    >
      <Question />
      <Card>
        <Field label='工号' placeholder='工作证上的号码' max={20} {...field('staffNo')} />
        <Field label='姓名' placeholder='和名册上一样' max={30} {...field('name')} />
        <Proof byCode={byCode} field={field} />
        <Swap byCode={byCode} onTap={swap} />
      </Card>
    </Screen>
  )
}

function Question() {
  return (
    <View className={styles.head}>
      <View className='title'>你是哪位同事？</View>
      <View className='note'>和工会名册核对一下，只认证这一次</View>
    </View>
  )
}

function Swap({ byCode, onTap }: { byCode: boolean; onTap: () => void }) {
  const words = byCode ? '还是用手机尾号' : '没有手机号？用认证码'
  return (
    <View className={styles.swap} hoverClass='pressed' onClick={onTap} aria-role='button' aria-label={words}>
      {words}
    </View>
  )
}

interface Control {
  value: string
  onChange: (typed: string) => void
  problem: string | undefined
}

function Proof({ byCode, field }: { byCode: boolean; field: (name: Name) => Control }) {
  if (byCode)
    return <Field label='认证码' hint='请分会干部当面给你' placeholder='8 位' max={20} {...field('code')} />
  return (
    <Field
      label='手机尾号'
      hint='留在学校的那个手机号'
      placeholder='后 4 位'
      kind='digits'
      max={4}
      {...field('phoneTail')}
    />
  )
}
