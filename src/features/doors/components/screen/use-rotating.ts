import { useEffect, useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'

/** Not sooner than this after the last try, also when clocks differ. */
const LEAST = 1_000
/** Without a code, asked again so often. */
const AGAIN = 3_000

const untilThen = (at: string) => Math.max(LEAST, Date.parse(at) - Date.parse(serverNow()) + 200)

/** The code on the officer's screen, a new one whenever its time is up; `isStale` when nobody can scan it any more. */
export function useRotating(activityId: string, sessionId: string) {
  const input = sessionId ? { activityId, sessionId } : undefined
  const remote = useRemote<ActivitiesContract, 'checkInCode'>('activities.checkInCode', input)
  const { view, at, problem, refresh } = remote
  const [tick, setTick] = useState(0)
  useEffect(() => {
    if (!sessionId) return undefined
    const wait = view && !problem ? untilThen(view.until) : AGAIN
    const timer = setTimeout(() => {
      setTick(tick + 1)
      void refresh()
    }, wait)
    return () => clearTimeout(timer)
  }, [at, problem, refresh, sessionId, tick, view])
  return { ...remote, isStale: view !== undefined && view.takenUntil <= serverNow() }
}
