import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { oneOf, type Db } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import type { Sign } from '../../kernel/ports/deps'
import type { Asking } from '../../kernel/runtime/implement'
import { AT_ONCE } from '../../kernel/runtime/paging'
import type { Admitted, AttendanceRow, Session } from './contract'
import { openSessions, sessionsOf } from './domain/activity'
import { arrivalState, attendanceId, signedText, whyNotNow, type ScreenCode } from './domain/attendance'
import { attendanceStore, type ActivityDoc, type AttendanceDoc, type SignUpDoc } from './store'

/** The signature on a screen's code; half of it is enough for fifteen seconds. */
export const macOf = (sign: Sign, code: Omit<ScreenCode, 'mac'>): string =>
  sign('activities.checkIn', signedText(code)).slice(0, 32)

export const sessionIn = (activity: ActivityDoc, sessionId: string): Session | undefined =>
  sessionsOf(activity).find(({ id }) => id === sessionId)

/** Where somebody has checked in, of the sessions of these activities that are on. One call, none when none is. */
export const cameNow = async (db: Db, activities: readonly ActivityDoc[], memberId: string, now: string) => {
  const ids = activities.flatMap((activity) =>
    openSessions(activity, now).map(({ id }) => attendanceId(activity._id, id, memberId)),
  )
  const where = { _id: oneOf(ids.slice(0, AT_ONCE)) }
  return ids.length ? db.find(attendanceStore, '_id', { where, limit: AT_ONCE }) : []
}

/** Somebody about to go in: everything that was found out about her. */
export type Arrival = {
  readonly activity: ActivityDoc
  readonly session: Session
  readonly row: SignUpDoc
}

/** Decides whether somebody may go in now, her code aside. */
export const decideArrival = (
  activity: ActivityDoc | null,
  row: SignUpDoc | null,
  sessionId: string,
  now: string,
) => {
  if (!activity) return refuse('notFound')
  if (activity.state === 'cancelled') return refuse('cancelled')
  const session = sessionIn(activity, sessionId)
  if (!session) return refuse('unknownSession')
  if (row?.state !== 'confirmed') return refuse('notSignedUp')
  const why = whyNotNow(session, now)
  return why ? refuse(why) : accept<Arrival>({ activity, session, row })
}

export type Noted = { readonly at: string; readonly how: AttendanceRow['how']; readonly mark: string }

/** A new row of attendance with what happened. */
export const attendanceOf = (
  { occasion }: Pick<Asking, 'occasion'>,
  { activity, session, row }: Arrival,
  { at, how, mark }: Noted,
): AttendanceDoc => {
  const { memberId, nameMasked, unitName } = row
  const _id = attendanceId(activity._id, session.id, memberId)
  const state = arrivalState(session, activity.lateAfter, at)
  const data = { activityId: activity._id, sessionId: session.id, memberId, at, state }
  const event = happened({ ...occasion, id: _id }, 'activities.attended', _id, data)
  const attendance = { _id, activityId: activity._id, sessionId: session.id, memberId, nameMasked, unitName }
  return bearing<AttendanceDoc>({ ...attendance, at, state, how, mark }, [event])
}

export type Inside = { readonly arrival: Arrival; readonly attendance: AttendanceDoc }

/**
 * Lets somebody in: one row, whose id says it is the only one. The same request again is answered the same;
 * anything else that comes second is refused. One call, two for whoever is in already.
 */
export const letIn = async (context: Asking, arrival: Arrival, how: AttendanceRow['how']) => {
  const { db, now, requestId, occasion } = context
  const mark = requestId ?? occasion.id
  const attendance = attendanceOf(context, arrival, { at: now, how, mark })
  if (await db.insert(attendanceStore, attendance)) return accept<Inside>({ arrival, attendance })
  const there = await db.get(attendanceStore, attendance._id)
  return there?.mark === mark ? accept<Inside>({ arrival, attendance: there }) : refuse('alreadyIn')
}

export const admittedOf = ({ arrival, attendance }: Inside): Admitted => ({
  activityId: arrival.activity._id,
  title: arrival.activity.title,
  sessionId: arrival.session.id,
  sessionTitle: arrival.session.title,
  memberId: attendance.memberId,
  nameMasked: attendance.nameMasked,
  unitName: attendance.unitName,
  size: arrival.row.size,
  at: attendance.at,
  state: attendance.state,
  leftAt: attendance.leftAt ?? null,
})
