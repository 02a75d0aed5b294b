import type { DomainEvent } from '../../kernel/domain/event'
import { spokenInstant } from '../../kernel/domain/time'
import { absent, type Db } from '../../kernel/ports/db'
import type { Aftermath, Reaction } from '../../kernel/runtime/reactions'
import { tell } from '../messages/port'
import { standingRows } from './all-rows'
import { linkTo } from './link'
import { repairSeats, takeOffList } from './repair'
import { activitiesStore, signUpsStore, type ActivityDoc } from './store'

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
  collections: [activitiesStore, signUpsStore],
  reactions: {
    'activities.signedUp': telling((activity) => ({
      title: `报上名了：${activity.title}`,
      body: when(activity),
    })),
    'activities.waitlisted': telling((activity) => ({
      title: `已帮你排上候补：${activity.title}`,
      body: '名额满了，有人取消就按顺序补上，补上了会告诉你。',
    })),
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
  repairs: [repairSeats, takeOffList],
}
