import { unset, type Change, type Db } from '../../kernel/ports/db'
import type { Reaction } from '../../kernel/runtime/reactions'
import { minutesAt } from './domain/attendance'
import { attendancesAt } from './all-rows'
import { sessionIn } from './check-in'
import type { Session } from './contract'
import { sessionsOf } from './domain/activity'
import {
  activitiesStore,
  attendanceStore,
  ratingsStore,
  recordsStore,
  type ActivityDoc,
  type AttendanceDoc,
} from './store'

const write = async (db: Db, memberId: string, change: Change): Promise<void> => {
  if (await db.update(recordsStore, { _id: memberId }, change)) return
  await db.insert(recordsStore, { _id: memberId, attended: {}, missed: {} })
  await db.update(recordsStore, { _id: memberId }, change)
}

/** She was there: for so many minutes of this session. Whatever said that she was not is taken back. */
const writeAttended = (db: Db, { _id, kind }: ActivityDoc, session: Session, there: AttendanceDoc) => {
  const attended = `attended.${_id}`
  return write(db, there.memberId, {
    [`${attended}.at`]: session.startsAt,
    [`${attended}.kind`]: kind,
    [`${attended}.minutes.${session.id}`]: minutesAt(session, there),
    [`missed.${_id}`]: unset,
  })
}

const writeSession = async (db: Db, activity: ActivityDoc, session: Session): Promise<void> => {
  for await (const found of attendancesAt(db, activity._id, session.id)) {
    for (const there of found) await writeAttended(db, activity, session, there)
  }
}

export const recordAttendance: Reaction = async ({ subject, data }, { db }) => {
  const [activity, there] = await Promise.all([
    db.get(activitiesStore, String(data.activityId)),
    db.get(attendanceStore, subject),
  ])
  const session = activity && there && sessionIn(activity, there.sessionId)
  if (session) await writeAttended(db, activity, session, there)
}

/** The times of an activity that people have come to already are other ones now: so are their minutes. */
export const recordAgain: Reaction = async ({ subject }, { db }) => {
  const activity = await db.get(activitiesStore, subject)
  if (activity) for (const session of sessionsOf(activity)) await writeSession(db, activity, session)
}

/** She had a seat and did not come; unless a door has said otherwise since. */
export const recordAbsence: Reaction = async ({ subject, data }, { db }) => {
  if (!(await db.get(attendanceStore, subject))) return
  await write(db, String(data.memberId), { [`missed.${String(data.activityId)}`]: String(data.at) })
}

const STARS = [1, 2, 3, 4, 5]

/** How often each number of stars was given, counted again: whatever order events come in, it is right. */
export const countStars: Reaction = async ({ data }, { db }) => {
  const activityId = String(data.activityId)
  const counts = STARS.map((stars) => db.count(ratingsStore, 'byStars', { activityId, stars }))
  await db.update(activitiesStore, { _id: activityId }, { stars: await Promise.all(counts) })
}
