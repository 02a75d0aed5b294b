import { holds } from '../../kernel/domain/quota'
import { spokenInstant } from '../../kernel/domain/time'
import { oneOf } from '../../kernel/ports/db'
import type { HomeSource, Reason, Upcoming } from '../home/port'
import { leftOf, takenOf, unitsAbove, waitingOf } from './domain/activity'
import { whyNotSignUp } from './domain/sign-up'
import { linkTo } from './link'
import { activitiesStore, type ActivityDoc } from './store'

const REASONS = 3
/** Activities of one's units that are not over; more than a home page can use. */
const MOST = 50

const reasonOf = (activity: ActivityDoc): Reason => ({
  id: `activity-${activity._id}`,
  icon: 'activity',
  title: activity.title,
  why: `${spokenInstant(activity.startsAt)}，${activity.place}`,
  deadline: `报名到 ${spokenInstant(activity.closesAt)}`,
  dueAt: activity.closesAt,
  action: '去报名',
  link: linkTo(activity._id),
  progress: { share: takenOf(activity) / activity.seats.cap, left: `余 ${leftOf(activity)} 位` },
})

const upcomingOf = ({ _id, title, startsAt, place }: ActivityDoc): Upcoming => ({
  id: `activity-${_id}`,
  title,
  at: startsAt,
  place,
  tag: '已报名',
  tone: 'ok',
  link: linkTo(_id),
})

const hasRoom = (activity: ActivityDoc) => leftOf(activity) > 0 && waitingOf(activity) === 0

/**
 * What activities have to say on a member's home page: where there is room for her, soonest closing first, and
 * where she is expected. One call: the seats say who holds one, and where somebody waits there is no room.
 */
export const activityReasons: HomeSource = async ({ db, actor, now }) => {
  if (actor?.kind !== 'member') return { reasons: [], upcoming: [] }
  const where = { listed: true, unit: oneOf(unitsAbove(actor.unit)) }
  const listed = await db.find(activitiesStore, 'ofUnit', { where, limit: MOST })
  const found = listed.filter(({ endsAt }) => now < endsAt)
  const isIn = ({ seats }: ActivityDoc) => holds(seats, actor.id)
  const isOpen = (activity: ActivityDoc) =>
    !isIn(activity) && hasRoom(activity) && whyNotSignUp(activity, actor.unit, now) === null
  const open = found.filter(isOpen).sort((one, other) => (one.closesAt < other.closesAt ? -1 : 1))
  return { reasons: open.slice(0, REASONS).map(reasonOf), upcoming: found.filter(isIn).map(upcomingOf) }
}
