import type { Journal } from './journal'

/** Timers shorter than this (ms) are part of what is going on: the app is not settled before they ran. */
const SHORT = 60

export interface AppTimers {
  setTimeout(run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number
  clearTimeout(id: number): void
  setInterval(run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): number
  clearInterval(id: number): void
  /** Ends them all. */
  stop(): void
}

/** Timers for the app's code: exceptions are written down, short ones counted as pending. */
export function createTimers(journal: Journal): AppTimers {
  const live = new Map<number, { end(): void; short: boolean }>()
  let ids = 0
  const forget = (id: number): void => {
    const timer = live.get(Number(id))
    if (!timer) return
    live.delete(Number(id))
    timer.end()
    if (timer.short) journal.pending -= 1
  }
  return {
    setTimeout(run, delay = 0, ...args) {
      const id = (ids += 1)
      const short = delay < SHORT
      if (short) journal.pending += 1
      const own = globalThis.setTimeout(() => {
        journal.guard('setTimeout', () => run(...args))
        forget(id)
      }, delay)
      live.set(id, { end: () => globalThis.clearTimeout(own), short })
      return id
    },
    setInterval(run, delay = 0, ...args) {
      const id = (ids += 1)
      const own = globalThis.setInterval(() => void journal.guard('setInterval', () => run(...args)), delay)
      live.set(id, { end: () => globalThis.clearInterval(own), short: false })
      return id
    },
    clearTimeout: forget,
    clearInterval: forget,
    stop: () => [...live.keys()].forEach(forget),
  }
}
