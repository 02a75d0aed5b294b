import { holds } from '../../kernel/domain/quota'
import { accept } from '../../kernel/domain/decision'
import { handOut } from '../../kernel/runtime/hand-out'
import {
  command,
  query,
  stale,
  type Asking,
  type Context,
  type Handlers,
} from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { bringOn } from './bring-on'
import { activities, type ActivitiesContract, type Proof } from './contract'
import { decideOrder } from './domain/organise'
import { ALGORITHM } from './draw-order'
import { logPages, wholeLog } from './entry-log'
import { recall } from './known-activities'
import { loadOne, told, unitOfOne, type State } from './manage.handlers'
import { makeOrder, orderPart, orderParts } from './order'
import { sealed } from './order-file'
import { orderRule } from './order-rule'
import { handOf } from './asker'
import { activitiesStore, signUpsStore, type ActivityDoc, type OrderDoc } from './store'
import { detailOf, manages } from './views'

/** Rows that one call of an officer brings on herself; with more, the timer does. */
const MOST_ROWS = 300

const makeNow = async (context: Asking, activity: ActivityDoc) => {
  const hand = handOf(context)
  const made = activity.draw?.made ? activity : await makeOrder(hand, activity)
  if (!made) return stale
  if ((made.draw?.made?.count ?? 0) <= MOST_ROWS) await bringOn(hand, made)
  return told(context, made)
}

const entriesOf = ({ entries, places = [] }: OrderDoc): Proof['entries'] =>
  entries.map((entry, at) => ({ ...entry, place: places[at] ?? 0 }))

/** An activity whose order is made, or a refusal. One call. */
const ordered = async ({ db }: Context, activityId: string) => {
  const activity = await db.get(activitiesStore, activityId)
  const draw = activity?.draw
  if (!activity || !draw) return refuseWith(activities, 'notFound')
  return draw.made ? { activity, draw, made: draw.made } : refuseWith(activities, 'notMadeYet')
}

type Ordered = Awaited<ReturnType<typeof ordered>>

const headOf = ({ activity, draw, made }: Ordered) => ({
  algorithm: ALGORITHM,
  activityId: activity._id,
  title: activity.title,
  commitment: draw.commitment,
  secret: made.secret,
  listDigest: made.listDigest,
  logDigest: draw.log.digest,
  count: made.count,
})

/** Orders that anybody can check. */
export const orderHandlers: Pick<
  Handlers<ActivitiesContract>,
  'allocate' | 'proof' | 'proofFile' | 'entryLog' | 'participants'
> = {
  allocate: command({
    load: (context, input) => loadOne(context, input),
    unit: (state: State) => unitOfOne(state),
    decide: ({ activity }, _input, { now }) => decideOrder(activity, now),
    save: (context, { activity }) => makeNow(context, activity),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  proof: query({
    load: async (context, { activityId, part }) => {
      const order = await ordered(context, activityId)
      return { order, found: await orderPart(context.db, activityId, part) }
    },
    view: ({ order, found }, { part }) => ({
      ...headOf(order),
      part,
      parts: order.made.parts,
      entries: found ? entriesOf(found) : [],
    }),
  }),

  entryLog: query({
    load: async ({ db }, { activityId, part }) => {
      const activity = await db.get(activitiesStore, activityId)
      if (!activity?.draw) return refuseWith(activities, 'notFound')
      const [page] = await logPages(db, activityId, part, part + 1)
      return { log: activity.draw.log, page }
    },
    view: ({ log, page }, { part }) => ({
      part,
      parts: log.parts,
      lines: page?.lines ?? '',
      count: page?.count ?? 0,
      digest: page?.digest ?? '',
    }),
  }),

  proofFile: command({
    load: async (context, { activityId }) => {
      const order = await ordered(context, activityId)
      const parts = await orderParts(context.db, activityId, order.made.parts)
      return { order, parts, log: await wholeLog(context.db, order.activity) }
    },
    decide: (state) => accept(state),
    save: async (context, { order, parts, log }) => {
      const entries = parts.flatMap(entriesOf)
      const text = sealed({ ...headOf(order), rule: orderRule, entries, log })
      const name = `order-${order.activity._id}.json`
      return accept(await handOut(context, { name, bytes: Buffer.from(text) }))
    },
    reply: (file) => file,
  }),

  participants: query({
    load: async (context, { activityId, cursor }) => {
      const { actor, db } = context
      const activity = await recall(context, activityId)
      if (!activity) return refuseWith(activities, 'notFound')
      if (!activity.showsParticipants) return refuseWith(activities, 'listHidden')
      if (!holds(activity.seats, actor.id) && !manages(actor, activity))
        return refuseWith(activities, 'notSignedUp')
      const where = { activityId, showMe: true, state: 'confirmed' }
      return db.find(signUpsStore, 'shown', { where, limit: PAGE, after: placeOf(cursor) })
    },
    view: (found) =>
      pageOf(found, ['turn'], ({ nameMasked, unitName, size }) => ({ nameMasked, unitName, size })),
  }),
}
