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

/** The cron triggers of all functions; their callers have no openid. */
export const createTimers = (
  host: FunctionHost,
  overrides: Readonly<Record<string, readonly Trigger[]>>,
): Timers => {
  const timers = collectTimers(host, overrides)
  const pending = new Map<Timer, NodeJS.Timeout>()
  const crons = new Map(timers.map((timer) => [timer, parseCron(timer.trigger.config)]))

  const fire = (functionName: string, triggerName: string): Promise<unknown> =>
    host.invoke(functionName, timerEvent(triggerName), { trigger: 'timer' })

  const fireQuietly = ({ functionName, trigger }: Timer): void => {
    fire(functionName, trigger.name).catch((error: unknown) => {
      process.stderr.write(`[${functionName}] timer ${trigger.name}: ${messageOf(error)}\n`)
    })
  }

  const schedule = (timer: Timer, after: number): void => {
    const at = crons.get(timer)?.next(after) ?? null
    if (at !== null) wait(timer, at)
  }

  const wait = (timer: Timer, at: number): void => {
    const left = at - Date.now()
    const wake = (): void => {
      if (left > LONGEST_WAIT_MS) return wait(timer, at)
      fireQuietly(timer)
      schedule(timer, Math.max(at, Date.now()))
    }
    pending.set(timer, setTimeout(wake, Math.max(0, Math.min(left, LONGEST_WAIT_MS))))
  }

  const run = async (name: string): Promise<unknown> => {
    const found =
      timers.find(({ trigger }) => trigger.name === name) ??
      timers.find(({ functionName }) => functionName === name)
    if (found) return fire(found.functionName, found.trigger.name)
    if (!host.names().includes(name)) throw functionMissing(name)
    return fire(name, name)
  }

  return {
    start: () => timers.forEach((timer) => schedule(timer, Date.now())),
    run,
    stop: () => pending.forEach((timeout) => clearTimeout(timeout)),
  }
}
