import { useEffect, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import type { Revealed } from '@cloud/capabilities/privacy/contract'
import { serverNow } from '@/shared/api/clock'
import { secondsLeft } from './seconds-left'

/** Values in full for as long as the server said, and not when the page is left: then they are gone from the phone. */
export function useShown() {
  const [shown, setShown] = useState<Revealed>()
  const [left, setLeft] = useState(0)
  useDidHide(() => setShown(undefined))
  useEffect(() => {
    if (!shown) return
    const tick = () => {
      const seconds = secondsLeft(shown.until, serverNow())
      setLeft(seconds)
      if (seconds === 0) setShown(undefined)
    }
    tick()
    const clock = setInterval(tick, 1000)
    return () => clearInterval(clock)
  }, [shown])
  return { shown, left, show: setShown, mask: () => setShown(undefined) }
}
