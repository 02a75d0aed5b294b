import { sessionsOf } from '../../../cloudfunctions/capabilities/activities/domain/activity'
import { minutesAt, NO_SHOW } from '../../../cloudfunctions/capabilities/activities/domain/attendance'
import type {
  ActivityDoc,
  Attended,
  AttendanceDoc,
  RecordDoc,
} from '../../../cloudfunctions/capabilities/activities/store'

type Came = { readonly activity: ActivityDoc; readonly attendance: readonly AttendanceDoc[] }

const adding = (
  record: RecordDoc,
  { _id, kind, endsAt, ...activity }: ActivityDoc,
  one: AttendanceDoc,
): RecordDoc => {
  if (one.sessionId === NO_SHOW) return { ...record, missed: { ...record.missed, [_id]: endsAt } }
  const session = sessionsOf({ _id, kind, endsAt, ...activity }).find(({ id }) => id === one.sessionId)
  if (!session) return record
  const minutes = { ...record.attended[_id]?.minutes, [session.id]: minutesAt(session, one) }
  const attended: Attended = { at: session.startsAt, kind, minutes }
  return { ...record, attended: { ...record.attended, [_id]: attended } }
}

/** What everybody has taken part in, as it follows from who came. */
export const recordsFrom = (all: readonly Came[]): readonly RecordDoc[] => {
  const records = new Map<string, RecordDoc>()
  for (const { activity, attendance } of all) {
    for (const one of attendance) {
      const before = records.get(one.memberId) ?? { _id: one.memberId, attended: {}, missed: {} }
      records.set(one.memberId, adding(before, activity, one))
    }
  }
  return [...records.values()]
}
