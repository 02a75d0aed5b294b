import { attendanceOf, decideArrival } from '../../../cloudfunctions/capabilities/activities/check-in'
import type { AttendanceRow, Session } from '../../../cloudfunctions/capabilities/activities/contract'
import { sessionsOf } from '../../../cloudfunctions/capabilities/activities/domain/activity'
import { attendanceId } from '../../../cloudfunctions/capabilities/activities/domain/attendance'
import type {
  ActivityDoc,
  AttendanceDoc,
  SignUpDoc,
} from '../../../cloudfunctions/capabilities/activities/store'
import { absenceOf } from '../../../cloudfunctions/capabilities/activities/tally'
import { plusHours, plusMinutes } from '../../../cloudfunctions/kernel/domain/time'
import { luckOf } from '../chance'
import type { Held } from './held'
import type { Planned } from './planned'

const USUAL_TURNOUT = 0.93
const LATE = 0.12
const EARLY = 0.07

const minutes = (luck: number, from: number, to: number): number => Math.floor(from + luck * (to - from))

/** When somebody comes through the door: most of them in the half hour around the beginning. */
const arrivalAt = ({ lateAfter }: ActivityDoc, { startsAt }: Session, id: string): string => {
  const isLate = luckOf(`late ${id}`) < LATE
  const luck = luckOf(`arrival ${id}`)
  const after = isLate ? minutes(luck, lateAfter + 2, lateAfter + 25) : minutes(luck, -28, lateAfter - 5)
  return plusMinutes(startsAt, after)
}

const howOf = (id: string): AttendanceRow['how'] => {
  const luck = luckOf(`how ${id}`)
  if (luck < 0.7) return 'code'
  return luck < 0.88 ? 'card' : 'list'
}

/** The timer has long moved what happened to the log. */
const settled = ({ pending: _pending, pendingAt: _pendingAt, ...rest }: AttendanceDoc): AttendanceDoc => rest

/** She leaves half an hour or so before the end, as the officer's check-out writes it. */
const leaving = (one: AttendanceDoc, { endsAt }: Session, now: string): AttendanceDoc => {
  const leftAt = plusMinutes(endsAt, -minutes(luckOf(`left ${one._id}`), 20, 50))
  const isGone = luckOf(`early ${one._id}`) < EARLY && one.at < leftAt && leftAt <= now
  return isGone ? { ...one, leftAt, state: 'leftEarly' } : one
}

const arrived = (activity: ActivityDoc, row: SignUpDoc, session: Session, at: string): AttendanceDoc => {
  const decided = decideArrival(activity, row, session.id, at)
  if (!decided.ok) throw new Error(`the demo world lets somebody in who may not: ${decided.code}`)
  const { memberId } = row
  const id = attendanceId(activity._id, session.id, memberId)
  const noted = { at, how: howOf(id), mark: `demo-${id}` }
  return settled(attendanceOf({ occasion: { at, by: memberId, id } }, decided.plan, noted))
}

/** Who has come to the sessions so far, and once it was tallied who never did. */
export const attendedOf = (
  { turnout = USUAL_TURNOUT, away = [], seated: named = [] }: Planned,
  { activity, rows }: Held,
  now: string,
): readonly AttendanceDoc[] => {
  if (activity.state === 'cancelled') return []
  const seated = rows.filter(({ state }) => state === 'confirmed')
  const came = sessionsOf(activity).flatMap((session) =>
    seated.flatMap((row) => {
      const id = attendanceId(activity._id, session.id, row.memberId)
      const at = arrivalAt(activity, session, id)
      const wants = named.includes(row.memberId) || luckOf(`comes ${id}`) < turnout
      return wants && !away.includes(row.memberId) && at <= now
        ? leaving(arrived(activity, row, session, at), session, now)
        : []
    }),
  )
  const isTallied = came.length > 0 && plusHours(activity.endsAt, 24) <= now
  const there = new Set(came.map(({ memberId }) => memberId))
  const missing = isTallied ? seated.filter(({ memberId }) => !there.has(memberId)) : []
  return [...came, ...missing.map((row) => settled(absenceOf(activity, row, now)))]
}
