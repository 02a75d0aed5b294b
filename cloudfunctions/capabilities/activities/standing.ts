import { holds } from '../../kernel/domain/quota'
import type { Db } from '../../kernel/ports/db'
import type { ActivityCard } from './contract'
import { waitingOf, type Activity } from './domain/activity'
import { signUpId } from './domain/sign-up'
import { signUpsStore, type SignUpDoc } from './store'

export type Mine = NonNullable<ActivityCard['mine']>

/** How far the line is counted out. */
const COUNTED = 100

export const confirmedSince = (at: string): Mine => ({
  state: 'confirmed',
  at,
  position: null,
  positionIsAtLeast: false,
})

export const cancelledSince = (at: string): Mine => ({ ...confirmedSince(at), state: 'cancelled' })

/** In line behind `ahead` others. */
export const waitingBehind = (ahead: number, at: string): Mine => {
  const isFar = ahead >= COUNTED
  return {
    state: 'waiting',
    at,
    position: isFar ? COUNTED : Math.max(0, ahead) + 1,
    positionIsAtLeast: isFar,
  }
}

/** Her own state without her place in the line, for lists; what she has left is not hers any more. */
export const briefly = ({ seats }: Activity, row: SignUpDoc | undefined): Mine | null => {
  if (!row || row.state === 'cancelled') return null
  const isSeated = row.state === 'confirmed' || seats.stays[row.memberId] === row.stay
  return isSeated ? confirmedSince(row.at) : { ...confirmedSince(row.at), state: 'waiting' }
}

/** Her place among the first hundred in line; null when she is not there. One call. */
export const placeInLine = async (db: Db, activityId: string, memberId: string): Promise<Mine | null> => {
  const where = { activityId, state: 'waiting' }
  const line = await db.find(signUpsStore, 'byActivity', { where, limit: COUNTED })
  const ahead = line.findIndex((row) => row.memberId === memberId)
  const row = line[ahead]
  return row ? waitingBehind(ahead, row.at) : null
}

const seated = async (db: Db, { _id, seats }: Activity, memberId: string): Promise<Mine | null> => {
  const row = await db.get(signUpsStore, signUpId(_id, memberId))
  const isHers = row && row.state !== 'cancelled' && row.stay === seats.stays[memberId]
  return isHers ? confirmedSince(row.at) : null
}

/**
 * Where she stands in an activity that was just read; null when she has not signed up, or has left.
 * One call at most, none when nobody waits; for lines over a hundred one more.
 */
export const standingOf = async (db: Db, activity: Activity, memberId: string): Promise<Mine | null> => {
  if (holds(activity.seats, memberId)) return seated(db, activity, memberId)
  const waiting = waitingOf(activity)
  if (waiting === 0) return null
  if (waiting <= COUNTED) return placeInLine(db, activity._id, memberId)
  const row = await db.get(signUpsStore, signUpId(activity._id, memberId))
  if (row?.state !== 'waiting') return null
  return (await placeInLine(db, activity._id, memberId)) ?? waitingBehind(COUNTED, row.at)
}
