import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { RequestDetail, RequestsContract } from '@cloud/capabilities/requests/contract'
import type { Problem } from '@cloud/kernel/contract/reply'
import type { Busy } from '@/shared/api/patience'
import { useSubmit } from '@/shared/api/use-submit'

/** Answers that need a reason. */
export type AnswerKind = 'sendBack' | 'refuse' | 'resubmit'

/** What is being written about a request. */
export interface Answer {
  /** Undefined: nothing is being written. */
  readonly kind: AnswerKind | undefined
  readonly reason: string
  readonly busy: Busy
  readonly problem: Problem | undefined
  readonly choose: (kind: AnswerKind | undefined, reason?: string) => void
  readonly write: (reason: string) => void
  readonly send: () => Promise<void>
}

const told: Record<AnswerKind, string> = { sendBack: '已退回', refuse: '已回复', resubmit: '又交上去了' }

const sure = async () => {
  const { confirm } = await Taro.showModal({
    title: '不同意这份申请？',
    content: '申请就此办结，本人会看到你写的理由。只是缺东西，可以退回',
    confirmText: '不同意',
    cancelText: '再想想',
  })
  return confirm
}

/** An answer to a request: sent back, refused, or handed in again. */
export function useAnswer(requestId: string, show: (request: RequestDetail) => void): Answer {
  const [kind, setKind] = useState<AnswerKind>()
  const [reason, setReason] = useState('')
  const { submit, busy, problem, clear } = useSubmit<RequestsContract, AnswerKind>(
    `requests.${kind ?? 'resubmit'}`,
  )
  const choose = (next: AnswerKind | undefined, words = '') => {
    clear()
    setKind(next)
    setReason(words)
  }
  const write = (typed: string) => {
    clear()
    setReason(typed)
  }
  const send = async () => {
    if (!kind || (kind === 'refuse' && reason.trim() && !(await sure()))) return
    const fresh = await submit({ requestId, reason })
    if (!fresh) return
    choose(undefined)
    show(fresh)
    void Taro.showToast({ title: told[kind], icon: 'none' })
  }
  return { kind, reason, busy, problem, choose, write, send }
}
