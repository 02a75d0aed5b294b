import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { BatchRow, CardsContract } from '@cloud/capabilities/cards/contract'
import { useSubmit } from '@/shared/api/use-submit'

const sure = async (title: string, waiting: number) => {
  const { confirm } = await Taro.showModal({
    title: `汇总${title}？`,
    content: `${waiting} 个人的申请会进这一批，之后申请的进下一批。汇总后不能撤回。`,
    confirmText: '汇总',
    cancelText: '先不',
  })
  return confirm
}

/** Closes a month's batch, part by part, to its end; `taken` counts who is in. May be left: the timer goes on. */
export function useClosing() {
  const { submit, busy, problem } = useSubmit<CardsContract, 'close'>('cards.close')
  const [taken, setTaken] = useState<number>()
  const close = async (month: string, title: string, waiting: number): Promise<BatchRow | undefined> => {
    if (!(await sure(title, waiting))) return undefined
    return toTheEnd(month)
  }
  const toTheEnd = async (month: string): Promise<BatchRow | undefined> => {
    let batch = await submit({ month })
    while (batch?.state === 'closing') {
      setTaken(batch.counts.all)
      batch = await submit({ month })
    }
    setTaken(undefined)
    return batch
  }
  return { close, toTheEnd, busy: taken === undefined ? busy : true, taken, problem }
}
