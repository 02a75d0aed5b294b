import { useEffect, useMemo, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { MatchesContract, Person, Room } from '@cloud/capabilities/matches/contract'
import { call } from '@/shared/api/call'
import { serverNow } from '@/shared/api/clock'
import { useRemote, type Remote } from '@/shared/api/use-remote'
import { pinned, type Keep } from '../phone/keep'
import { forgetCleared, readKeep, writeKeep } from '../phone/storage'

export interface RoomOnPhone {
  readonly remote: Remote<Room>
  /** Everybody else in the room, all pages. */
  readonly people: readonly Person[]
  /** Whether `people` are all there are. */
  readonly isWhole: boolean
  /** What this phone keeps; undefined when it has no key for this event. */
  readonly keep: Keep | undefined
  readonly setKeep: (keep: Keep) => void
}

/** One event as the server shows it and as this phone knows it. */
export function useRoom(activityId: string): RoomOnPhone {
  const remote = useRemote<MatchesContract, 'room'>('matches.room', { activityId })
  const [keep, setKeep] = useKeep(activityId)
  const { view } = remote
  const { people, isWhole } = usePeople(activityId, view)

  // Not before the server has told the time: a phone that is ahead would throw its key away.
  useEffect(() => {
    if (view) forgetCleared(serverNow())
  }, [view])
  useEffect(() => {
    if (!keep || !view) return
    const { keptUntil } = view.event
    const next = pinned(keep, people)
    if (next !== keep || keep.until !== keptUntil) setKeep({ ...next, until: keptUntil })
  }, [keep, people, setKeep, view])

  return { remote, people, isWhole, keep, setKeep }
}

/** What the phone keeps, read again whenever the page is shown: another page may have changed it. */
export function useKeep(activityId: string): [Keep | undefined, (keep: Keep) => void] {
  const [keep, put] = useState(() => readKeep(activityId))
  useDidShow(() => put(readKeep(activityId)))
  const [set] = useState(() => (next: Keep) => {
    writeKeep(activityId, next)
    put(next)
  })
  return [keep, set]
}

/** The people of the first page, and by and by of all that follow. */
function usePeople(activityId: string, view: Room | undefined) {
  const [rest, setRest] = useState<{ of: Room; people: readonly Person[]; next: string | undefined }>()
  const known = rest && rest.of === view ? rest : undefined
  const next = known ? known.next : view?.next
  useEffect(() => {
    if (!view || !next) return
    let isGone = false
    void call<MatchesContract, 'room'>('matches.room', { activityId, cursor: next }).then((reply) => {
      if (isGone || !reply.ok) return
      setRest({ of: view, people: [...(known?.people ?? []), ...reply.data.people], next: reply.data.next })
    })
    return () => {
      isGone = true
    }
  }, [activityId, known, next, view])
  const people = useMemo(() => [...(view?.people ?? []), ...(known?.people ?? [])], [known, view])
  return { people, isWhole: view !== undefined && !next }
}
