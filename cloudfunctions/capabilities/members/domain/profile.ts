import type { kindLabels } from '../labels'
import type { Career, Employment } from './career'
import type { Holding } from './office'

/** What the roster knows of somebody. */
export type Profile = Holding & {
  readonly _id: string
  readonly kind: keyof typeof kindLabels
  /** As `tidyStaffNo` leaves it. */
  readonly staffNo: string
  readonly name: string
  readonly sex: 'female' | 'male' | 'unknown'
  readonly birthday: string | null
  readonly joinedOn: string | null
  /** Eleven digits; empty when the roster has none. */
  readonly phone: string
  /** Path of the unit. */
  readonly unit: string
  readonly unitName: string
  readonly schoolUnit: string
  readonly schoolName: string
  readonly employment: Employment
  /** Who pays her wage; empty when nobody has entered it. */
  readonly fundingUnit: string
  /** YYYY-MM; null when nobody has entered it. */
  readonly paidThrough: string | null
  /** 单身, 劳模: entered by officers. */
  readonly tags: readonly string[]
  /**
   * Everything dated that is known of her; `kind`, `unit`, `unitName`, `schoolUnit`, `schoolName`, `employment`,
   * `fundingUnit` and `joinedOn` are what it comes to today. Empty for clerks.
   */
  readonly career: Career
  /** Every unit that covers her, the highest first; with `gone:` before it once she has left. */
  readonly within: readonly string[]
  /** As `initialsOf` reads the name. */
  readonly initials: string
  /** The next day on which the career or an office changes; absent when none is known to. */
  readonly dueOn?: string
  /** Set for good when a request is first returned to her: only then does the home page look for such ones. */
  readonly wasReturned?: true
  /** The privacy notice that she agreed to; absent when she has not, or has taken it back. */
  readonly consent?: { readonly version: string; readonly at: string }
}
