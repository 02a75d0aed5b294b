import { happened } from '../../kernel/domain/event'
import { plusMinutes } from '../../kernel/domain/time'
import { lte, unset, type Db } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { pagesOf } from '../../kernel/runtime/paging'
import type { Aftermath, Reaction, Repair } from '../../kernel/runtime/reactions'
import { tell } from '../messages/port'
import type { Choosing } from './domain/event'
import { pairsAmong, profileId } from './domain/profile'
import { choosingsStore, profilesStore, type ProfileDoc } from './store'

/** Events that one run of the timer counts or clears. */
const EVENTS = 20

const everybodyIn = (db: Db, activityId: string) =>
  pagesOf(db, { from: profilesStore, index: 'inEvent', where: { activityId } })

/** Whoever gives up her seat is no longer in the room, nor are her choices. */
const takeOut: Reaction = async ({ data }, { db }) => {
  const { activityId, memberId } = data
  if (typeof activityId !== 'string' || typeof memberId !== 'string') return
  await db.remove(profilesStore, { _id: profileId(activityId, memberId) })
}

/** Longer than a call takes that has begun before. */
const MINUTES = 2

/** An activity that does not take place leaves nothing behind: closed at once, and soon cleared. */
const endNow: Reaction = async ({ subject, at }, { db }) => {
  const change = { keptUntil: at, clearAt: plusMinutes(at, MINUTES), countAt: unset }
  return db.update(choosingsStore, { _id: subject, isCurrent: true }, change)
}

/** That it is over, in the same words for everybody. */
export const closedNotice = ({ _id, title }: Pick<Choosing, '_id' | 'title'>) =>
  ({
    title: `互选截止了：${title}`,
    body: '打开看看有没有和你互相选中的人。请用当时写卡片的那台手机。',
    icon: 'activity',
    link: `/features/matches/pages/room/index?id=${_id}`,
  }) as const

/** Everybody who wrote about herself hears that it is over, so that hearing it says nothing about pairs. */
const tellEverybody: Reaction = async (event, { db }) => {
  const choosing = await db.get(choosingsStore, event.subject)
  if (!choosing) return
  const notice = closedNotice(choosing)
  for await (const people of everybodyIn(db, choosing._id))
    await Promise.all(people.map(({ memberId }) => tell(db, event, { ...notice, to: memberId })))
}

/** Counts the pairs of what has closed, once. */
const countPairs: Repair = async ({ db, now, newId }) => {
  const due = await db.find(choosingsStore, 'toCount', { where: { countAt: lte(now) }, limit: EVENTS })
  for (const { _id, countAt } of due) {
    const all: ProfileDoc[] = []
    for await (const people of everybodyIn(db, _id)) all.push(...people)
    const closed = happened({ at: now, by: 'system', id: newId() }, 'matches.closed', _id)
    const change = noting({ pairs: pairsAmong(all), countAt: unset }, [closed])
    await db.update(choosingsStore, { _id, countAt }, change)
  }
  return due.length
}

const removeAll = async (db: Db, people: readonly ProfileDoc[]): Promise<number> => {
  let removed = 0
  for (const { _id } of people) removed += Number(await db.remove(profilesStore, { _id }))
  return removed
}

/** Deletes everything that people wrote and handed in, when its days are over. */
const clear: Repair = async ({ db, now }) => {
  const due = await db.find(choosingsStore, 'toClear', { where: { clearAt: lte(now) }, limit: EVENTS })
  let removed = 0
  for (const { _id, clearAt } of due) {
    for await (const people of everybodyIn(db, _id)) removed += await removeAll(db, people)
    await db.update(choosingsStore, { _id, clearAt }, { clearAt: unset, countAt: unset, isCurrent: false })
  }
  return removed
}

export const matchesAftermath: Aftermath = {
  collections: [choosingsStore, profilesStore],
  reactions: {
    'activities.cancelled': takeOut,
    'activities.calledOff': endNow,
    'matches.closed': tellEverybody,
  },
  repairs: [countPairs, clear],
}
