import { useEffect, useState } from 'react'
import { recomputing, type Own, type Published, type Verdict } from './recompute'

/** Milliseconds of work before the page may draw again. */
const SLICE = 12

interface Computing {
  /** Entries done so far. */
  readonly done: number
  readonly verdict: Verdict | undefined
}

/** Recomputes an order on this phone, in slices; starts anew when what it is held against is known better. */
export function useVerdict(published: Published | undefined, own: Own): Computing {
  const [state, setState] = useState<Computing>({ done: 0, verdict: undefined })
  const against = JSON.stringify(own)
  useEffect(() => {
    if (!published) return undefined
    const steps = recomputing(published, JSON.parse(against) as Own)
    const work = () => {
      const until = Date.now() + SLICE
      let step = steps.next()
      while (!step.done && Date.now() < until) step = steps.next()
      if (step.done) return setState({ done: published.count, verdict: step.value })
      setState({ done: step.value, verdict: undefined })
      timer = setTimeout(work, 0)
    }
    let timer = setTimeout(work, 0)
    return () => clearTimeout(timer)
  }, [published, against])
  return state
}
