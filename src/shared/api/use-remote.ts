import { useCallback, useEffect, useRef, useState } from 'react'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { ActionName, Contract, Input, Output } from '@cloud/kernel/contract/define'
import type { Problem, Reply } from '@cloud/kernel/contract/reply'
import { remedyOf } from '../remedy'
import { call, type Call } from './call'
import { serverNow } from './clock'
import { useOnline } from './network'
import { patiently } from './patience'

/** What a page knows of one question: the last view with its time, and what went wrong with the last try. */
export interface Remote<T> {
  readonly view: T | undefined
  /** When the view came, ISO. */
  readonly at: string | undefined
  readonly problem: Problem | undefined
  /** The server is busy: seconds until it is asked again by itself. */
  readonly waiting?: number | undefined
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
const watchers = new Set<() => void>()

/** Forgets every view; when the person changes (sign-out, another demo person). */
export function forgetViews(): void {
  known.clear()
}

/**
 * After a command was refused for who one is: the binding was withdrawn meanwhile. Nothing that was shown may
 * stay, and every page asks again, to show the way out.
 */
export function loseIdentity({ code }: Problem): void {
  if (code !== 'system.stranger') return
  forgetViews()
  watchers.forEach((askAgain) => askAgain())
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
 * pulled down, and when the network is back; one flight per question. Keeps the last view when a try fails,
 * unless it is no longer one's own to see.
 * `input` undefined: not ready to ask yet.
 */
export function useRemote<C extends Contract, A extends ActionName<C>>(
  action: Call<C, A>,
  input: Input<C, A> | undefined,
): Remote<Output<C, A>> {
  type View = Output<C, A>
  const key = `${action} ${JSON.stringify(input)}`
  const [, redraw] = useState(0)
  const [failed, setFailed] = useState<{ key: string; problem: Problem; waiting?: number }>()

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
    const tell = (waiting: number) => {
      setFailed({ key, problem: { code: 'system.busy', message: BUSY }, waiting })
      return true
    }
    const reply = await flight(key, () => patiently(() => call<C, A>(action, input), tell))
    if (reply.ok) return show(reply.data as View)
    if (remedyOf(reply.error.code)) known.delete(key)
    setFailed({ key, problem: reply.error })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key is the question: action and input
  }, [key, show])

  const problem = failed?.key === key ? failed.problem : undefined
  useAsking(refresh, problem?.code === 'system.offline')
  const last = known.get(key)
  const waiting = problem && failed?.waiting
  return { view: last?.view as View | undefined, at: last?.at, problem, waiting, refresh, show }
}

const BUSY = '马上自动再试，不用一直点'

/** When a question is asked: first, when the page is shown or pulled, when the network is back. */
function useAsking(refresh: () => Promise<void>, isCutOff: boolean): void {
  const online = useOnline()
  const cutOff = useRef(isCutOff)
  cutOff.current = isCutOff
  useEffect(() => void refresh(), [refresh])
  useEffect(() => {
    if (online && cutOff.current) void refresh()
  }, [online, refresh])
  useEffect(() => {
    const askAgain = () => void refresh()
    watchers.add(askAgain)
    return () => void watchers.delete(askAgain)
  }, [refresh])
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
}
