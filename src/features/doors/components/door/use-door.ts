import { useState } from 'react'
import { sha256 } from '@cloud/capabilities/activities/draw-order'
import { serverNow } from '@/shared/api/clock'
import { hasCamera, scan } from '@/shared/camera'
import { examine, greet, type Finding, type Guest } from './book'
import type { BookKeeper } from './use-book'

/** What happens at the door: a scan or a name is held against the book, and whoever may come in is noted at once. */
export function useDoor(keeper: BookKeeper) {
  const [mode, setMode] = useState<'scan' | 'name' | 'typing'>('scan')
  const [finding, setFinding] = useState<Finding>()
  const answer = (found: Finding) => {
    if (found.kind === 'welcome') keeper.letIn(found.guest.memberId, found.at)
    setFinding(found)
  }
  const check = (text: string) => {
    setMode((now) => (now === 'typing' ? 'scan' : now))
    const book = keeper.latest.current
    if (text && book) answer(examine(book, text, serverNow(), sha256))
  }
  const pick = ({ memberId }: Guest) => {
    const book = keeper.latest.current
    if (book) answer(greet(book, memberId, serverNow()))
  }
  const begin = () => {
    setFinding(undefined)
    if (hasCamera) void scan().then(check)
    else setMode('typing')
  }
  const toggleNames = () => setMode(mode === 'name' ? 'scan' : 'name')
  const close = () => {
    setFinding(undefined)
    if (mode === 'typing') setMode('scan')
  }
  return { mode, finding, begin, check, pick, toggleNames, close }
}
