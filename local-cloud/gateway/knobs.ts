import type { Clock } from '../clock'
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

const injected = (when: KnobPoint['when']): DbError =>
  new DbError('DATABASE_REQUEST_FAILED', `injected failure ${when} the call`)

const fires = (armed: Armed | null): KnobPoint['when'] | null => {
  if (!armed) return null
  armed.left -= 1
  return armed.left === 0 ? armed.when : null
}

/** The plan's limit of calls per second; 0 is none. */
const createRateLimit = () => {
  let qps = 0
  let second = 0
  let used = 0
  const set = (limit: number): void => {
    qps = limit
    used = 0
  }
  const take = (): void => {
    const now = Math.floor(Date.now() / 1000)
    used = now === second ? used + 1 : 1
    second = now
    const refused = qps > 0 && used > qps
    if (refused) throw new DbError('EXCEED_RATELIMIT', 'request frequency exceeds the plan limit')
  }
  return { set, take }
}

/** The test knobs of one server; all off at first. */
export const createKnobs = (clock: Clock): KnobBoard => {
  const rate = createRateLimit()
  let latencyMs = 0
  let fail: Armed | null = null
  let kill: Armed | null = null

  const set = (knobs: Knobs): void => {
    latencyMs = knobs.latencyMs ?? latencyMs
    if (knobs.qps !== undefined) rate.set(knobs.qps)
    if (knobs.failAt !== undefined) fail = knobs.failAt && arm(knobs.failAt)
    if (knobs.clock !== undefined) clock.set(knobs.clock)
    if (knobs.killAt !== undefined) kill = knobs.killAt && arm(knobs.killAt)
  }

  const around = async <T>(call: () => Promise<T>): Promise<T> => {
    rate.take()
    const [failing, killing] = [fires(fail), fires(kill)]
    if (latencyMs > 0) await sleep(latencyMs)
    if (killing === 'before') process.kill(process.pid, 'SIGKILL')
    if (failing === 'before') throw injected('before')
    const result = await call()
    if (killing === 'after') process.kill(process.pid, 'SIGKILL')
    if (failing === 'after') throw injected('after')
    return result
  }

  return { set, around }
}
