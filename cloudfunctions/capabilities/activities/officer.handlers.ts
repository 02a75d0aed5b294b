import type { Actor } from '../../kernel/domain/actor'
import { unitsOf } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { oneOf } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { command, query, stale, type Context, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { factsOf } from '../members/port'
import { activities, type ActivitiesContract } from './contract'
import { newActivity, type Host } from './domain/organise'
import { recall } from './known-activities'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { cardOf, detailOf, rowOf } from './views'

/** The unit that hosts what an officer makes: the first one she may act for. */
const hostOf = (actor: Actor): Host => {
  const [unit = actor.unit] = unitsOf(actor, 'activities')
  const { schoolUnit, schoolName, unitName } = factsOf(actor)
  return { unit, unitName: unit === schoolUnit ? schoolName : unitName }
}

/** The same request makes the same activity. */
const idFor = ({ actor, requestId, newId }: Context<Actor>): string =>
  requestId === null ? newId() : digest(`activities.create ${actor.id} ${requestId}`).slice(0, 24)

/** What officers make and look at. */
export const officerHandlers: Pick<Handlers<ActivitiesContract>, 'managed' | 'create' | 'signUps'> = {
  managed: query({
    unit: 'own',
    load: ({ db, actor }, { cursor }) => {
      const where = { unit: oneOf(unitsOf(actor, 'activities')) }
      return db.find(activitiesStore, 'managed', { where, limit: PAGE, after: placeOf(cursor) })
    },
    view: (found, _input, { now }) =>
      pageOf(found, ['unit', 'startsAt'], (activity) => cardOf(activity, null, now)),
  }),

  create: command({
    load: async ({ actor }) => hostOf(actor),
    unit: (host: Host) => host.unit,
    decide: (host, draft, context) => accept(newActivity(idFor(context), host, draft)),
    save: async ({ db, occasion }, made) => {
      const created = happened(occasion, 'activities.created', made._id, { unit: made.unit })
      if (await db.insert(activitiesStore, bearing<ActivityDoc>(made, [created]))) return accept(made)
      const there = await db.get(activitiesStore, made._id)
      return there ? accept(there) : stale
    },
    reply: (activity, _input, context) => detailOf(activity, null, context),
  }),

  signUps: query({
    load: async (context, { activityId, state, cursor }) => {
      const where = { activityId, state }
      const [activity, found] = await Promise.all([
        recall(context, activityId),
        context.db.find(signUpsStore, 'byActivity', { where, limit: PAGE, after: placeOf(cursor) }),
      ])
      return activity ? { activity, found } : refuseWith(activities, 'notFound')
    },
    unit: (state: { readonly activity: ActivityDoc; readonly found: readonly SignUpDoc[] }) =>
      state.activity.unit,
    view: ({ found }) => pageOf(found, ['turn'], rowOf),
  }),
}
