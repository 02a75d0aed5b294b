import { happened } from '../../kernel/domain/event'
import { lte, unset } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import type { Repair, Surroundings } from '../../kernel/runtime/reactions'
import { attendanceId, NO_SHOW } from './domain/attendance'
import { attendedBy, seatedIn } from './statistics'
import {
  activitiesStore,
  attendanceStore,
  type ActivityDoc,
  type AttendanceDoc,
  type SignUpDoc,
} from './store'

const AT_ONCE = 20

/** That somebody with a seat came to no session. */
export const absenceOf = (
  { _id: activityId, endsAt }: ActivityDoc,
  row: SignUpDoc,
  now: string,
): AttendanceDoc => {
  const { memberId, nameMasked, unitName } = row
  const _id = attendanceId(activityId, NO_SHOW, memberId)
  const data = { activityId, memberId, at: endsAt }
  const event = happened({ at: now, by: 'system', id: _id }, 'activities.missed', _id, data)
  const told = { activityId, sessionId: NO_SHOW, memberId, nameMasked, unitName, at: endsAt }
  return bearing<AttendanceDoc>({ _id, ...told, state: 'noShow', how: 'timer', mark: 'tally' }, [event])
}

/**
 * Writes down who had a seat and did not come. Where nobody checked in at all, nobody was asked to: then nothing
 * is written. Every row has its own id, so it can be done again.
 */
const tallyOne = async ({ db, now }: Surroundings, activity: ActivityDoc): Promise<number> => {
  const came = await attendedBy(db, activity)
  const seated = came.size ? await seatedIn(db, activity._id) : []
  const absent = seated.filter(({ memberId, state }) => state === 'confirmed' && !came.has(memberId))
  for (let from = 0; from < absent.length; from += AT_ONCE) {
    const next = absent.slice(from, from + AT_ONCE)
    await Promise.all(next.map((row) => db.insert(attendanceStore, absenceOf(activity, row, now))))
  }
  const { _id, version } = activity
  await db.update(activitiesStore, { _id, version }, { tallyAt: unset })
  return absent.length
}

/** Every activity that has been over for a day: by then a door without network has sent what it noted. */
export const tallyAbsent: Repair = async (surroundings) => {
  const { db, now } = surroundings
  const due = await db.find(activitiesStore, 'toTally', { where: { tallyAt: lte(now) }, limit: AT_ONCE })
  let tallied = 0
  for (const activity of due) tallied += await tallyOne(surroundings, activity)
  return tallied
}
