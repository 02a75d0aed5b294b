import { unset, type Change, type Db } from '../../kernel/ports/db'
import type { Reaction } from '../../kernel/runtime/reactions'
import { minutesAt } from './domain/attendance'
import { sessionIn } from './check-in'
import { activitiesStore, attendanceStore, ratingsStore, recordsStore } from './store'

const write = async (db: Db, memberId: string, change: Change): Promise<void> => {
  if (await db.update(recordsStore, { _id: memberId }, change)) return
  await db.insert(recordsStore, { _id: memberId, attended: {}, missed: {} })
  await db.update(recordsStore, { _id: memberId }, change)
}

/** She was there: for so many minutes of this session. Whatever said that she was not is taken back. */
export const recordAttendance: Reaction = async ({ subject, data }, { db }) => {
  const activityId = String(data.activityId)
  const [activity, there] = await Promise.all([
    db.get(activitiesStore, activityId),
    db.get(attendanceStore, subject),
  ])
  const session = activity && there && sessionIn(activity, there.sessionId)
  if (!session) return
  const attended = `attended.${activityId}`
  await write(db, there.memberId, {
    [`${attended}.at`]: session.startsAt,
    [`${attended}.kind`]: activity.kind,
    [`${attended}.minutes.${session.id}`]: minutesAt(session, there),
    [`missed.${activityId}`]: unset,
  })
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
