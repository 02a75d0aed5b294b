import { useEffect, useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'
import type { CardsContract, ShownCard } from '@cloud/capabilities/cards/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote, type Remote } from '@/shared/api/use-remote'
import { codeAt, isLastOne } from './code-at'

/** How long to wait after a try that failed. */
const PAUSE_MS = 5000
/** Every phone's code changes at the same moment: they ask one after another, in the time that the last one leaves. */
const SPREAD_MS = 10_000
const SECOND = 1000

export interface LiveCode {
  readonly card: Remote<ShownCard>
  /** What to show now; undefined when the phone has none that is good. */
  readonly text: string | undefined
  /** Whole seconds until it changes; 0 when the next one did not come in time. */
  readonly left: number
}

/** My rotating code, drawn by the server's clock; the next one is asked for while this one still is good. */
export function useCode(): LiveCode {
  const card = useRemote<CardsContract, 'show'>('cards.show', {})
  const [now, setNow] = useState(serverNow)
  const shown = useVisible()
  const codes = card.view?.codes ?? []
  const due = card.view !== undefined && isLastOne(codes, now)

  useEffect(() => {
    if (!shown) return undefined
    setNow(serverNow())
    const ticking = setInterval(() => setNow(serverNow()), SECOND)
    return () => clearInterval(ticking)
  }, [shown])

  const { refresh } = card
  useEffect(() => {
    if (!shown || !due) return undefined
    let asking: ReturnType<typeof setInterval> | undefined
    const first = setTimeout(() => {
      void refresh()
      asking = setInterval(() => void refresh(), PAUSE_MS)
    }, Math.random() * SPREAD_MS)
    return () => {
      clearTimeout(first)
      clearInterval(asking)
    }
  }, [shown, due, refresh])

  return { card, ...codeAt(codes, now) }
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}
