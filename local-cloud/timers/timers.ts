import type { Clock } from '../clock'
import { messageOf } from '../errors'
import { functionMissing } from '../host/errors'
import type { FunctionHost } from '../host/host'
import type { Trigger } from '../options'
import { parseCron, type Cron } from './cron'

export type Timers = {
  readonly start: () => void
  /** Fires one timer now, by the trigger's name or the function's. */
  readonly run: (name: string) => Promise<unknown>
  /** Moves the clock on, stopping at each instant on the way at which timers fall due, and fires them. */
  readonly advance: (ms: number) => Promise<void>
  readonly stop: () => void
}

type Timer = { readonly functionName: string; readonly trigger: Trigger; readonly cron: Cron }

/** setTimeout cannot wait longer than 24.8 days. */
const LONGEST_WAIT_MS = 3_600_000

/** The event SCF hands to a function that a timer starts. */
const timerEvent = (name: string, at: number) => ({
  Type: 'Timer',
  TriggerName: name,
  Time: new Date(at).toISOString(),
  Message: '',
})

const collectTimers = (
  host: FunctionHost,
  overrides: Readonly<Record<string, readonly Trigger[]>>,
): readonly Timer[] =>
  host.names().flatMap((functionName) => {
    const triggers = overrides[functionName] ?? host.configOf(functionName).triggers ?? []
    return triggers.map((trigger) => ({ functionName, trigger, cron: parseCron(trigger.config) }))
  })

/** Calls `fire` at every instant of a cron expression after now; returns how to stop it. */
const repeat = (cron: Cron, clock: Clock, fire: () => void): (() => void) => {
  let timeout: NodeJS.Timeout | undefined

  const wait = (at: number): void => {
    const left = at - clock.now()
    const wake = (): void => {
      if (left > LONGEST_WAIT_MS) return wait(at)
      fire()
      schedule(Math.max(at, clock.now()))
    }
    timeout = setTimeout(wake, Math.max(0, Math.min(left, LONGEST_WAIT_MS)))
  }
  const schedule = (after: number): void => {
    clearTimeout(timeout)
    const at = cron.next(after)
    if (at !== null) wait(at)
  }

  schedule(clock.now())
  const unwatch = clock.onChange(() => schedule(clock.now()))
  return () => {
    unwatch()
    clearTimeout(timeout)
  }
}

/** The timers that fall due first after an instant, and when; nothing when none ever does. */
const nextDue = (timers: readonly Timer[], after: number) => {
  const dues = timers.map((timer) => ({ timer, at: timer.cron.next(after) ?? Infinity }))
  const at = Math.min(...dues.map((due) => due.at))
  return { at, due: dues.filter((due) => due.at === at).map(({ timer }) => timer) }
}

/** Sets the clock to each instant up to `end` at which timers fall due, and waits for those. */
const walkTo = async (
  timers: readonly Timer[],
  clock: Clock,
  end: number,
  fire: (timer: Timer, at: number) => Promise<unknown>,
): Promise<void> => {
  for (let next = nextDue(timers, clock.now()); next.at <= end; next = nextDue(timers, next.at)) {
    clock.set(next.at)
    await Promise.all(next.due.map((timer) => fire(timer, next.at)))
  }
  clock.set(end)
}

/**
 * The cron triggers of all functions; their callers have no openid. Throws on a malformed expression.
 * `advance` fires timers whether they were started or not.
 */
export const createTimers = (
  host: FunctionHost,
  clock: Clock,
  overrides: Readonly<Record<string, readonly Trigger[]>>,
): Timers => {
  const timers = collectTimers(host, overrides)
  let stops: readonly (() => void)[] = []

  const fire = (functionName: string, triggerName: string, at: number): Promise<unknown> =>
    host.invoke(functionName, timerEvent(triggerName, at), { trigger: 'timer' })
  const fireQuietly = ({ functionName, trigger }: Timer, at: number): Promise<unknown> =>
    fire(functionName, trigger.name, at).catch((error: unknown) => {
      process.stderr.write(`[${functionName}] timer ${trigger.name}: ${messageOf(error)}\n`)
    })

  const run = async (name: string): Promise<unknown> => {
    const byTrigger = timers.find(({ trigger }) => trigger.name === name)
    const found = byTrigger ?? timers.find(({ functionName }) => functionName === name)
    if (found) return fire(found.functionName, found.trigger.name, clock.now())
    if (!host.names().includes(name)) throw functionMissing(name)
    return fire(name, name, clock.now())
  }
  const start = (): void => {
    stops = timers.map((timer) => repeat(timer.cron, clock, () => void fireQuietly(timer, clock.now())))
  }
  const stop = (): void => {
    stops.forEach((end) => end())
    stops = []
  }
  const advance = async (ms: number): Promise<void> => {
    const running = stops.length > 0
    stop()
    await walkTo(timers, clock, clock.now() + ms, fireQuietly)
    if (running) start()
  }
  return { start, run, advance, stop }
}
