import type { Db } from './db'

/** What the outside world gives one invocation. */
export type Deps = {
  readonly db: Db
  /** The caller as the platform vouches for it; null for strangers' tools and timers. */
  readonly openid: string | null
  /** UTC ISO instant. */
  readonly now: () => string
  /** Random id of 24 letters and digits. */
  readonly newId: () => string
  /** Random code of `length` letters and digits that cannot be confused when read out. */
  readonly newCode: (length: number) => string
  /** One line for the operator; never the input. */
  readonly log: (line: Readonly<Record<string, unknown>>) => void
}
