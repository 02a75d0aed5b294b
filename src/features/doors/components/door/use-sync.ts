import { useEffect, useRef, useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { Problem } from '@cloud/kernel/contract/reply'
import { call, newRequestId } from '@/shared/api/call'
import { useOnline } from '@/shared/api/network'
import { nextBatch, settled, unsent } from './book'
import { deviceId } from './kept'
import type { BookKeeper } from './use-book'

/** A phone may think that it is connected where nothing gets through: it tries again so often. */
const AGAIN = 5_000

const unanswered: Problem = { code: 'system.silent', message: '有几条没有回音，再试一次' }

/**
 * Sends whom the door let in, a batch after the other, as soon as there is a network; what was not answered is sent
 * again, the server knows a scan by this phone and its number. `online`: calls get through, as far as is known.
 */
export function useSync({ book, latest, change }: Pick<BookKeeper, 'book' | 'latest' | 'change'>) {
  const connected = useOnline()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const waiting = book ? unsent(book).length : 0

  const sendBatch = async (): Promise<Problem | 'more' | 'all'> => {
    const current = latest.current
    const entries = current ? nextBatch(current) : []
    if (!current || entries.length === 0) return 'all'
    const input = { activityId: current.activityId, deviceId: deviceId(), entries }
    const reply = await call<ActivitiesContract, 'syncDoor'>('activities.syncDoor', input, newRequestId())
    if (!reply.ok) return reply.error
    const before = unsent(current).length
    change((one) => settled(one, reply.data.results))
    return latest.current && unsent(latest.current).length >= before ? unanswered : 'more'
  }
  const sync = async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      let sent = await sendBatch()
      while (sent === 'more') sent = await sendBatch()
      setProblem(sent === 'all' ? undefined : { ...sent })
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  useEffect(() => {
    if (connected && waiting > 0) void sync()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- tried once each time something is new or the network comes back
  }, [connected, waiting])
  useRetry(sync, connected && waiting > 0 ? problem : undefined)
  const online = connected && problem?.code !== 'system.offline'
  return { sync, busy, problem: problem?.message, waiting, online }
}

/** Each try that failed is followed by one more; every failure is a problem of its own. */
function useRetry(attempt: () => Promise<void>, problem: Problem | undefined): void {
  useEffect(() => {
    if (!problem) return undefined
    const again = setTimeout(() => void attempt(), AGAIN)
    return () => clearTimeout(again)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same attempt, drawn anew
  }, [problem])
}
