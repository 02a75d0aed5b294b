import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { keptEntries } from '@/shared/activities/kept'
import type { Own } from './recompute'

/** What the published list is held against: what this phone has kept, and her number by the server. */
export function ownOf(activityId: string, activity: ActivityDetail | undefined): Own {
  return {
    kept: keptEntries.read(activityId),
    entry: activity?.draw?.entry?.entry,
    allocation: activity?.allocation ?? 'draw',
    hasNoShowRule: Boolean(activity?.noShowRule),
  }
}
