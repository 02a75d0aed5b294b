import { happened, type DomainEvent } from '../../../kernel/domain/event'
import type { Db } from '../../../kernel/ports/db'
import { bearing, noting } from '../../../kernel/ports/pending'
import { signUpId, turnOf, type SignUp } from '../domain/sign-up'
import { signUpsStore, type SignUpDoc } from '../store'

/** Who writes, and when. */
export type Hand = { readonly db: Db; readonly now: string; readonly by: string }

export type Member = Pick<SignUpDoc, 'memberId' | 'nameMasked' | 'unitName'>

export type RowEvent = 'signedUp' | 'waitlisted' | 'promoted' | 'cancelled' | 'turnedAway'

type Known = Pick<SignUp, '_id' | 'activityId' | 'memberId' | 'stay'>

/** Each of these happens at most once in a stay, so its id follows from the stay. */
const eventOf = ({ now, by }: Hand, what: RowEvent, row: Known, more: DomainEvent['data'] = {}) => {
  const { _id, activityId, memberId, stay } = row
  const data = { activityId, memberId, ...more }
  return happened({ at: now, by, id: `${_id}-${stay}` }, `activities.${what}`, _id, data)
}

export const newRow = (
  activityId: string,
  member: Member,
  { state, stay, at }: Pick<SignUp, 'state' | 'stay' | 'at'>,
): SignUpDoc => ({
  ...member,
  _id: signUpId(activityId, member.memberId),
  activityId,
  state,
  at,
  turn: turnOf(at, member.memberId),
  stay,
})

/** Writes her first row. False when there is one. */
export const enterRow = (hand: Hand, row: SignUpDoc, what: RowEvent): Promise<boolean> =>
  hand.db.insert(signUpsStore, bearing(row, [eventOf(hand, what, row)]))

/** Begins a new stay in a row that is still as it was read. */
export const reopenRow = (
  hand: Hand,
  { _id, pending: _pending, pendingAt: _pendingAt, ...next }: SignUpDoc,
  what: RowEvent,
  { state, stay }: Pick<SignUp, 'state' | 'stay'>,
): Promise<SignUpDoc | null> =>
  hand.db.update(
    signUpsStore,
    { _id, state, stay },
    noting({ ...next }, [eventOf(hand, what, { ...next, _id })]),
  )

/** Moves a row on within its stay. Null when it is not in that state or stay any more. */
export const turnRow = (
  hand: Hand,
  row: SignUp,
  state: SignUp['state'],
  what: RowEvent,
): Promise<SignUpDoc | null> =>
  hand.db.update(
    signUpsStore,
    { _id: row._id, state: row.state, stay: row.stay },
    noting({ state }, [eventOf(hand, what, row, { was: row.state })]),
  )
