import { largestParty, unitsAbove, type Activity } from '@cloud/capabilities/activities/domain/activity'
import { emptySeats } from '@cloud/capabilities/activities/domain/seats'
import {
  activitiesStore,
  signUpsStore,
  type ActivityDoc,
  type SignUpDoc,
} from '@cloud/capabilities/activities/store'
import type { Db } from '@cloud/kernel/ports/db'
import { BRANCH, SCHOOL } from './build-members'

type Given = Partial<Omit<Activity, 'seats'>> & { readonly _id: string; readonly capacity?: number }

/** What an officer who fills in nothing else gets. */
const simple = {
  notes: '',
  poster: null,
  allocation: 'firstCome',
  confirmHours: null,
  quotas: [],
  isRestOpen: true,
  companions: null,
  fields: [],
  eligibility: null,
  sessions: [],
  lateAfter: 15,
  certificateFrom: null,
  showsParticipants: false,
} as const satisfies Partial<Activity>

/** A published outing of 光电学院分会 in June 2026, open for sign-up from the 1st to the 15th, unless told otherwise. */
export const anActivity = ({ capacity = 20, ...given }: Given): ActivityDoc => ({
  kind: 'outing',
  title: '滨江健步走',
  place: '杨浦滨江',
  description: '沿江走五公里，自带水杯。',
  fee: '不收费',
  contact: '李老师 55270001',
  startsAt: '2026-06-20T01:00:00.000Z',
  endsAt: '2026-06-20T04:00:00.000Z',
  opensAt: '2026-06-01T01:00:00.000Z',
  closesAt: '2026-06-15T09:00:00.000Z',
  unit: BRANCH,
  unitName: '光电学院分会',
  above: unitsAbove(given.unit ?? BRANCH),
  school: SCHOOL,
  state: 'published',
  version: 1,
  listed: given.state === undefined || given.state === 'published' || given.state === 'closed',
  author: '',
  needsReview: false,
  noShow: null,
  photos: [],
  ...simple,
  seats: emptySeats(
    { capacity, quotas: given.quotas ?? [] },
    largestParty({ companions: given.companions ?? null }),
  ),
  ...given,
})

/** What an officer fills in for one. */
export const aDraft = (given: object = {}) => ({
  kind: 'lecture',
  title: '法律咨询日',
  place: '图文信息中心 201',
  description: '',
  fee: '',
  contact: '',
  startsAt: '2026-06-25T06:00:00.000Z',
  endsAt: '2026-06-25T08:00:00.000Z',
  opensAt: '2026-06-09T00:00:00.000Z',
  closesAt: '2026-06-24T09:00:00.000Z',
  capacity: 10,
  ...given,
})

/** Writes activities past the handlers. */
export const putActivities = async (db: Db, ...all: readonly ActivityDoc[]): Promise<void> => {
  const put = await Promise.all(all.map((activity) => db.insert(activitiesStore, activity)))
  if (!put.every(Boolean)) throw new Error('an activity with this id is there already')
}

/** An activity and its rows as they are stored. */
export const stored = async (db: Db, activityId: string) => {
  const activity = await db.get(activitiesStore, activityId)
  if (!activity) throw new Error(`no activity ${activityId}`)
  const rows: SignUpDoc[] = []
  for (const state of ['confirmed', 'offered', 'waiting', 'entered', 'cancelled']) {
    for (let after: SignUpDoc | undefined, isFull = true; isFull;) {
      const found = await db.find(signUpsStore, 'byActivity', {
        where: { activityId, state },
        limit: 100,
        after,
      })
      rows.push(...found)
      after = found.at(-1)
      isFull = found.length === 100
    }
  }
  return { activity, rows }
}
