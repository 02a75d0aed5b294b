import { holds } from '../../kernel/domain/quota'
import type { Db } from '../../kernel/ports/db'
import type { ActivityCard } from './contract'
import { isToBeOrdered, waitingOf, type Activity } from './domain/activity'
import { signUpId } from './domain/sign-up'
import { signUpsStore, type ActivityDoc, type AttendanceDoc, type SignUpDoc } from './store'

export type Mine = NonNullable<ActivityCard['mine']>

/** What a reply is made of: the activity, where she stands in it, and her row, if it was read. */
export type Standing = {
  readonly activity: ActivityDoc
  readonly mine: Mine | null
  readonly row: SignUpDoc | null
  /** Where she has checked in, of the sessions that are on. */
  readonly came?: readonly AttendanceDoc[]
}

/** How far the line is counted out. */
export const COUNTED = 100

/** Her state as her row says it, without a place in line. */
export const asRow = ({ state, at, size, answerBy }: SignUpDoc): Mine => ({
  state,
  at,
  position: null,
  positionIsAtLeast: false,
  size,
  answerBy: (state === 'offered' && answerBy) || null,
})

export const asCancelled = (row: SignUpDoc): Mine => ({ ...asRow(row), state: 'cancelled', answerBy: null })

/** In line behind `ahead` others. */
export const waitingBehind = (ahead: number, row: SignUpDoc): Mine => {
  const isFar = ahead >= COUNTED
  return {
    ...asRow(row),
    state: 'waiting',
    answerBy: null,
    position: isFar ? COUNTED : Math.max(0, ahead) + 1,
    positionIsAtLeast: isFar,
  }
}

/** She has a seat that her row does not name yet: what it is going to say. */
const asSeated = ({ offers }: Activity, row: SignUpDoc): Mine => {
  if (row.state !== 'waiting' && row.state !== 'entered') return asRow(row)
  const answerBy = offers?.[row.memberId] ?? null
  return { ...asRow(row), state: answerBy === null ? 'confirmed' : 'offered', answerBy }
}

/** Her own state without her place in the line, for lists; what she has left is not hers any more. */
export const briefly = (activity: Activity, row: SignUpDoc | undefined): Mine | null => {
  if (!row || row.state === 'cancelled') return null
  return activity.seats.stays[row.memberId] === row.stay ? asSeated(activity, row) : asRow(row)
}

/** Her place among the first hundred in line; null when she is not there. One call. */
export const placeInLine = async (db: Db, activityId: string, memberId: string) => {
  const where = { activityId, state: 'waiting' }
  const line = await db.find(signUpsStore, 'byActivity', { where, limit: COUNTED })
  const ahead = line.findIndex((row) => row.memberId === memberId)
  const row = line[ahead]
  return row ? { mine: waitingBehind(ahead, row), row } : null
}

const NOBODY = { mine: null, row: null }

const seated = async (db: Db, activity: Activity, memberId: string) => {
  const row = await db.get(signUpsStore, signUpId(activity._id, memberId))
  const isHers = row && row.state !== 'cancelled' && row.stay === activity.seats.stays[memberId]
  return isHers ? { mine: asSeated(activity, row), row } : NOBODY
}

const entered = async (db: Db, { _id }: Activity, memberId: string) => {
  const row = await db.get(signUpsStore, signUpId(_id, memberId))
  return row && row.state !== 'cancelled' ? { mine: asRow(row), row } : NOBODY
}

/** The order is made, and rows are still following it. */
const isBeingOrdered = ({ draw, dirtyAt }: ActivityDoc): boolean =>
  draw?.made !== undefined && dirtyAt !== undefined

/**
 * Where she stands in an activity that was just read; null when she has not signed up, or has left.
 * One call at most, none when nobody waits; for lines over a hundred one more.
 */
export const standingOf = async (
  db: Db,
  activity: ActivityDoc,
  memberId: string,
): Promise<Pick<Standing, 'mine' | 'row'>> => {
  if (holds(activity.seats, memberId)) return seated(db, activity, memberId)
  const waiting = waitingOf(activity)
  if (waiting === 0) return NOBODY
  if (isToBeOrdered(activity)) return entered(db, activity, memberId)
  if (waiting <= COUNTED) {
    const found = await placeInLine(db, activity._id, memberId)
    return found ?? (isBeingOrdered(activity) ? entered(db, activity, memberId) : NOBODY)
  }
  const row = await db.get(signUpsStore, signUpId(activity._id, memberId))
  if (row?.state !== 'waiting') return NOBODY
  return (await placeInLine(db, activity._id, memberId)) ?? { mine: waitingBehind(COUNTED, row), row }
}
