import type { CheckedDraft } from '../../../cloudfunctions/capabilities/activities/contract'
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
  readonly state?: 'draft' | 'review' | 'published' | 'cancelled'
  /** Whoever made it, and why the school sent it back. */
  readonly author?: string
  readonly returned?: string
  /** Weekly sessions; none: one afternoon. */
  readonly weeks?: number
  /** It began an hour ago, whatever `day` and `at` say: somebody always finds one that is running. */
  readonly isRunning?: true
  /** Persons who have given their seats back. */
  readonly gaveUp?: number
  /** How many of those with a seat come, 0 to 1; nearly all when it does not say. */
  readonly turnout?: number
  /** Persons who are not there yet, and who have not said how it was. */
  readonly away?: readonly string[]
  readonly silent?: readonly string[]
  /** Persons with a seat that they have still to confirm. */
  readonly offered?: readonly string[]
  /** Seats by 随机排序: entries are still open, or the order is published. */
  readonly order?: 'open' | 'made'
  readonly fee?: string
  readonly description?: string
  /** Everything else that an officer can fill in. */
  readonly more?: Partial<CheckedDraft>
  /** Persons who have a seat, wait, or are not there at all. */
  readonly seated?: readonly string[]
  readonly queued?: readonly string[]
  readonly without?: readonly string[]
}
