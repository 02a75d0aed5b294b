import { activitiesStore } from '@cloud/capabilities/activities/store'
import { plusHours } from '@cloud/kernel/domain/time'
import { aPerson, branchOffice, putPeople } from './build-members'
import type { Product } from './product'

export type RushResult = {
  readonly activityId: string
  /** Milliseconds from the first call to the last answer. */
  readonly took: number
  readonly calls: number
  readonly failed: number
  readonly databaseCalls: number
}

const memberOf = (n: number) => `rush-${String(n).padStart(4, '0')}`

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => aPerson({ _id: memberOf(n), openid: memberOf(n) }))

/** Members and one open activity for them; gives its id. */
export const prepareRush = async (product: Product, members: number, seats: number): Promise<string> => {
  const now = new Date().toISOString()
  await putPeople(
    product.db,
    aPerson({ _id: 'branch', openid: 'branch', offices: [branchOffice()] }),
    ...people(members),
  )
  const made = await product.call('branch', 'activities.create', {
    kind: 'tickets',
    title: '高雅艺术进校园',
    place: '大礼堂',
    opensAt: plusHours(now, -1),
    closesAt: plusHours(now, 24),
    startsAt: plusHours(now, 48),
    endsAt: plusHours(now, 50),
    capacity: seats,
  })
  if (!made.ok) throw new Error(made.error.code)
  await product.call('branch', 'activities.publish', { activityId: made.data.id })
  return made.data.id
}

const databaseCalls = async (product: Product) =>
  Object.values((await product.stats()).calls).reduce((sum, calls) => sum + calls, 0)

type Call = 'activities.signUp' | 'activities.cancel'

/** Everybody at once, every tenth member with a double tap. */
export const rush = async (product: Product, activityId: string, members: number): Promise<RushResult> => {
  const doubleTaps = Math.round(members / 9)
  const callers = Array.from({ length: members + doubleTaps }, (_, n) =>
    memberOf(n < members ? n : (n - members) * 9),
  )
  const before = await databaseCalls(product)
  const began = Date.now()
  const replies = await Promise.all(
    callers.map((caller) => ask(product, 'activities.signUp', caller, activityId)),
  )
  const took = Date.now() - began
  const spent = (await databaseCalls(product)) - before
  return {
    activityId,
    took,
    calls: callers.length,
    failed: replies.filter((reply) => !reply.ok).length,
    databaseCalls: spent,
  }
}

const ask = (product: Product, call: Call, caller: string, activityId: string) =>
  product.call(caller, call, { activityId })

/** Some leave and others come, all at once; gives the refusals. */
export const comeAndGo = async (
  product: Product,
  activityId: string,
  leaving: readonly string[],
  coming: number,
) => {
  const now = Date.now()
  const newcomers = Array.from({ length: coming }, (_, n) => `late-${now}-${n}`)
  await putPeople(product.db, ...newcomers.map((_id) => aPerson({ _id, openid: _id })))
  const replies = await Promise.all([
    ...leaving.map((caller) => ask(product, 'activities.cancel', caller, activityId)),
    ...newcomers.map((caller) => ask(product, 'activities.signUp', caller, activityId)),
  ])
  return replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))
}

/** Who sits, in no order. */
export const seatedIn = async (product: Product, activityId: string): Promise<readonly string[]> =>
  Object.keys((await product.db.get(activitiesStore, activityId))?.seats.held ?? {})
