import type { DomainEvent } from '../../kernel/domain/event'
import { plusHours, spokenInstant } from '../../kernel/domain/time'
import { absent, type Db } from '../../kernel/ports/db'
import type { Aftermath, Reaction } from '../../kernel/runtime/reactions'
import { officersOf } from '../members/port'
import { tell } from '../messages/port'
import { standingRows } from './all-rows'
import { linkTo } from './link'
import { purgeActivities } from './purge'
import { logEntries } from './entry-log'
import { countStars, recordAbsence, recordAgain, recordAttendance } from './record'
import { expireOffers, makeOrders, repairSeats, takeOffList } from './repair'
import {
  activitiesStore,
  attendanceStore,
  ratingsStore,
  settingsStore,
  signUpsStore,
  type ActivityDoc,
} from './store'
import { tallyAbsent } from './tally'

type Words = { readonly title: string; readonly body: string }

/** Messages that one page of rows brings are written this many at a time. */
const AT_ONCE = 20

const tellMember = (db: Db, event: DomainEvent, activity: ActivityDoc, to: string, words: Words) =>
  tell(db, event, { ...words, to, icon: 'activity', link: linkTo(activity._id) })

/** Whoever died after writing her row has not touched the seats: the repair shall look at them. */
const lookAgain = async (db: Db, { _id, dirtyAt }: ActivityDoc, now: string): Promise<void> => {
  if (dirtyAt === undefined) await db.update(activitiesStore, { _id, dirtyAt: absent }, { dirtyAt: now })
}

const telling =
  (words: (activity: ActivityDoc, event: DomainEvent) => Words): Reaction =>
  async (event, { db, now }) => {
    const activity = await db.get(activitiesStore, String(event.data.activityId))
    if (!activity) return
    await lookAgain(db, activity, now)
    await tellMember(db, event, activity, String(event.data.memberId), words(activity, event))
  }

const when = ({ startsAt, place }: ActivityDoc) => `${spokenInstant(startsAt)}，${place}`

/** Tells whoever made it what has become of it; not what she did herself. */
const tellAuthor =
  (words: (activity: ActivityDoc) => Words): Reaction =>
  async (event, { db }) => {
    const activity = await db.get(activitiesStore, event.subject)
    if (!activity || activity.author === '' || activity.author === event.by) return
    await tellMember(db, event, activity, activity.author, words(activity))
  }

/** Tells the officers of the school that something waits for them. */
const tellSchool: Reaction = async (event, { db }) => {
  const activity = await db.get(activitiesStore, event.subject)
  if (!activity) return
  const words = {
    title: `有活动等你审核：${activity.title}`,
    body: `${activity.unitName}提交，${when(activity)}`,
  }
  const officers = await officersOf(db, 'activities', activity.school)
  await Promise.all(officers.map((to) => tellMember(db, event, activity, to, words)))
}

const whenToAnswer = ({ confirmHours, startsAt }: ActivityDoc, { at }: DomainEvent): string => {
  const by = plusHours(at, confirmHours ?? 0)
  return spokenInstant(by < startsAt ? by : startsAt)
}

/** Everybody who has a seat or waits for one; told twice, nobody hears it twice. */
const tellEverybody: Reaction = async (event, { db }) => {
  const activity = await db.get(activitiesStore, event.subject)
  if (!activity) return
  const words = {
    title: `活动取消了：${activity.title}`,
    body: `原因：${activity.reason ?? ''}。有疑问可以问主办的分会。`,
  }
  for await (const rows of standingRows(db, activity._id)) {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const next = rows.slice(from, from + AT_ONCE)
      await Promise.all(next.map(({ memberId }) => tellMember(db, event, activity, memberId, words)))
    }
  }
}

export const activitiesAftermath: Aftermath = {
  collections: [activitiesStore, signUpsStore, attendanceStore, ratingsStore, settingsStore],
  reactions: {
    'privacy.purged': purgeActivities,
    'activities.signedUp': telling((activity) => ({
      title: `报上名了：${activity.title}`,
      body: when(activity),
    })),
    'activities.waitlisted': telling((activity) => ({
      title: `已帮你排上候补：${activity.title}`,
      body: '名额暂时不够，空出来就按顺序补上，补上了会告诉你。',
    })),
    'activities.entered': telling((activity) => ({
      title: `登记好了：${activity.title}`,
      body: `截止后统一排顺序，结果 ${spokenInstant(activity.closesAt)} 后公布，到时可以自己核对。`,
    })),
    'activities.drawn': telling((activity) => ({
      title: `排上了：${activity.title}`,
      body: `${when(activity)}。顺序已经公布，可以自己核对。去不了的话，请早点取消。`,
    })),
    'activities.placedInLine': telling((activity) => ({
      title: `这次没有排上：${activity.title}`,
      body: '你在候补里，有人取消就按公布的顺序补上。顺序可以自己核对。',
    })),
    'activities.offered': telling((activity, event) => ({
      title: `候补轮到你了：${activity.title}`,
      body: `名额给你留着，请在 ${whenToAnswer(activity, event)} 前确认，过时给下一位。`,
    })),
    'activities.confirmed': telling((activity) => ({
      title: `名额确认了：${activity.title}`,
      body: when(activity),
    })),
    'activities.offerExpired': telling((activity) => ({
      title: `确认时间过了：${activity.title}`,
      body: '名额已经给了下一位。还想去的话，可以再排候补。',
    })),
    'activities.submitted': tellSchool,
    'activities.sentBack': tellAuthor((activity) => ({
      title: `活动被退回：${activity.title}`,
      body: `原因：${activity.returned ?? ''}。改好后可以再提交。`,
    })),
    'activities.published': tellAuthor((activity) => ({
      title: `活动发布了：${activity.title}`,
      body: `${spokenInstant(activity.opensAt)} 开始报名`,
    })),
    'activities.edited': recordAgain,
    'activities.attended': recordAttendance,
    'activities.left': recordAttendance,
    'activities.missed': recordAbsence,
    'activities.rated': countStars,
    'activities.promoted': telling((activity) => ({
      title: '候补成功，名额给你留好了',
      body: `${activity.title}：${when(activity)}。去不了的话，请早点取消。`,
    })),
    'activities.cancelled': telling((activity, { data }) => ({
      title: `${data.was === 'waiting' ? '已退出候补' : '已取消报名'}：${activity.title}`,
      body: '想去的话，报名截止前还可以再报。',
    })),
    'activities.turnedAway': telling((activity) => ({
      title: `报名刚刚截止：${activity.title}`,
      body: '候补没有排上，下次早点来。',
    })),
    'activities.calledOff': tellEverybody,
  },
  repairs: [logEntries, makeOrders, expireOffers, repairSeats, takeOffList, tallyAbsent],
}
