import { happened, type DomainEvent } from '../../../kernel/domain/event'
import { replace, unset, type Change, type Db } from '../../../kernel/ports/db'
import { bearing, noting } from '../../../kernel/ports/pending'
import type { Given } from '../contract'
import { classOf, type Party } from '../domain/seats'
import { signUpId, turnOf, type SignUp } from '../domain/sign-up'
import { signUpsStore, type SignUpDoc } from '../store'

/** Who writes, and when. */
export type Hand = { readonly db: Db; readonly now: string; readonly by: string }

export type Member = Pick<SignUpDoc, 'memberId' | 'nameMasked' | 'unitName'>

export type RowEvent =
  | 'signedUp'
  | 'waitlisted'
  | 'entered'
  | 'promoted'
  | 'offered'
  | 'confirmed'
  | 'offerExpired'
  | 'drawn'
  | 'placedInLine'
  | 'cancelled'
  | 'turnedAway'

type Known = Pick<SignUp, '_id' | 'activityId' | 'memberId' | 'stay'>

/** Each of these happens at most once in a stay, so its id follows from the stay. */
const eventOf = ({ now, by }: Hand, what: RowEvent, row: Known, more: DomainEvent['data'] = {}) => {
  const { _id, activityId, memberId, stay } = row
  const data = { activityId, memberId, ...more }
  return happened({ at: now, by, id: `${_id}-${stay}` }, `activities.${what}`, _id, data)
}

/** Nobody with her, nothing filled in. */
export const nothingGiven: Given = { companions: [], answers: {}, showMe: false }

type Begun = Pick<SignUpDoc, 'state' | 'stay' | 'at'> &
  Party &
  Pick<Partial<SignUpDoc>, 'entry' | 'salt' | 'toLog'>

export const newRow = (
  activityId: string,
  member: Member,
  begun: Begun,
  { companions, answers, showMe }: Given = nothingGiven,
): SignUpDoc => ({
  memberId: member.memberId,
  nameMasked: member.nameMasked,
  unitName: member.unitName,
  companions,
  answers,
  showMe,
  ...begun,
  _id: signUpId(activityId, member.memberId),
  activityId,
  cls: classOf(begun),
  turn: turnOf(begun.at, member.memberId),
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
    noting({ ...next, answers: replace(next.answers), answerBy: unset, line: unset }, [
      eventOf(hand, what, { ...next, _id }),
    ]),
  )

/** Moves a row on within its stay. Null when it is not in that state or stay any more. */
export const turnRow = (
  hand: Hand,
  row: SignUp,
  state: SignUp['state'],
  what: RowEvent,
  change: Change = {},
): Promise<SignUpDoc | null> =>
  hand.db.update(
    signUpsStore,
    { _id: row._id, state: row.state, stay: row.stay },
    noting({ ...change, state }, [eventOf(hand, what, row, { was: row.state })]),
  )

export const isInLine = ({ state }: Pick<SignUp, 'state'>): boolean =>
  state === 'waiting' || state === 'entered'

/** The end of a stay: an entry leaves the log, an offer is nobody's any more. */
export const endRow = (
  hand: Hand,
  row: SignUpDoc,
  what: 'cancelled' | 'turnedAway' | 'offerExpired',
): Promise<SignUpDoc | null> =>
  turnRow(hand, row, 'cancelled', what, {
    answerBy: unset,
    ...(row.state === 'entered' ? { toLog: row.activityId } : {}),
    ...(isInLine(row) ? { line: 1 } : {}),
  })
