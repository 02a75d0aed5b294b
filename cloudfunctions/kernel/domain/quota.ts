/**
 * "At most N": a small counter inside one document. The truth about who holds how many;
 * the rows of the holders are projections that `repair` brings back to it.
 * Keys are ids without dots or dollars, so they can be part of a path.
 */
export type Quota = {
  readonly cap: number
  readonly left: number
  /** Grows with every change; orders what callers saw. */
  readonly seq: number
  readonly held: Readonly<Record<string, number>>
  /** How many stand in line; may drift after a death between two writes, until it is recounted. */
  readonly waiting: number
}

export const emptyQuota = (cap: number): Quota => ({ cap, left: cap, seq: 0, held: {}, waiting: 0 })

export const takenOf = (quota: Quota): number => Object.values(quota.held).reduce((sum, n) => sum + n, 0)

export const holds = (quota: Quota, key: string): boolean => Object.hasOwn(quota.held, key)

/** What must be added to `left` for the invariant `left + taken = cap`; 0 when it holds. */
export const missingLeft = (quota: Quota): number => quota.cap - takenOf(quota) - quota.left

export type Discrepancies = {
  /** Hold a place, but their row does not say so. */
  readonly unrecorded: readonly string[]
  /** Their row says they hold a place, but they do not. */
  readonly unheld: readonly string[]
}

/** Compares the quota with the rows that claim a place. */
export const compareHolders = (quota: Quota, claimants: ReadonlySet<string>): Discrepancies => ({
  unrecorded: Object.keys(quota.held).filter((key) => !claimants.has(key)),
  unheld: [...claimants].filter((key) => !holds(quota, key)),
})
