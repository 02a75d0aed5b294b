import type { ActivityKind } from '../../../cloudfunctions/capabilities/activities/labels'

/** One activity of the demo year. Days count from today; sign-up opens at 9:00 and closes at 17:00. */
export type Planned = {
  readonly key: string
  readonly kind: ActivityKind
  readonly title: string
  readonly place: string
  /** `school`, or the code of a branch. */
  readonly host: string
  readonly day: number
  readonly at: string
  readonly hours: number
  readonly opens: number
  readonly closes: number
  readonly capacity: number
  readonly taken: number
  readonly waiting?: number
  readonly state?: 'draft' | 'published' | 'cancelled'
  readonly fee?: string
  readonly description?: string
  /** Persons who have a seat, wait, or are not there at all. */
  readonly seated?: readonly string[]
  readonly queued?: readonly string[]
  readonly without?: readonly string[]
}
