import type { Actor } from '../../kernel/domain/actor'
import { holds } from '../../kernel/domain/quota'
import { spokenInstant } from '../../kernel/domain/time'
import { oneOf, type Db } from '../../kernel/ports/db'
import type { HomeSource, Reason, Upcoming } from '../home/port'
import { leftOf, takenOf, unitsAbove, waitingOf } from './domain/activity'
import { signUpId, whyNotSignUp } from './domain/sign-up'
import { linkTo } from './link'
import { activitiesStore, signUpsStore, type ActivityDoc } from './store'

const REASONS = 3
/** Activities of one's units that are not over; more than a home page can use. */
const MOST = 50

/** Activities among these in whose line she stands. One call, none where nobody waits. */
const waitsIn = async (db: Db, found: readonly ActivityDoc[], actor: Actor): Promise<ReadonlySet<string>> => {
  const lines = found.filter((activity) => waitingOf(activity) > 0 && !holds(activity.seats, actor.id))
  if (!lines.length) return new Set()
  const ids = lines.map(({ _id }) => signUpId(_id, actor.id))
  const rows = await db.find(signUpsStore, '_id', { where: { _id: oneOf(ids) }, limit: MOST })
  return new Set(rows.filter(({ state }) => state === 'waiting').map(({ activityId }) => activityId))
}

const reasonOf = (activity: ActivityDoc): Reason => {
  const left = leftOf(activity)
  const isFree = left > 0 && waitingOf(activity) === 0
  return {
    id: `activity-${activity._id}`,
    icon: 'activity',
    title: activity.title,
    why: `${spokenInstant(activity.startsAt)}，${activity.place}`,
    deadline: `报名到 ${spokenInstant(activity.closesAt)}`,
    dueAt: activity.closesAt,
    action: isFree ? '去报名' : '去候补',
    link: linkTo(activity._id),
    progress: {
      share: takenOf(activity) / activity.seats.cap,
      left: isFree ? `余 ${left} 位` : '名额满了，可以候补',
    },
  }
}

const upcomingOf = ({ _id, title, startsAt, place }: ActivityDoc, isSeated: boolean): Upcoming => ({
  id: `activity-${_id}`,
  title,
  at: startsAt,
  place,
  tag: isSeated ? '已报名' : '候补中',
  tone: isSeated ? 'ok' : 'info',
  link: linkTo(_id),
})

/**
 * What activities have to say on a member's home page: where she can sign up, soonest closing first, and where
 * she is expected. One call; two when somebody waits in one of them.
 */
export const activityReasons: HomeSource = async ({ db, actor, now }) => {
  if (actor?.kind !== 'member') return { reasons: [], upcoming: [] }
  const where = { listed: true, unit: oneOf(unitsAbove(actor.unit)) }
  const listed = await db.find(activitiesStore, 'mine', { where, limit: MOST })
  const found = listed.filter(({ endsAt }) => now < endsAt)
  const waits = await waitsIn(db, found, actor)
  const isIn = ({ _id, seats }: ActivityDoc) => holds(seats, actor.id) || waits.has(_id)
  const isOpen = (activity: ActivityDoc) =>
    !isIn(activity) && whyNotSignUp(activity, actor.unit, now) === null
  const open = found.filter(isOpen).sort((one, other) => (one.closesAt < other.closesAt ? -1 : 1))
  return {
    reasons: open.slice(0, REASONS).map(reasonOf),
    upcoming: found.filter(isIn).map((activity) => upcomingOf(activity, holds(activity.seats, actor.id))),
  }
}
