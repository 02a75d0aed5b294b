import type { Published } from '@cloud/capabilities/activities/order-flaws'
import type { ActivityDoc, LogDoc, OrderDoc } from '@cloud/capabilities/activities/store'

type Parts = { readonly logs: readonly LogDoc[]; readonly orders: readonly OrderDoc[] }

/** Everything that is published of the one order that is made. */
export const publishedOf = (drawn: readonly ActivityDoc[], { logs, orders }: Parts): Published => {
  const [of] = drawn.flatMap(({ _id, draw }) => (draw?.made ? [{ _id, ...draw, made: draw.made }] : []))
  if (!of) throw new Error('no order is made')
  const listed = orders.filter(({ activityId }) => activityId === of._id)
  return {
    commitment: of.commitment,
    secret: of.made.secret,
    listDigest: of.made.listDigest,
    logDigest: of.log.digest,
    entries: listed.flatMap(({ entries, places = [] }) =>
      entries.map((entry, at) => ({ ...entry, place: places[at] ?? 0 })),
    ),
    log: logs.filter(({ activityId }) => activityId === of._id).map(({ lines }) => lines),
  }
}
