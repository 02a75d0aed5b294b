import { absent, gte, lt, type Db, type Where } from '../../../kernel/ports/db'
import type { Party, Shortage } from '../domain/seats'
import { activitiesStore, type ActivityDoc } from '../store'
import { heldBy, lined, movingOn, open, write } from './seats'

/** Says that one more waits; shows what is left. Null when sign-up is not open any more. */
export const joinLine = (db: Db, id: string, party: Party, now: string) =>
  write(db, id, open(now), { ...lined(party, 1), dirtyAt: now })

export type FarBehind = {
  readonly party: Party
  readonly memberId: string
  /** What she lacked some seconds ago. */
  readonly short: Shortage
  /** How many wait before her at least. */
  readonly ahead: number
}

const lacking = (short: Shortage, { share, size }: Party): Where =>
  short === 'seats' ? { 'seats.left': lt(size) } : { [`seats.shares.${share}.left`]: lt(size) }

/**
 * The same without the activity in the answer, which is large while many come: as long as she is far behind,
 * lacks what she lacked and has not been seated, there is nothing to see in it. False when any of this is not so.
 */
export const joinFarLine = (db: Db, _id: string, far: FarBehind, now: string): Promise<boolean> => {
  const { party, memberId, short, ahead } = far
  const isFar = { 'seats.waiting': gte(ahead), [heldBy(memberId)]: absent }
  return db.amend(
    activitiesStore,
    { ...open(now), ...lacking(short, party), ...isFar, _id },
    movingOn({ ...lined(party, 1), dirtyAt: now }),
  )
}

const counting =
  (by: 1 | -1) =>
  (db: Db, id: string, party: Party, now: string): Promise<ActivityDoc | null> =>
    write(db, id, {}, { ...lined(party, by), dirtyAt: now })

/**
 * Says that one less waits. Whoever leaves says so once, and whoever gives seats to one that has left takes the
 * step out of the line back (`line: 1`): so the counts are right in whatever order they come, and may pass
 * through numbers below zero on the way.
 */
export const quitLine = counting(-1)

/** The step into the line of somebody who has been counted out of it already. */
export const stepIn = counting(1)
