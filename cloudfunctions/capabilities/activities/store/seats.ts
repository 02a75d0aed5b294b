import { gt, lte, oneOf, unset, type Change, type Db } from '../../../kernel/ports/db'
import {
  handOver,
  hold,
  leaveLine,
  lineUp,
  recount,
  release,
  type QuotaAt,
} from '../../../kernel/ports/quota'
import type { SignUp } from '../domain/sign-up'
import { activitiesStore, type ActivityDoc } from '../store'

export const seatsAt = (id: string): QuotaAt<ActivityDoc> => ({ in: activitiesStore, id, field: 'seats' })

const stayOf = (memberId: string) => `seats.stays.${memberId}`

/** Whoever knows the activity from some seconds ago asks for what the rules asked for. */
const open = (now: string) => ({ state: 'published', opensAt: lte(now), closesAt: gt(now) })
const handingOut = (now: string) => ({ state: oneOf(['published', 'closed']), startsAt: gt(now) })

/** A seat and the stay by which somebody has it. */
export type Seat = Pick<SignUp, 'memberId' | 'stay'> & {
  /** 1 when its owner left the line before she got it: her step out is counted twice by then. */
  readonly line?: 0 | 1
}

/** Takes a free seat. Null when none is, somebody waits, sign-up is not open, or she has one. */
export const takeSeat = (db: Db, id: string, { memberId, stay }: Seat, now: string) =>
  hold(db, seatsAt(id), memberId, 1, {
    guard: open(now),
    change: { [stayOf(memberId)]: stay, dirtyAt: now },
  })

/** Gives a free seat to somebody in line. */
export const seatWaiter = (db: Db, id: string, { memberId, stay }: Seat, now: string) =>
  hold(
    db,
    seatsAt(id),
    memberId,
    1,
    { guard: handingOut(now), change: { [stayOf(memberId)]: stay, dirtyAt: now } },
    true,
  )

/** Passes a seat on to somebody in line. Null when `from` has it no more, or `to` has one. */
export const passSeat = (db: Db, id: string, from: Seat, to: Seat, now: string) =>
  handOver(db, seatsAt(id), from.memberId, to.memberId, 1, {
    guard: { ...handingOut(now), [stayOf(from.memberId)]: from.stay },
    change: { [stayOf(from.memberId)]: unset, [stayOf(to.memberId)]: to.stay, dirtyAt: now },
    line: from.line ?? 0,
  })

/** Gives a seat back. Null when she does not have it by this stay. */
export const freeSeat = (db: Db, id: string, { memberId, stay, line = 0 }: Seat, now: string) =>
  release(db, seatsAt(id), memberId, 1, {
    guard: { [stayOf(memberId)]: stay },
    change: { [stayOf(memberId)]: unset, dirtyAt: now },
    line,
  })

/** Says that one more waits; shows what is left. Null when sign-up is not open any more. */
export const joinLine = (db: Db, id: string, now: string) =>
  lineUp(db, seatsAt(id), { guard: open(now), change: { dirtyAt: now } })

export const quitLine = (db: Db, id: string, now: string) =>
  leaveLine(db, seatsAt(id), { change: { dirtyAt: now } })

/** Writes down how long the line is. Null when the seats have changed since. */
export const countLine = (db: Db, { _id, seats }: ActivityDoc, waiting: number, change: Change = {}) =>
  recount(db, seatsAt(_id), seats, waiting, { change })
