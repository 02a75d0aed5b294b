import { NO_SHOW } from '../../../cloudfunctions/capabilities/activities/domain/attendance'
import type {
  ActivityDoc,
  AttendanceDoc,
  RatingDoc,
} from '../../../cloudfunctions/capabilities/activities/store'
import { plusMinutes } from '../../../cloudfunctions/kernel/domain/time'
import { luckOf } from '../chance'
import type { Planned } from './planned'

const RATES = 0.55
/** Which part of those who rate give at most so many stars. */
const UP_TO = [
  [2, 0.03],
  [3, 0.12],
  [4, 0.42],
  [5, 1],
] as const

/** Each is said once of an activity; everybody else gives stars only. */
const WORDS: Readonly<Record<number, readonly string[]>> = {
  2: ['签到排队太久，后面的人都站着等。'],
  3: ['时间有点赶，刚下课就得跑过去。', '人多，音响听不太清。'],
  4: [
    '组织得不错，茶水可以多备一点。',
    '挺好，要是周五下午办就更好了。',
    '内容实在，希望再办一次。',
    '比去年顺畅，签到快多了。',
  ],
  5: [
    '难得放松一下午，下次还来。',
    '认识了好几位别的学院的同事，谢谢组织的老师。',
    '安排得很细，该想到的都想到了。',
    '比想的好，已经推荐给办公室的同事了。',
    '好久没有这么多人坐在一起说说话了。',
    '辛苦工会的老师们。',
  ],
}

const starsOf = (id: string): number => {
  const luck = luckOf(`stars ${id}`)
  return UP_TO.find(([, part]) => luck < part)?.[0] ?? 5
}

const DAY = 24 * 60

/** In the hours after the end, or at that time of one of the next days. */
const momentOf = ({ endsAt }: ActivityDoc, id: string): string => {
  const days = Math.floor(luckOf(`day ${id}`) * 3)
  return plusMinutes(endsAt, days * DAY + 10 + Math.floor(luckOf(`said ${id}`) * 150))
}

const ratingBy = (activity: ActivityDoc, memberId: string): RatingDoc => {
  const id = `${activity._id}-${memberId}`
  const at = momentOf(activity, id)
  return { _id: id, activityId: activity._id, memberId, stars: starsOf(id), comment: '', at }
}

const withWords = (ratings: readonly RatingDoc[]): readonly RatingDoc[] =>
  ratings.map((rating, at) => {
    const before = ratings.slice(0, at).filter(({ stars }) => stars === rating.stars).length
    return { ...rating, comment: WORDS[rating.stars]?.[before] ?? '' }
  })

/** What those who came say of an activity that is over. */
export const opinionsOf = (
  { silent = [], seated: named = [] }: Planned,
  activity: ActivityDoc,
  attendance: readonly AttendanceDoc[],
  now: string,
): readonly RatingDoc[] => {
  const came = attendance.filter(({ sessionId }) => sessionId !== NO_SHOW)
  const able = [...new Set(came.map(({ memberId }) => memberId))].filter((id) => !silent.includes(id))
  const ratings = able
    .filter((id) => named.includes(id) || luckOf(`rates ${activity._id} ${id}`) < RATES)
    .map((memberId) => ratingBy(activity, memberId))
    .filter(({ at }) => activity.endsAt <= now && at <= now)
  return withWords([...ratings].sort((one, other) => (one.at > other.at ? -1 : 1)))
}

/** How many gave one, two … five stars; absent as long as nobody has. */
export const starsFrom = (ratings: readonly RatingDoc[]): Pick<ActivityDoc, 'stars'> =>
  ratings.length
    ? { stars: [1, 2, 3, 4, 5].map((stars) => ratings.filter((one) => one.stars === stars).length) }
    : {}
