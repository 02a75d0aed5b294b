import { warmCache } from '../../kernel/runtime/warm'
import type { Context } from '../../kernel/runtime/implement'
import { activitiesStore, type ActivityDoc } from './store'

const SECONDS = 8
/** After so long whoever writes has the activity shown again. */
const YOUNG = 5

/** Published activities as this instance saw them last, seats included. Whoever writes asks again. */
const known = warmCache<ActivityDoc>(SECONDS)

type Seer = Pick<Context, 'db' | 'now'>

export const forget = (id: string): void => known.drop(id)

/** Known for so long that a write that need not show the activity does: that is cheaper than to read it. */
export const isAgeing = ({ now }: Pick<Seer, 'now'>, id: string): boolean => known.age(id, now) >= YOUNG

/** Keeps what a write or a read has shown. */
export const remember = ({ now }: Pick<Seer, 'now'>, activity: ActivityDoc): ActivityDoc => {
  if (activity.state === 'published' || activity.state === 'closed')
    return known.put(activity._id, now, activity)
  forget(activity._id)
  return activity
}

/** The activity from some seconds ago, or from the database: one call at most. */
export const recall = async ({ db, now }: Seer, id: string): Promise<ActivityDoc | null> => {
  const kept = known.get(id, now)
  if (kept) return kept
  const activity = await db.get(activitiesStore, id)
  return activity && remember({ now }, activity)
}
