import type { Db } from '@cloud/kernel/ports/db'

type Waiting = { readonly go: () => void }

/** What an invocation sees of the database when it dies. */
export class Died extends Error {}

/** Death at the nth database call of one invocation, before or after that call took effect. */
export type Death = { readonly nth: number; readonly when: 'before' | 'after' }

/**
 * Lets concurrent invocations reach the database one call at a time, in an order that the test chooses.
 * `choose` gives a number below the number of things that can happen next.
 */
export const turnstile = (choose: (below: number) => number) => {
  const queue: Waiting[] = []
  const turn = () => new Promise<void>((go) => queue.push({ go }))

  const through = (db: Db, death: Death | null, seen: () => void): Db => {
    let calls = 0
    const gated =
      <A extends unknown[], R>(work: (...parameters: A) => Promise<R>) =>
      async (...parameters: A): Promise<R> => {
        await turn()
        calls += 1
        const isLast = death !== null && calls >= death.nth
        if (isLast && (death.when === 'before' || calls > death.nth)) throw new Died()
        const result = await work(...parameters)
        seen()
        if (isLast) throw new Died()
        return result
      }
    return {
      get: gated(db.get) as Db['get'],
      find: gated(db.find) as Db['find'],
      count: gated(db.count) as Db['count'],
      insert: gated(db.insert) as Db['insert'],
      update: gated(db.update) as Db['update'],
    }
  }

  /** Starts the works in their order, at most `width` at once, and lets their calls through until all are done. */
  const run = async (works: readonly (() => Promise<unknown>)[], width: number): Promise<void> => {
    let started = 0
    let done = 0
    while (done < works.length) {
      const canStart = started < works.length && started - done < width
      const options = queue.length + Number(canStart)
      const chosen = options ? choose(options) : -1
      if (chosen >= queue.length && canStart) {
        const work = works[started] as () => Promise<unknown>
        started += 1
        void work().finally(() => (done += 1))
      } else queue.splice(chosen, 1)[0]?.go()
      // Everything that follows from this one call happens now; pauses between tries pass at once.
      await new Promise((next) => setImmediate(next))
      if (!queue.length) jest.advanceTimersByTime(1000)
      await new Promise((next) => setImmediate(next))
    }
  }
  return { through, run }
}
