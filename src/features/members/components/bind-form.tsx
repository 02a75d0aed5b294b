import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Me, MembersContract } from '@cloud/capabilities/members/contract'
import type { Problem } from '@cloud/kernel/contract/reply'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Field } from '@/shared/ui/field'
import { FormActions } from '@/shared/ui/form-actions'
import { Screen } from '@/shared/ui/screen'
import styles from './bind-form.module.css'
import { WeChatPhone } from './wechat-phone'

const empty = { staffNo: '', name: '', phoneTail: '', code: '' }
type Form = typeof empty
type Name = keyof Form

/** Problems of the fields that were not changed since they were sent. */
const stillWrong = (fields: Problem['fields'], form: Form, sent: Form) =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([name]) => form[name as Name] === sent[name as Name]),
  )

/** What the bar says of the last try; until something is typed, a locked one can not be repeated. */
const barOf = (problem: Problem | undefined, wrong: number, isSame: boolean) => {
  if (wrong > 0) return { problem: '看一下红字' }
  if (!problem || problem.fields || !isSame) return {}
  const possible = problem.code === 'members.locked' ? { can: false, why: problem.message } : undefined
  return { possible, problem: problem.message }
}

/** Who are you: staff number, name, and the end of the phone number or a code. */
export function BindForm({ onBound }: { onBound: (me: Me) => void }) {
  const [form, setForm] = useState(empty)
  const [sent, setSent] = useState(empty)
  const [byCode, setByCode] = useState(false)
  const { submit, busy, problem, clear } = useSubmit<MembersContract, 'bind'>('members.bind')
  const problems = stillWrong(problem?.fields, form, sent)
  const field = (name: Name) => ({
    value: form[name],
    onChange: (typed: string) => setForm((last) => ({ ...last, [name]: typed })),
    problem: problems[name],
  })
  const swap = () => {
    clear()
    setByCode(!byCode)
  }
  const { staffNo, name, phoneTail, code } = form
  const send = async (proof: { phoneTail: string } | { code: string } | { phoneCode: string }) => {
    setSent(form)
    const view = await submit({ staffNo, name, ...proof })
    if (view) onBound(view)
  }
  return (
    <Screen
      footer={
        <FormActions
          action='认证'
          busy={busy}
          {...barOf(problem, Object.keys(problems).length, form === sent)}
          note='认证就是同意隐私说明；只和名册核对，不发短信'
          onSubmit={() => void send(byCode ? { code } : { phoneTail })}
        />
      }
    >
      <Question />
      <Fields byCode={byCode} field={field} onSwap={swap} />
      {!byCode && <WeChatPhone form={form} onCode={(phoneCode) => void send({ phoneCode })} />}
      <NotListed />
    </Screen>
  )
}

function Fields({ byCode, field, onSwap }: ProofProps & { onSwap: () => void }) {
  return (
    <Card>
      <Field label='工号' placeholder='工作证上的号码' max={20} {...field('staffNo')} />
      <Field label='姓名' placeholder='和名册上一样' max={30} {...field('name')} />
      <Proof byCode={byCode} field={field} />
      <Swap byCode={byCode} onTap={onSwap} />
    </Card>
  )
}

function NotListed() {
  return (
    <Card list>
      <Cell
        title='我不在名册上'
        note='新来的教职工，先请分会核对'
        to='/features/members/pages/introduce/index'
      />
      <Cell title='隐私说明' note='用哪些资料、存多久、谁看得到' to='/features/privacy/pages/notice/index' />
    </Card>
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

interface ProofProps {
  byCode: boolean
  field: (name: Name) => Control
}

function Proof({ byCode, field }: ProofProps) {
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
