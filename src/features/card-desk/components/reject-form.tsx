import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { CardsContract } from '@cloud/capabilities/cards/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'
import type { PersonFormProps } from './register-form'

/** That the city union sent somebody's application back, and why. */
export function RejectForm({ batchId, person, onSettled }: PersonFormProps) {
  const [why, setWhy] = useState('')
  const { submit, busy, problem, clear } = useSubmit<CardsContract, 'reject'>('cards.reject')
  const write = (typed: string) => {
    clear()
    setWhy(typed)
  }
  const send = async () => {
    const settled = await submit({ batchId, personId: person.id, why })
    if (!settled) return
    void Taro.showToast({ title: '退回了', icon: 'success' })
    onSettled(settled)
  }
  return (
    <>
      <Field
        label='市总退回的原因'
        hint='本人会看到这句话'
        placeholder='比如：手机号与实名不符'
        optional
        max={60}
        value={why}
        onChange={write}
        problem={problem && (problem.fields?.['why'] ?? problem.message)}
      />
      <Button kind='danger' size='wide' busy={busy} disabled={!why} onTap={() => void send()}>
        登记为退回
      </Button>
    </>
  )
}
