import type { RefusalCode } from '../../kernel/contract/define'
import type { Asking, Context } from '../../kernel/runtime/implement'
import { warmCache } from '../../kernel/runtime/warm'
import { matches, type MatchesContract, type Mine } from './contract'
import type { Choosing } from './domain/event'
import { mineOf, profileId, type Profile, type Standing } from './domain/profile'
import { isParticipant } from '../activities/port'
import { choosingsStore, profilesStore } from './store'

/** The choosing of an event is published; what people wrote and handed in is always read afresh. */
const known = warmCache<Choosing>(5)

export const rememberChoosing = (now: string, choosing: Choosing): Choosing =>
  known.put(choosing._id, now, choosing)

const choosingOf = async ({ db, now }: Context, activityId: string): Promise<Choosing | null> => {
  const warm = known.get(activityId, now)
  if (warm) return warm
  const found = await db.get(choosingsStore, activityId)
  return found && rememberChoosing(now, found)
}

/**
 * How the caller stands to an event. Two calls, one when warm; one more for whoever has no profile: a profile says
 * that she has a seat, because giving up the seat takes it away.
 */
export const standingOf = async (
  context: Asking,
  { activityId }: { readonly activityId: string },
): Promise<Standing> => {
  const { db, actor } = context
  const [choosing, mine] = await Promise.all([
    choosingOf(context, activityId),
    db.get(profilesStore, profileId(activityId, actor.id)),
  ])
  const hasSeat = mine !== null || (choosing !== null && (await isParticipant(db, activityId, actor.id)))
  return { choosing, mine, isParticipant: hasSeat }
}

/** A standing before an event that is there: every rule has refused the others. */
export type Inside = Standing & { readonly choosing: Choosing }

export const sentence = (code: string): string => matches.errors[code as RefusalCode<MatchesContract>]

/** The same standing with the profile as it is now. */
export const seen = ({ choosing, ...rest }: Standing, mine: Profile | null): Inside => {
  if (!choosing) throw new Error('nobody stands before an event that is not there')
  return { ...rest, choosing, mine }
}

export const viewOf = (standing: Inside, { now }: Context): Mine => mineOf(standing, now, sentence)
