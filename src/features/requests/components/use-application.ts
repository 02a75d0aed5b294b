import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { Input } from '@cloud/kernel/contract/define'
import type { RequestsContract } from '@cloud/capabilities/requests/contract'
import type { Problem } from '@cloud/kernel/contract/reply'
import type { Busy } from '@/shared/api/patience'
import { useSubmit } from '@/shared/api/use-submit'

type Wish = Input<RequestsContract, 'submit'>

/** An application while it is written. */
export interface Application {
  readonly reason: string
  readonly write: (reason: string) => void
  readonly busy: Busy
  readonly problem: Problem | undefined
  readonly send: () => Promise<void>
}

/** Writes and sends an application, then shows where it is. */
export function useApplication(wishOf: (reason: string) => Wish): Application {
  const [reason, setReason] = useState('')
  const { submit, busy, problem, clear } = useSubmit<RequestsContract, 'submit'>('requests.submit')
  const write = (typed: string) => {
    clear()
    setReason(typed)
  }
  const send = async () => {
    const request = await submit(wishOf(reason))
    if (!request) return
    await Taro.redirectTo({ url: `/features/requests/pages/detail/index?id=${request.id}` })
    void Taro.showToast({ title: '交上去了', icon: 'success' })
  }
  return { reason, write, busy, problem, send }
}
