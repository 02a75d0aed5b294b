import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Problem } from '@cloud/kernel/contract/reply'
import { call, newRequestId, type Call } from './call'
import { patiently, type Busy } from './patience'
import { loseIdentity } from './use-remote'

/** One command of a page. */
export interface Submit<I, T> {
  /** Sends it; gives the fresh view, or undefined when refused (then `problem` says why) or already on its way. */
  readonly submit: (input: I) => Promise<T | undefined>
  readonly busy: Busy
  readonly problem: Problem | undefined
  /** Takes the problem off the page, e.g. when the person goes on typing. */
  readonly clear: () => void
}

/** Whether it is unknown if the wish was done, or it was not for want of time: the next try is the same wish. */
const isOpen = ({ code }: Problem) => code.startsWith('system.')

/**
 * Sends a command: a second tap does nothing while the first is on its way, and the same wish repeated after a
 * lost reply carries the same requestId, so it is done once. A busy server is asked again by itself.
 */
export function useSubmit<C extends Contract, A extends ActionName<C>>(
  action: Call<C, A>,
): Submit<Input<C, A>, Output<C, A>> {
  const [busy, setBusy] = useState<Busy>(false)
  const [problem, setProblem] = useState<Problem>()
  const locked = useRef(false)
  const shown = useShown()
  const unanswered = useRef<{ wish: string; requestId: string }>()

  const submit = useCallback(
    async (input: Input<C, A>) => {
      if (locked.current) return undefined
      locked.current = true
      setBusy(true)
      setProblem(undefined)
      const wish = JSON.stringify(input)
      const requestId = unanswered.current?.wish === wish ? unanswered.current.requestId : newRequestId()
      const tell = (seconds: number) => {
        if (shown.current) setBusy(seconds)
        return shown.current
      }
      const reply = await patiently(() => call<C, A>(action, input, requestId), tell)
      unanswered.current = !reply.ok && isOpen(reply.error) ? { wish, requestId } : undefined
      locked.current = false
      setBusy(false)
      if (reply.ok) return reply.data
      setProblem(reply.error)
      loseIdentity(reply.error)
      return undefined
    },
    [action, shown],
  )
  const clear = useCallback(() => setProblem(undefined), [])
  return { submit, busy, problem, clear }
}

/** False once the component has gone: nobody waits for its answer any more. */
function useShown() {
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])
  return shown
}
