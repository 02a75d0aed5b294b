/** One call of a wx function. */
export interface WxCall {
  name: string
  options: unknown
}

/** What went wrong and where: a page path, a wx function, `setData`, `glass-easel` … */
export interface HostError {
  where: string
  message: string
  stack: string
}

/** What the host writes down while the app runs. */
export interface Journal {
  errors: HostError[]
  calls: WxCall[]
  /** things under way that will call back: answers of wx functions, requests */
  pending: number
  fail(where: string, error: unknown): void
  /** Runs a callback of the app; an exception is written down, never lost. */
  guard<T>(where: string, run: () => T): T | undefined
  /** Counts a promise as pending until it settles. */
  track<T>(work: Promise<T>): Promise<T>
}

/** An empty journal. */
export function createJournal(): Journal {
  const journal: Journal = {
    errors: [],
    calls: [],
    pending: 0,
    fail(where, error) {
      const told = error as { message?: string; errMsg?: string; stack?: string } | null
      const message = told?.message ?? told?.errMsg ?? String(error)
      journal.errors.push({ where, message, stack: told?.stack ?? '' })
    },
    guard(where, run) {
      try {
        return run()
      } catch (error) {
        journal.fail(where, error)
        return undefined
      }
    },
    track(work) {
      journal.pending += 1
      const done = (): void => void (journal.pending -= 1)
      work.then(done, done)
      return work
    },
  }
  return journal
}
