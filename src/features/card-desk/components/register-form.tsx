import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { BatchPerson, CardsContract, Settled } from '@cloud/capabilities/cards/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Button } from '@/shared/ui/button'
import { Field } from '@/shared/ui/field'

export interface PersonFormProps {
  batchId: string
  person: BatchPerson
  onSettled: (settled: Settled) => void
}

/** The number that came back for somebody; or the right one, when it was mistyped. */
export function RegisterForm({ batchId, person, onSettled }: PersonFormProps) {
  const [number, setNumber] = useState('')
  const { submit, busy, problem, clear } = useSubmit<CardsContract, 'registerOne'>('cards.registerOne')
  const { correct, numberTail, id } = person
  const write = (typed: string) => {
    clear()
    setNumber(typed)
  }
  const send = async () => {
    const settled = await submit({ batchId, personId: id, number })
    if (!settled) return
    void Taro.showToast({ title: '登记好了', icon: 'success' })
    onSettled(settled)
  }
  return (
    <>
      <Field
        label={correct.can ? '更正卡号' : '卡号'}
        hint={correct.can ? `现在登记的尾号 ${numberTail}` : '市总发的卡号，8 到 20 位数字'}
        kind='digits'
        max={24}
        value={number}
        onChange={write}
        problem={problem && (problem.fields?.['number'] ?? problem.message)}
      />
      <Button size='wide' busy={busy} disabled={!number} onTap={() => void send()}>
        登记
      </Button>
    </>
  )
}
