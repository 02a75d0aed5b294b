import { useEffect, useRef, useState } from 'react'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { call, newRequestId } from '@/shared/api/call'
import { useOnline } from '@/shared/api/network'
import { nextBatch, settled, unsent } from './book'
import { deviceId } from './kept'
import type { BookKeeper } from './use-book'

/**
 * Sends whom the door let in, a batch after the other, as soon as there is a network; what was not answered is sent
 * again, the server knows a scan by this phone and its number.
 */
export function useSync({ book, latest, change }: Pick<BookKeeper, 'book' | 'latest' | 'change'>) {
  const online = useOnline()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const waiting = book ? unsent(book).length : 0

  /** True when there is nothing left to send. */
  const sendBatch = async (): Promise<boolean> => {
    const current = latest.current
    const entries = current ? nextBatch(current) : []
    if (!current || entries.length === 0) return true
    const input = { activityId: current.activityId, deviceId: deviceId(), entries }
    const reply = await call<ActivitiesContract, 'syncDoor'>('activities.syncDoor', input, newRequestId())
    if (!reply.ok) throw new Error(reply.error.message)
    const before = unsent(current).length
    change((one) => settled(one, reply.data.results))
    if (latest.current && unsent(latest.current).length >= before) throw new Error('有几条没有回音，再试一次')
    return false
  }
  const sync = async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem('')
    try {
      while (!(await sendBatch()));
    } catch (caught) {
      setProblem((caught as Error).message)
    }
    running.current = false
    setBusy(false)
  }
  useEffect(() => {
    if (online && waiting > 0) void sync()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- tried once each time something is new or the network comes back
  }, [online, waiting])
  return { sync, busy, problem, waiting, online }
}
