import type { Reply } from '@cloud/kernel/contract/reply'

/** On its way; as a number: the server is busy, and is asked again by itself in so many seconds. */
export type Busy = boolean | number

/** How often a wish is sent in all when the server is busy. */
const TRIES = 3
const SECOND = 1000
/** 1..5 seconds, by chance: phones that were refused together must not come back together. */
const someTime = () => SECOND + Math.random() * 4 * SECOND

const pause = (milliseconds: number) => new Promise<void>((done) => void setTimeout(done, milliseconds))

/** Counts down in whole seconds; ends early, with false, when nobody listens any more. */
async function countDown(tell: (seconds: number) => boolean): Promise<boolean> {
  let left = someTime()
  while (left > 0) {
    if (!tell(Math.ceil(left / SECOND))) return false
    const step = left % SECOND || SECOND
    await pause(step)
    left -= step
  }
  return true
}

/**
 * Asks, and asks again while the server is busy (`system.busy`): three times in all, 1 to 5 seconds apart.
 * `tell` hears the seconds left before the next try; false from it ends the waiting with the last reply.
 */
export async function patiently<T>(
  ask: () => Promise<Reply<T>>,
  tell: (seconds: number) => boolean,
): Promise<Reply<T>> {
  for (let tries = 1; ; tries += 1) {
    const reply = await ask()
    if (reply.ok || reply.error.code !== 'system.busy' || tries === TRIES) return reply
    if (!(await countDown(tell))) return reply
  }
}
