import { useEffect } from 'react'
import type { ImportsContract, ImportView } from '@cloud/capabilities/imports/contract'
import type { Remote } from '@/shared/api/use-remote'
import { useSubmit } from '@/shared/api/use-submit'

/**
 * Keeps a running import going while its page is open. When a step fails it stops, until `goOn`;
 * the server's timer goes on in any case.
 */
export function useSteps(importId: string, { view, show }: Remote<ImportView>) {
  const { submit, problem, clear } = useSubmit<ImportsContract, 'step'>('imports.step')
  const running = view?.running ?? false
  const stopped = problem !== undefined
  useEffect(() => {
    let isOpen = running && !stopped
    const goOn = async () => {
      while (isOpen) {
        const fresh = await submit({ importId })
        if (!fresh || !isOpen) return
        show(fresh)
        isOpen = fresh.running
      }
    }
    void goOn()
    return () => {
      isOpen = false
    }
  }, [importId, running, stopped, show, submit])
  return { problem: problem?.message, goOn: clear }
}
