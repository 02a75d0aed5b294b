import {
  absent,
  gt,
  gte,
  inc,
  lte,
  oneOf,
  present,
  unset,
  type Change,
  type Db,
  type Where,
} from '../../../kernel/ports/db'
import { classOf, REST, type Party } from '../domain/seats'
import type { SignUp } from '../domain/sign-up'
import { activitiesStore, type ActivityDoc } from '../store'

export const heldBy = (memberId: string) => `seats.held.${memberId}`
const stayOf = (memberId: string) => `seats.stays.${memberId}`
const offerOf = (memberId: string) => `offers.${memberId}`

/** Whoever knows the activity from some seconds ago asks for what the rules asked for. */
export const open = (now: string) => ({ state: 'published', opensAt: lte(now), closesAt: gt(now) })
const handingOut = (now: string) => ({ state: oneOf(['published', 'closed']), startsAt: gt(now) })

/** Seats and the stay by which somebody has them. */
export type Seat = Party &
  Pick<SignUp, 'memberId' | 'stay'> & {
    /** 1 when its owner left the line before she got it: her step out is counted twice by then. */
    readonly line?: 0 | 1
  }

/** The one guarded write behind all changes of seats; every one of them moves `seq` on. */
export const write = (db: Db, _id: string, where: Where, change: Change): Promise<ActivityDoc | null> =>
  db.update(activitiesStore, { ...where, _id }, movingOn(change))

/** Whoever has seen the seats before sees by `seq` that they are other ones now. */
export const movingOn = (change: Change): Change => ({ ...change, 'seats.seq': inc(1) })

const room = ({ share, size }: Party): Where => ({
  'seats.left': gte(size),
  ...(share === REST ? {} : { [`seats.shares.${share}.left`]: gte(size) }),
})

const counted = ({ share, size }: Party, by: 1 | -1): Change => ({
  'seats.left': inc(by * size),
  ...(share === REST ? {} : { [`seats.shares.${share}.left`]: inc(by * size) }),
})

export const lined = (party: Party, by: number): Change =>
  by === 0 ? {} : { 'seats.waiting': inc(by), [`seats.lines.${classOf(party)}`]: inc(by) }

/** Nobody of the same share who needs no more seats stands in line. */
const first = ({ share, size }: Party): Where =>
  Object.fromEntries(
    Array.from({ length: size }, (_, at) => [`seats.lines.${classOf({ share, size: at + 1 })}`, lte(0)]),
  )

/**
 * Takes free seats, all of them or none. Null when they are not there, the line comes first, sign-up is not
 * open, or she has some.
 */
export const takeSeat = (db: Db, id: string, seat: Seat, now: string) =>
  write(
    db,
    id,
    { ...open(now), ...room(seat), ...first(seat), 'seats.due': absent, [heldBy(seat.memberId)]: absent },
    {
      ...counted(seat, -1),
      [heldBy(seat.memberId)]: seat.size,
      [stayOf(seat.memberId)]: seat.stay,
      dirtyAt: now,
    },
  )

/** Gives free seats to somebody in line; `answerBy`: as an offer. */
export const seatWaiter = (db: Db, id: string, seat: Seat, now: string, answerBy: string | null) =>
  write(
    db,
    id,
    { ...handingOut(now), ...room(seat), [heldBy(seat.memberId)]: absent },
    {
      ...counted(seat, -1),
      ...lined(seat, -1),
      ...(answerBy === null ? {} : { [offerOf(seat.memberId)]: answerBy }),
      [heldBy(seat.memberId)]: seat.size,
      [stayOf(seat.memberId)]: seat.stay,
      dirtyAt: now,
    },
  )

/**
 * Passes seats on to somebody in line who waits for the same: at no moment are they free. The two may be one
 * person who left and came back. Null when `from` has them no more, or `to` has some.
 */
export const passSeat = (
  db: Db,
  id: string,
  { from, to, answerBy }: { readonly from: Seat; readonly to: Seat; readonly answerBy: string | null },
  now: string,
) => {
  const isSame = from.memberId === to.memberId
  const moved = isSame
    ? { [stayOf(to.memberId)]: to.stay }
    : {
        [heldBy(from.memberId)]: unset,
        [heldBy(to.memberId)]: to.size,
        [stayOf(from.memberId)]: unset,
        [stayOf(to.memberId)]: to.stay,
      }
  return write(
    db,
    id,
    {
      ...handingOut(now),
      [heldBy(from.memberId)]: from.size,
      [stayOf(from.memberId)]: from.stay,
      ...(isSame ? {} : { [heldBy(to.memberId)]: absent }),
    },
    {
      ...lined(to, (from.line ?? 0) - 1),
      ...moved,
      [offerOf(from.memberId)]: unset,
      [offerOf(to.memberId)]: answerBy ?? unset,
      dirtyAt: now,
    },
  )
}

/**
 * Gives seats back. `isDue`: somebody waits, so nobody takes them past the line; otherwise null when somebody
 * does. Null when she does not have them by this stay.
 */
export const freeSeat = (db: Db, id: string, seat: Seat, now: string, isDue: boolean) =>
  write(
    db,
    id,
    {
      [stayOf(seat.memberId)]: seat.stay,
      [heldBy(seat.memberId)]: seat.size,
      ...(isDue ? {} : { 'seats.waiting': lte(0) }),
    },
    {
      ...counted(seat, 1),
      ...lined(seat, seat.line ?? 0),
      [heldBy(seat.memberId)]: unset,
      [stayOf(seat.memberId)]: unset,
      [offerOf(seat.memberId)]: unset,
      ...(isDue ? { 'seats.due': true } : {}),
      dirtyAt: now,
    },
  )

/** The line was looked through, and nobody in it could be seated. Null when the seats have changed since. */
export const clearDue = (db: Db, { _id, seats }: ActivityDoc) =>
  write(db, _id, { 'seats.seq': seats.seq }, { 'seats.due': unset })

/** She has said that she wants her seat. Null when there was no offer to her. */
export const closeOffer = (db: Db, _id: string, memberId: string) =>
  db.update(activitiesStore, { _id, [offerOf(memberId)]: present }, { [offerOf(memberId)]: unset })
