import { useRef, useState } from 'react'
import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { allGuests } from '../guests'
import type { SessionView } from '../sessions'
import { withEntry, withGuests, type Book } from './book'
import { burnBook, keepBook, keptBook, nextSeq } from './kept'

/** The book of one session on this phone. */
export function useBook(activityId: string, sessionId: string) {
  const [book, setBook] = useState(() => keptBook(activityId, sessionId))
  const [taking, setTaking] = useState(false)
  const [problem, setProblem] = useState('')
  const latest = useRef(book)

  const put = (next: Book) => {
    latest.current = next
    keepBook(next)
    setBook(next)
  }
  const change = (how: (book: Book) => Book) => {
    if (latest.current) put(how(latest.current))
  }
  /** Takes the list along, or a newer one. */
  const take = async ({ id, title }: Pick<ActivityDetail, 'id' | 'title'>, session: SessionView) => {
    if (taking) return
    setTaking(true)
    setProblem('')
    const guests = await allGuests(id, session.id)
    setTaking(false)
    if (typeof guests === 'string') return setProblem(guests)
    const old = latest.current ?? {
      ...{ activityId: id, sessionId: session.id, title, sessionTitle: session.title },
      ...{ takenAt: '', guests: [], noted: [] },
    }
    put(withGuests(old, guests, serverNow()))
  }
  const letIn = (memberId: string, at: string) => change((one) => withEntry(one, memberId, at, nextSeq()))
  const burn = () => {
    if (latest.current) burnBook(latest.current)
    latest.current = undefined
    setBook(undefined)
  }
  return { book, latest, change, take, taking, problem, letIn, burn }
}

export type BookKeeper = ReturnType<typeof useBook>
