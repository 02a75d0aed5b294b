import type { Db } from '@cloud/kernel/ports/db'

type Waiting = { readonly go: () => void; readonly notBefore: number }

/** What an invocation sees of the database when it dies. */
export class Died extends Error {
  override readonly name = 'Died'
}

/** Death at the nth database call of one invocation, before or after that call took effect. */
export type Death = { readonly nth: number; readonly when: 'before' | 'after' }

/** A call that a slow network holds up before it reaches the database, while that many others pass. */
export type Stall = { readonly nth: number; readonly steps: number }

export type Fate = { readonly death: Death | null; readonly stall: Stall | null }

/**
 * Lets concurrent invocations reach the database one call at a time, in an order that the test chooses.
 * `choose` gives a number below the number of things that can happen next.
 */
export const turnstile = (choose: (below: number) => number) => {
  const queue: Waiting[] = []
  let step = 0
  const turn = (held: number) => new Promise<void>((go) => queue.push({ go, notBefore: step + held }))

  const through = (db: Db, { death, stall }: Fate, seen: () => void): Db => {
    let asked = 0
    let calls = 0
    const gated =
      <A extends unknown[], R>(work: (...parameters: A) => Promise<R>) =>
      async (...parameters: A): Promise<R> => {
        asked += 1
        await turn(asked === stall?.nth ? stall.steps : 0)
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
      amend: gated(db.amend) as Db['amend'],
      remove: gated(db.remove) as Db['remove'],
    }
  }

  /** Those that may pass; when all are held up, all may. */
  const ready = (canStart: boolean): readonly Waiting[] => {
    const free = queue.filter(({ notBefore }) => notBefore <= step)
    return free.length || canStart ? free : [...queue]
  }

  /** Starts the works in their order, at most `width` at once, and lets their calls through until all are done. */
  const run = async (works: readonly (() => Promise<unknown>)[], width: number): Promise<void> => {
    let started = 0
    let done = 0
    while (done < works.length) {
      const canStart = started < works.length && started - done < width
      const options = ready(canStart)
      const next = options.length || canStart ? options[choose(options.length + Number(canStart))] : undefined
      step += 1
      if (next) queue.splice(queue.indexOf(next), 1)[0]?.go()
      else if (canStart) void works[started++]?.().finally(() => (done += 1))
      // Everything that follows from this one call happens now; pauses between tries pass at once.
      await new Promise((then) => setImmediate(then))
      if (!queue.length) jest.advanceTimersByTime(1000)
      await new Promise((then) => setImmediate(then))
    }
  }
  return { through, run }
}
