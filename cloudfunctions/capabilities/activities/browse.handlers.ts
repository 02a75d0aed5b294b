import type { Actor } from '../../kernel/domain/actor'
import { oneOf, type Db } from '../../kernel/ports/db'
import { query, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { cameNow } from './check-in'
import { activities, type ActivitiesContract } from './contract'
import { isDraft } from './domain/activity'
import { signUpId } from './domain/sign-up'
import { asCancelled, briefly, standingOf } from './standing'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { cardOf, detailOf, manages } from './views'

/** Her rows in these activities, by activity. One call. */
const ownRows = async (db: Db, found: readonly ActivityDoc[], actor: Actor | null) => {
  if (actor?.kind !== 'member' || !found.length) return new Map<string, SignUpDoc>()
  const ids = found.map(({ _id }) => signUpId(_id, actor.id))
  const rows = await db.find(signUpsStore, '_id', { where: { _id: oneOf(ids) }, limit: PAGE })
  return new Map(rows.map((row) => [row.activityId, row]))
}

/** What everybody can look at, and a member's own list. */
export const browseHandlers: Pick<Handlers<ActivitiesContract>, 'list' | 'detail' | 'mine'> = {
  list: query({
    load: async ({ db, actor }, { cursor }) => {
      const where = { listed: true }
      const found = await db.find(activitiesStore, 'list', { where, limit: PAGE, after: placeOf(cursor) })
      return { found, rows: await ownRows(db, found, actor) }
    },
    view: ({ found, rows }, _input, { now }) => {
      const card = (activity: ActivityDoc) => cardOf(activity, briefly(activity, rows.get(activity._id)), now)
      const page = pageOf(found, ['startsAt'], card)
      // Over since the timer last looked.
      return { ...page, items: page.items.filter(({ endsAt }) => now < endsAt) }
    },
  }),

  detail: query({
    load: async ({ db, actor, now }, { activityId }) => {
      const activity = await db.get(activitiesStore, activityId)
      const isSeen = activity && (!isDraft(activity) || manages(actor, activity))
      if (!isSeen) return refuseWith(activities, 'notFound')
      const hers =
        actor?.kind === 'member' ? await standingOf(db, activity, actor.id) : { mine: null, row: null }
      const came =
        actor && hers.mine?.state === 'confirmed' ? await cameNow(db, [activity], actor.id, now) : []
      return { activity, ...hers, came }
    },
    view: (standing, _input, context) => detailOf(standing, context),
  }),

  mine: query({
    load: async ({ db, actor }, { cursor }) => {
      const after = placeOf(cursor)
      const rows = await db.find(signUpsStore, 'byMember', {
        where: { memberId: actor.id },
        limit: PAGE,
        after,
      })
      const ids = rows.map(({ activityId }) => activityId)
      const found = ids.length
        ? await db.find(activitiesStore, '_id', { where: { _id: oneOf(ids) }, limit: PAGE })
        : []
      return { rows, byId: new Map(found.map((activity) => [activity._id, activity])) }
    },
    view: ({ rows, byId }, _input, { now }) => {
      const page = pageOf(rows, ['at'], (row) => {
        const activity = byId.get(row.activityId)
        return activity ? cardOf(activity, briefly(activity, row) ?? asCancelled(row), now) : []
      })
      return { ...page, items: page.items.flat() }
    },
  }),
}
