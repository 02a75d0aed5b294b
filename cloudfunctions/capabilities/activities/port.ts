import type { Actor } from '../../kernel/domain/actor'
import { holds } from '../../kernel/domain/quota'
import { plusHours, spokenInstant } from '../../kernel/domain/time'
import { oneOf, type Db } from '../../kernel/ports/db'
import type { HomeSource, Reason, Upcoming } from '../home/port'
import { askerOf } from './asker'
import { cameNow } from './check-in'
import {
  isToBeOrdered,
  leftOf,
  openSessions,
  shareFor,
  stateAt,
  takenOf,
  unitsAbove,
} from './domain/activity'
import { attendanceId } from './domain/attendance'
import { REST } from './domain/seats'
import { isFreeFor, signUpId, whyNotCome } from './domain/sign-up'
import { linkTo } from './link'
import { activitiesStore, signUpsStore, type ActivityDoc } from './store'

export { recordsOf } from './records'

/** Whether a member has a confirmed seat. One call. */
export const isParticipant = async (db: Db, activityId: string, memberId: string): Promise<boolean> =>
  (await db.get(signUpsStore, signUpId(activityId, memberId)))?.state === 'confirmed'

/** What others may know of an activity; `participants`: seats that are taken. Null when there is none. One call. */
export const activityFacts = async (db: Db, activityId: string) => {
  const found = await db.get(activitiesStore, activityId)
  if (!found) return null
  const { _id: id, kind, state, title, unit, startsAt, endsAt } = found
  return { id, kind, state, title, unit, startsAt, endsAt, participants: takenOf(found) }
}

const REASONS = 3
/** Activities of one's units that are not over; more than a home page can use. */
const MOST = 50
/** So long after an order was made it is news. */
const NEWS_HOURS = 72

const common = (activity: ActivityDoc) => ({
  icon: 'activity' as const,
  title: activity.title,
  link: linkTo(activity._id),
})

const openReason = (activity: ActivityDoc): Reason => {
  const isOrdered = isToBeOrdered(activity)
  return {
    ...common(activity),
    id: `activity-${activity._id}`,
    why: `${spokenInstant(activity.startsAt)}，${activity.place}`,
    deadline: `${isOrdered ? '登记' : '报名'}到 ${spokenInstant(activity.closesAt)}`,
    dueAt: activity.closesAt,
    action: isOrdered ? '去看看' : '去报名',
    progress: isOrdered
      ? null
      : { share: takenOf(activity) / activity.seats.cap, left: `余 ${leftOf(activity)} 位` },
  }
}

type Came = ReadonlySet<string>

/** What asks for her, not for anybody: an offer, the door, news of an order. */
const ownReasons = (activity: ActivityDoc, { id }: Actor, now: string, came: Came): readonly Reason[] => {
  const answerBy = activity.offers?.[id]
  const session = openSessions(activity, now).find((it) => !came.has(attendanceId(activity._id, it.id, id)))
  const madeAt = activity.draw?.made?.at
  const base = { ...common(activity), progress: null }
  if (answerBy !== undefined && now < answerBy) {
    const deadline = `请在 ${spokenInstant(answerBy)} 前确认`
    const why = '候补轮到你了，名额给你留着'
    return [{ ...base, id: `offer-${activity._id}`, why, deadline, dueAt: answerBy, action: '去确认' }]
  }
  if (session) {
    const deadline = `签到到 ${spokenInstant(session.endsAt)}`
    const why = `${session.title}，${activity.place}`
    return [
      { ...base, id: `check-in-${activity._id}`, why, deadline, dueAt: session.endsAt, action: '去签到' },
    ]
  }
  if (madeAt === undefined || plusHours(madeAt, NEWS_HOURS) <= now) return []
  const why = '顺序排出来了，你有名额，可以自己核对'
  return [{ ...base, id: `order-${activity._id}`, why, deadline: '', dueAt: null, action: '去看看' }]
}

const upcomingOf = ({ _id, title, startsAt, place, offers }: ActivityDoc, { id }: Actor): Upcoming => ({
  id: `activity-${_id}`,
  title,
  at: startsAt,
  place,
  tag: offers?.[id] === undefined ? '已报名' : '待确认',
  tone: offers?.[id] === undefined ? 'ok' : 'warn',
  link: linkTo(_id),
})

const hasRoom = (activity: ActivityDoc, { unit }: Actor): boolean =>
  isToBeOrdered(activity) || isFreeFor(activity.seats, { share: shareFor(activity, unit) ?? REST, size: 1 })

/**
 * What activities have to say on a member's home page: what asks for her, where there is room for her, soonest
 * closing first, and where she is expected. One call: the activity says who holds a seat or an offer; another while
 * she is expected at a door.
 */
export const activityReasons: HomeSource = async ({ db, actor, now }) => {
  if (actor?.kind !== 'member') return { reasons: [], upcoming: [] }
  const where = { listed: true, unit: oneOf(unitsAbove(actor.unit)) }
  const listed = await db.find(activitiesStore, 'ofUnit', { where, limit: MOST })
  const found = listed.filter((activity) => now < activity.endsAt && stateAt(activity, now) !== 'cancelled')
  const isIn = ({ seats }: ActivityDoc) => holds(seats, actor.id)
  const isOpen = (activity: ActivityDoc) =>
    !isIn(activity) && hasRoom(activity, actor) && whyNotCome(activity, askerOf(actor), now) === null
  const open = found.filter(isOpen).sort((one, other) => (one.closesAt < other.closesAt ? -1 : 1))
  const hers = found.filter(isIn)
  const came = new Set((await cameNow(db, hers, actor.id, now)).map(({ _id }) => _id))
  return {
    reasons: [
      ...hers.flatMap((activity) => ownReasons(activity, actor, now, came)),
      ...open.slice(0, REASONS).map(openReason),
    ],
    upcoming: hers.map((activity) => upcomingOf(activity, actor)),
  }
}
