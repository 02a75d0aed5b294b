import { useEffect, useState } from 'react'
import { serverNow } from '../api/clock'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const two = (n: number) => String(n).padStart(2, '0')

/** How long is left until an instant: '还有 2 天 3 小时', '还有 3 小时 12 分', '还有 12 分 05 秒'; '' when it is over. */
export function remaining(until: string, now: string): string {
  const ms = Date.parse(until) - Date.parse(now)
  if (!(ms > 0)) return ''
  const [days, hours, minutes] = [ms / DAY, (ms % DAY) / HOUR, (ms % HOUR) / MINUTE].map(Math.floor)
  if (ms >= DAY) return `还有 ${days} 天 ${hours} 小时`
  if (ms >= HOUR) return `还有 ${hours} 小时 ${minutes} 分`
  return `还有 ${minutes} 分 ${two(Math.floor((ms % MINUTE) / 1000))} 秒`
}

/** What is left by the server's clock, told again each second. `onOver` is called once when the time is up. */
export function useCountdown(until: string | null, onOver: () => void): string {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    if (until === null) return undefined
    const tick = setInterval(() => {
      const at = serverNow()
      setNow(at)
      if (at < until) return
      clearInterval(tick)
      onOver()
    }, 1000)
    return () => clearInterval(tick)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a clock runs for one instant
  }, [until])
  return until === null ? '' : remaining(until, now)
}
