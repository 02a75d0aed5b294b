import { useCallback, useRef, useState } from 'react'
import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Problem } from '@cloud/kernel/contract/reply'
import { call, newRequestId, type Call } from './call'

/** One command of a page. */
export interface Submit<I, T> {
  /** Sends it; gives the fresh view, or undefined when refused (then `problem` says why) or already on its way. */
  readonly submit: (input: I) => Promise<T | undefined>
  readonly busy: boolean
  readonly problem: Problem | undefined
  /** Takes the problem off the page, e.g. when the person goes on typing. */
  readonly clear: () => void
}

/**
 * Sends a command: a second tap does nothing while the first is on its way, and the same wish repeated after a
 * lost reply carries the same requestId, so it is done once.
 */
export function useSubmit<C extends Contract, A extends ActionName<C>>(
  action: Call<C, A>,
): Submit<Input<C, A>, Output<C, A>> {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const locked = useRef(false)
  const unanswered = useRef<{ wish: string; requestId: string }>()

  const submit = useCallback(
    async (input: Input<C, A>) => {
      if (locked.current) return undefined
      locked.current = true
      setBusy(true)
      setProblem(undefined)
      const wish = JSON.stringify(input)
      const requestId = unanswered.current?.wish === wish ? unanswered.current.requestId : newRequestId()
      const reply = await call<C, A>(action, input, requestId)
      const lost = !reply.ok && reply.error.code === 'system.offline'
      unanswered.current = lost ? { wish, requestId } : undefined
      locked.current = false
      setBusy(false)
      if (reply.ok) return reply.data
      setProblem(reply.error)
      return undefined
    },
    [action],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { submit, busy, problem, clear }
}
