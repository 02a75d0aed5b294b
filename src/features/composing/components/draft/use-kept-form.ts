import { useEffect, useRef, useState } from 'react'
import type { ActivityForm } from './form'
import { forget, keep, keptForm } from './kept'

/** Typing is kept when it rests for so long. */
const REST = 400

/**
 * A form whose unsaved work stays on this phone: it is taken up again when the editor opens, unless the activity
 * was changed elsewhere since. `forget` when it has been saved.
 */
export function useKeptForm(initial: ActivityForm, activityId: string | undefined) {
  const base = useRef(activityId ? JSON.stringify(initial) : '').current
  const [resumed, setResumed] = useState(() => keptForm(activityId, base))
  const [form, setForm] = useState(resumed ?? initial)
  const latest = useRef(form)
  latest.current = form
  /** What need not be kept: as it was opened, or as it was saved. */
  const clean = useRef(form)
  const put = useRef(() => {
    if (latest.current !== clean.current) keep(activityId, { base, form: latest.current })
  }).current
  useEffect(() => {
    const timer = setTimeout(put, REST)
    return () => clearTimeout(timer)
  }, [form, put])
  useEffect(() => put, [put])
  const leave = (as: ActivityForm) => {
    forget(activityId)
    clean.current = as
  }
  const startOver = () => {
    leave(initial)
    setResumed(undefined)
    setForm(initial)
  }
  const drop = () => leave(latest.current)
  return { form, setForm, isResumed: resumed !== undefined, startOver, forget: drop }
}
