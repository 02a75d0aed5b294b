import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { oneOf } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import { command, query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { factsOf } from '../members/port'
import { activities, type ActivitiesContract } from './contract'
import { sessionsOf, type Activity } from './domain/activity'
import { attendanceId, minutesAt } from './domain/attendance'
import { pastYear, spokenNoShow, weightOf } from './domain/order'
import { settingsOf } from './settings'
import {
  activitiesStore,
  attendanceStore,
  ratingsStore,
  recordsStore,
  type ActivityDoc,
  type AttendanceDoc,
  type RatingDoc,
  type RecordDoc,
} from './store'

type Day = {
  readonly activity: ActivityDoc
  /** By session. */
  readonly came: ReadonlyMap<string, AttendanceDoc>
  readonly rating: RatingDoc | null
}

const ratingId = (activityId: string, memberId: string): string => `${activityId}-${memberId}`

const MOST_SESSIONS = 20

/** Her own rows of attendance, by session. One call. */
const ownAttendance = async ({ db, actor }: Asking, activity: Activity) => {
  const ids = sessionsOf(activity).map(({ id }) => attendanceId(activity._id, id, actor.id))
  const found = await db.find(attendanceStore, '_id', { where: { _id: oneOf(ids) }, limit: MOST_SESSIONS })
  return new Map(found.map((one) => [one.sessionId, one]))
}

const loadDay = async (context: Asking, activityId: string): Promise<Day> => {
  const { db, actor } = context
  const [activity, rating] = await Promise.all([
    // Not as some instance remembers it: it may have ended since.
    db.get(activitiesStore, activityId),
    db.get(ratingsStore, ratingId(activityId, actor.id)),
  ])
  if (!activity) return refuseWith(activities, 'notFound')
  return { activity, rating, came: await ownAttendance(context, activity) }
}

const whyNotRate = ({ came, rating }: Day) => {
  if (came.size === 0) return 'notAttended'
  return rating ? 'alreadyRated' : null
}

const hasEarned = ({ activity, came }: Day, now: string): boolean =>
  activity.certificateFrom !== null && came.size >= activity.certificateFrom && activity.endsAt <= now

const possibly = (code: keyof typeof activities.errors | null) => ({
  can: code === null,
  why: code ? activities.errors[code] : '',
})

const dayView = (day: Day, { now }: Asking) => {
  const { activity, came, rating } = day
  return {
    activityId: activity._id,
    title: activity.title,
    sessions: sessionsOf(activity).map(({ id, title, startsAt, endsAt }) => {
      const one = came.get(id)
      return {
        ...{ id, title, startsAt, endsAt },
        at: one?.at ?? null,
        state: one?.state ?? null,
        leftAt: one?.leftAt ?? null,
      }
    }),
    rating: rating && { stars: rating.stars, comment: rating.comment, at: rating.at },
    rate: possibly(whyNotRate(day)),
    certificate: possibly(hasEarned(day, now) ? null : 'noCertificate'),
  }
}

/** What somebody has taken part in, with the names of it. Three calls. */
const loadYear = async ({ db, actor, now }: Asking) => {
  const [record, settings] = await Promise.all([
    db.get(recordsStore, actor.id),
    settingsOf(db, factsOf(actor).schoolUnit),
  ])
  const past: Pick<RecordDoc, 'attended' | 'missed'> = record ?? { attended: {}, missed: {} }
  const ids = [...Object.keys(past.attended), ...Object.keys(past.missed)].slice(-100)
  const found = ids.length
    ? await db.find(activitiesStore, '_id', { where: { _id: oneOf(ids) }, limit: 100 })
    : []
  return { past, settings, found, year: pastYear(past, now) }
}

type YearState = Awaited<ReturnType<typeof loadYear>>

const minutesIn = (past: YearState['past'], id: string): number =>
  Object.values(past.attended[id]?.minutes ?? {}).reduce((sum, n) => sum + n, 0)

const yearView = ({ past, settings, found, year }: YearState, { now }: Asking) => {
  const listed = found
    .map(({ _id, kind, title, startsAt }) => ({
      ...{ activityId: _id, kind, title, at: startsAt },
      minutes: minutesIn(past, _id),
      isMissed: past.missed[_id] !== undefined,
    }))
    .sort((one, other) => (one.at < other.at ? 1 : -1))
  const { weight, reason } = weightOf(past, settings, 'leastServed', now)
  return {
    minutes: listed.reduce((sum, { minutes }) => sum + minutes, 0),
    times: year.attended.length,
    missed: year.missed,
    weight,
    words: reason,
    noShowRule: spokenNoShow(settings.noShow),
    activities: listed,
  }
}

/** Afterwards: what it was like, what it counts for. */
export const afterHandlers: Pick<
  Handlers<ActivitiesContract>,
  'myDay' | 'rate' | 'ratings' | 'certificate' | 'myYear'
> = {
  myDay: query({
    load: (context, { activityId }) => loadDay(context, activityId),
    view: (day, _input, context) => dayView(day, context),
  }),

  rate: command({
    load: async (context, { activityId, comment }) => {
      const day = await loadDay(context, activityId)
      const isClean = comment === '' || (await context.isClean(context.openid ?? '', comment))
      return { day, isClean }
    },
    decide: ({ day, isClean }) => {
      const why = whyNotRate(day)
      if (why) return refuse(why)
      return isClean ? accept(day) : refuse('notClean')
    },
    save: async ({ db, actor, now, occasion }, day, _state, { stars, comment }) => {
      const _id = ratingId(day.activity._id, actor.id)
      const written = { _id, activityId: day.activity._id, memberId: actor.id, stars, comment, at: now }
      const rated = happened({ ...occasion, id: _id }, 'activities.rated', _id, {
        activityId: day.activity._id,
      })
      const isFirst = await db.insert(ratingsStore, bearing<RatingDoc>(written, [rated]))
      return isFirst ? accept<Day>({ ...day, rating: written }) : refuse('alreadyRated')
    },
    reply: (day, _input, context) => dayView(day, context),
  }),

  ratings: query({
    load: ({ db }, { activityId, cursor }) =>
      db.find(ratingsStore, 'byActivity', { where: { activityId }, limit: PAGE, after: placeOf(cursor) }),
    view: (found) => pageOf(found, ['at'], ({ stars, comment, at }) => ({ stars, comment, at })),
  }),

  certificate: query({
    load: async (context, { activityId }) => {
      const day = await loadDay(context, activityId)
      return hasEarned(day, context.now) ? day : refuseWith(activities, 'noCertificate')
    },
    view: ({ activity, came }, _input, { actor, sign }) => {
      const { unitName, schoolName } = factsOf(actor)
      const attended = sessionsOf(activity).filter(({ id }) => came.has(id))
      const minutes = attended.map((session) => {
        const one = came.get(session.id)
        return one ? minutesAt(session, one) : 0
      })
      return {
        number: `UH-${sign('activities.certificate', `${activity._id}.${actor.id}`).slice(0, 12).toUpperCase()}`,
        name: actor.name,
        ...{ unitName, schoolName, title: activity.title, sessions: attended.length },
        minutes: minutes.reduce((sum, n) => sum + n, 0),
        ...{ from: activity.startsAt, to: activity.endsAt },
      }
    },
  }),

  myYear: query({
    load: (context) => loadYear(context),
    view: (year, _input, context) => yearView(year, context),
  }),
}
