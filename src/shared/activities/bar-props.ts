import type { ActivityDetail } from '@cloud/capabilities/activities/contract'

/** What a bar under an activity is given. */
export interface BarProps {
  activity: ActivityDetail
  /** Puts the fresh view on the page. */
  show: (activity: ActivityDetail) => void
  /** Asks again: a time has passed. */
  refresh: () => Promise<void>
}
