import { invalidParam } from './errors'
import type { LocalCloud } from './options'

type Controls = Pick<
  LocalCloud,
  'knobs' | 'stats' | 'resetStats' | 'runTimer' | 'advance' | 'messages' | 'phoneCode' | 'backup' | 'restore'
>
type Body = Readonly<Record<string, unknown>>

const textOf = (value: unknown, what: string): string => {
  if (typeof value !== 'string' || value === '') throw invalidParam(`${what} is required`)
  return value
}

const advanceBy = (value: unknown): number => {
  const ms = Number(value)
  if (!Number.isInteger(ms) || ms < 0) throw invalidParam('ms must be a whole number')
  return ms
}

/** What `POST /local/<name>` does, for tests in another process. */
export const createControl = (cloud: Controls): ((name: string, body: unknown) => Promise<unknown>) => {
  const commands: Readonly<Record<string, (body: Body) => unknown>> = {
    knobs: (body) => cloud.knobs(body),
    stats: () => cloud.stats(),
    'stats/reset': () => cloud.resetStats(),
    messages: () => cloud.messages(),
    'phone-code': ({ number }) => ({ code: cloud.phoneCode(textOf(number, 'number')) }),
    advance: ({ ms }) => cloud.advance(advanceBy(ms)),
    backup: ({ dir }) => cloud.backup(textOf(dir, 'dir')),
    restore: ({ dir }) => cloud.restore(textOf(dir, 'dir')),
  }
  return async (name, body) => {
    if (name.startsWith('timer/')) return cloud.runTimer(name.slice('timer/'.length))
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw invalidParam(`unknown control ${name.slice(0, 60)}`)
    return command(body as Body)
  }
}
