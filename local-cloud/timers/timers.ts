import { messageOf } from '../errors'
import { functionMissing } from '../host/errors'
import type { FunctionHost } from '../host/host'
import type { Trigger } from '../options'
import { parseCron } from './cron'

export type Timers = {
  readonly start: () => void
  /** Fires one timer now, by the trigger's name or the function's. */
  readonly run: (name: string) => Promise<unknown>
  readonly stop: () => void
}

type Timer = { readonly functionName: string; readonly trigger: Trigger }

/** setTimeout cannot wait longer than 24.8 days; waking hourly also follows a changed clock. */
const LONGEST_WAIT_MS = 3_600_000

/** The event SCF hands to a function that a timer starts. */
const timerEvent = (name: string) => ({
  Type: 'Timer',
  TriggerName: name,
  Time: new Date().toISOString(),
  Message: '',
})

const collectTimers = (
  host: FunctionHost,
  overrides: Readonly<Record<string, readonly Trigger[]>>,
): readonly Timer[] =>
  host.names().flatMap((functionName) => {
    const triggers = overrides[functionName] ?? host.configOf(functionName).triggers ?? []
    return triggers.map((trigger) => ({ functionName, trigger }))
  })

/** Calls `fire` at every instant of a cron expression after now; returns how to stop it. */
const repeat = (expression: string, fire: () => void): (() => void) => {
  const cron = parseCron(expression)
  let timeout: NodeJS.Timeout | null = null

  const wait = (at: number): void => {
    const left = at - Date.now()
    const wake = (): void => {
      if (left > LONGEST_WAIT_MS) return wait(at)
      fire()
      schedule(Math.max(at, Date.now()))
    }
    timeout = setTimeout(wake, Math.max(0, Math.min(left, LONGEST_WAIT_MS)))
  }
  const schedule = (after: number): void => {
    const at = cron.next(after)
    if (at !== null) wait(at)
  }

  schedule(Date.now())
  return () => {
    if (timeout) clearTimeout(timeout)
  }
}

/** The cron triggers of all functions; their callers have no openid. Throws on a malformed expression. */
export const createTimers = (
  host: FunctionHost,
  overrides: Readonly<Record<string, readonly Trigger[]>>,
): Timers => {
  const timers = collectTimers(host, overrides)
  timers.forEach(({ trigger }) => parseCron(trigger.config))
  let stops: readonly (() => void)[] = []

  const fire = (functionName: string, triggerName: string): Promise<unknown> =>
    host.invoke(functionName, timerEvent(triggerName), { trigger: 'timer' })
  const fireQuietly = ({ functionName, trigger }: Timer): void => {
    fire(functionName, trigger.name).catch((error: unknown) => {
      process.stderr.write(`[${functionName}] timer ${trigger.name}: ${messageOf(error)}\n`)
    })
  }

  const run = async (name: string): Promise<unknown> => {
    const byTrigger = timers.find(({ trigger }) => trigger.name === name)
    const found = byTrigger ?? timers.find(({ functionName }) => functionName === name)
    if (found) return fire(found.functionName, found.trigger.name)
    if (!host.names().includes(name)) throw functionMissing(name)
    return fire(name, name)
  }

  const start = (): void => {
    stops = timers.map((timer) => repeat(timer.trigger.config, () => fireQuietly(timer)))
  }
  return { start, run, stop: () => stops.forEach((stop) => stop()) }
}
