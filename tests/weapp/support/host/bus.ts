import type { Journal } from './journal'

/** Events of the base library: `themeChange`, `networkStatusChange`, `appShow` … */
export interface Bus {
  on(event: string, listener: (detail: unknown) => void): void
  off(event: string, listener?: (detail: unknown) => void): void
  emit(event: string, detail: unknown): void
}

/** A bus whose listeners belong to the app: their exceptions are written down. */
export function createBus(journal: Journal): Bus {
  const listeners: Record<string, ((detail: unknown) => void)[]> = {}
  return {
    on: (event, listener) => void (listeners[event] ??= []).push(listener),
    off(event, listener) {
      listeners[event] = listener ? (listeners[event] ?? []).filter((one) => one !== listener) : []
    },
    emit(event, detail) {
      for (const listener of [...(listeners[event] ?? [])]) journal.guard(event, () => listener(detail))
    },
  }
}
