export type Clock = {
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Sets the clock, which then runs on from there; null returns to the machine's time. */
  readonly set: (at: number | null) => void
  /** Called after every change of the clock; returns how to stop that. */
  readonly onChange: (listener: () => void) => () => void
}

/**
 * The time by which timers fire, temporary URLs end and messages are dated. Documents' server dates and
 * transactions follow the machine's.
 */
export const createClock = (): Clock => {
  const listeners = new Set<() => void>()
  let ahead = 0
  const set = (at: number | null): void => {
    ahead = at === null ? 0 : at - Date.now()
    listeners.forEach((listener) => listener())
  }
  const onChange = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return { now: () => Date.now() + ahead, set, onChange }
}
