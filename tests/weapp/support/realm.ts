import vm from 'node:vm'
import type { Journal } from './host/journal'
import type { Evaluate } from './host/modules'
import type { AppTimers } from './host/timers'

/** Not in WeChat's logic layer, though V8 has them. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics']
const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** A line the app wrote to its console. */
export type LogLine = [level: (typeof LEVELS)[number], ...words: unknown[]]

/**
 * A realm for the app's code with nothing of the browser or Node in it: no window, no fetch, no process. As in
 * WeChat's logic layer. React writes errors that it caught to the console: they count as failures.
 */
export function createRealm(timers: AppTimers, journal: Journal, log: LogLine[]): Evaluate {
  const say =
    (level: LogLine[0]) =>
    (...words: unknown[]): void => {
      log.push([level, ...words])
      const error = words.find((word) => typeof (word as Error | null)?.stack === 'string')
      if (level === 'error' && error) journal.fail('console.error', error)
    }
  const console = Object.fromEntries(LEVELS.map((level) => [level, say(level)]))
  const { setTimeout, clearTimeout, setInterval, clearInterval } = timers
  const context = vm.createContext({ console, setTimeout, clearTimeout, setInterval, clearInterval })
  vm.runInContext(
    `globalThis.global = globalThis; ${ABSENT.map((name) => `delete globalThis.${name}`).join('; ')}`,
    context,
  )
  return (file, source, scope) => {
    const names = Object.keys(scope)
    const wrapped = vm.runInContext(`(function (${names.join(', ')}) {${source}\n})`, context, {
      filename: `weapp/${file}`,
    }) as (...values: unknown[]) => void
    wrapped(...names.map((name) => scope[name]))
  }
}
