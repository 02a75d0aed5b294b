import { DbError } from '../errors'
import type { KnobPoint, Knobs } from '../options'

export type KnobBoard = {
  readonly set: (knobs: Knobs) => void
  /** Runs one database call under the knobs: rate limit, latency, injected failure or death. */
  readonly around: <T>(call: () => Promise<T>) => Promise<T>
}

type Armed = { left: number; readonly when: KnobPoint['when'] }

const arm = (point: KnobPoint): Armed => ({ left: point.nth, when: point.when })
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const fires = (armed: Armed | null): KnobPoint['when'] | null => {
  if (!armed) return null
  armed.left -= 1
  return armed.left === 0 ? armed.when : null
}

/** The test knobs of one server; all off at first. */
export const createKnobs = (): KnobBoard => {
  let latencyMs = 0
  let qps = 0
  let fail: Armed | null = null
  let kill: Armed | null = null
  let second = 0
  let used = 0

  const set = (knobs: Knobs): void => {
    latencyMs = knobs.latencyMs ?? latencyMs
    qps = knobs.qps ?? qps
    if (knobs.failAt !== undefined) fail = knobs.failAt && arm(knobs.failAt)
    if (knobs.killAt !== undefined) kill = knobs.killAt && arm(knobs.killAt)
  }

  const limitRate = (): void => {
    const now = Math.floor(Date.now() / 1000)
    if (now !== second) used = 0
    second = now
    used += 1
    if (qps > 0 && used > qps) {
      throw new DbError('EXCEED_RATELIMIT', 'request frequency exceeds the plan limit')
    }
  }

  const around = async <T>(call: () => Promise<T>): Promise<T> => {
    limitRate()
    const failing = fires(fail)
    const killing = fires(kill)
    if (latencyMs > 0) await sleep(latencyMs)
    if (killing === 'before') process.kill(process.pid, 'SIGKILL')
    if (failing === 'before') throw new DbError('DATABASE_REQUEST_FAILED', 'injected failure before the call')
    const result = await call()
    if (killing === 'after') process.kill(process.pid, 'SIGKILL')
    if (failing === 'after') throw new DbError('DATABASE_REQUEST_FAILED', 'injected failure after the call')
    return result
  }

  return { set, around }
}
