import { useEffect, useState } from 'react'
import type { ActivitiesContract, Proof } from '@cloud/capabilities/activities/contract'
import type { Problem, Reply } from '@cloud/kernel/contract/reply'
import { call } from '@/shared/api/call'
import { useRemote, type Remote } from '@/shared/api/use-remote'
import { patiently } from '@/shared/api/patience'
import type { Published } from './recompute'

/** An order never changes once it is made; one is enough to remember. */
let known: Published | undefined

const isKnown = ({ activityId, listDigest, secret }: Proof) =>
  known?.activityId === activityId && known.listDigest === listDigest && known.secret === secret

const partOf = (activityId: string, part: number) =>
  patiently(
    () => call<ActivitiesContract, 'proof'>('activities.proof', { activityId, part }),
    () => true,
  )

/** All parts, one after the other. */
const gather = async (first: Proof): Promise<Reply<Published>> => {
  const entries = [...first.entries]
  for (let part = 1; part < first.parts; part += 1) {
    const reply = await partOf(first.activityId, part)
    if (!reply.ok) return reply
    entries.push(...reply.data.entries)
  }
  return { ok: true, data: { ...first, entries } }
}

/** What was published about the order of an activity, all of it. */
export function useProof(activityId: string): Remote<Published> {
  const first = useRemote<ActivitiesContract, 'proof'>('activities.proof', { activityId })
  const [published, setPublished] = useState<Published>()
  const [problem, setProblem] = useState<Problem>()
  const head = first.view
  useEffect(() => {
    if (!head) return undefined
    if (isKnown(head)) return setPublished(known)
    let wanted = true
    void gather(head).then((reply) => {
      if (!wanted) return
      if (!reply.ok) return setProblem(reply.error)
      known = reply.data
      setPublished(known)
    })
    return () => {
      wanted = false
    }
  }, [head])
  return { ...first, view: published, problem: first.problem ?? problem, show: setPublished }
}
