import { useCallback, useEffect, useState } from 'react'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Problem, Reply } from '@cloud/kernel/contract/reply'
import { call, type Call } from './call'
import { serverNow } from './clock'

/** What a page knows of one question: the last view with its time, and what went wrong with the last try. */
export interface Remote<T> {
  readonly view: T | undefined
  /** When the view came, ISO. */
  readonly at: string | undefined
  readonly problem: Problem | undefined
  /** Asks again; resolves when the answer is on the page. */
  readonly refresh: () => Promise<void>
  /** Puts a view on the page without asking: the reply of a command is the fresh view. */
  readonly show: (view: T) => void
}

interface Known {
  view?: unknown
  at?: string
}

const known = new Map<string, Known>()
const flights = new Map<string, Promise<Reply<unknown>>>()

/** Forgets every view; when the person changes (sign-out, another demo person). */
export function forgetViews(): void {
  known.clear()
}

function flight(key: string, ask: () => Promise<Reply<unknown>>): Promise<Reply<unknown>> {
  const running = flights.get(key)
  if (running) return running
  const started = ask().finally(() => flights.delete(key))
  flights.set(key, started)
  return started
}

/**
 * Asks a query and shows it: at once what is known, then what is true. Asks again whenever the page is shown or
 * pulled down; one flight per question. Keeps the last view when a try fails.
 * `input` undefined: not ready to ask yet.
 */
export function useRemote<C extends Contract, A extends ActionName<C>>(
  action: Call<C, A>,
  input: Input<C, A> | undefined,
): Remote<Output<C, A>> {
  type View = Output<C, A>
  const key = `${action} ${JSON.stringify(input)}`
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<{ key: string; problem: Problem }>()

  const show = useCallback(
    (view: View) => {
      known.set(key, { view, at: serverNow() })
      setFailed(undefined)
      redraw((n) => n + 1)
    },
    [key],
  )
  const refresh = useCallback(async () => {
    if (input === undefined) return
    const reply = await flight(key, () => call<C, A>(action, input))
    if (reply.ok) show(reply.data as View)
    else setFailed({ key, problem: reply.error })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key is the question: action and input
  }, [key, show])

  useEffect(() => void refresh(), [refresh])
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))

  const last = known.get(key)
  const problem = failed?.key === key ? failed.problem : undefined
  return { view: last?.view as View | undefined, at: last?.at, problem, refresh, show }
}
