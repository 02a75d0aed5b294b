import { activitiesStore } from '@cloud/capabilities/activities/store'
import { plusHours } from '@cloud/kernel/domain/time'
import { gte, inc } from '@cloud/kernel/ports/db'
import { aPerson, putPeople, SCHOOL, schoolOffice } from './build-members'
import type { Product } from './product'

export type RushResult = {
  readonly activityId: string
  /** Milliseconds from the first call to the last answer. */
  readonly took: number
  /** Milliseconds until the last of those who sit first heard of it. */
  readonly lastSeat: number
  readonly calls: number
  /** Calls, and those that a client made again because it was told to. */
  readonly attempts: number
  readonly failed: number
  readonly databaseCalls: number
  /** How many attempts made that many database calls, identify included. */
  readonly warm: Histogram
  /** The first attempt of each instance. */
  readonly cold: Histogram
}

/** How often each number was seen. */
export type Histogram = Readonly<Record<number, number>>

const memberOf = (n: number) => `rush-${String(n).padStart(4, '0')}`

/** Eight departments; member n is in department n mod 8. */
const DEPARTMENTS = 8
const departmentOf = (n: number) => `${SCHOOL}d${n % DEPARTMENTS}/`

const people = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aPerson({
      _id: memberOf(n),
      openid: memberOf(n),
      unit: departmentOf(n),
      unitName: `第${n % DEPARTMENTS}分会`,
    }),
  )

/** Every tenth member brings one to three others. */
const companionsOf = (n: number) =>
  Array.from({ length: n % 10 === 3 ? 1 + (Math.floor(n / 10) % 3) : 0 }, (_, at) => ({
    name: '小明',
    age: 8 + at,
    relation: 'child',
  }))

const quotas = (seats: number) =>
  Array.from({ length: DEPARTMENTS }, (_, n) => ({
    unit: departmentOf(n),
    unitName: `第${n}分会`,
    cap: seats / DEPARTMENTS,
  }))

const inBatches = async <T>(all: readonly T[], work: (batch: readonly T[]) => Promise<unknown>) => {
  for (let from = 0; from < all.length; from += 200) await work(all.slice(from, from + 200))
}

/** Members of eight departments and one open activity with a quota for each, families welcome; gives its id. */
export const prepareRush = async (product: Product, members: number, seats: number): Promise<string> => {
  const now = new Date().toISOString()
  await putPeople(product.db, aPerson({ _id: 'school', openid: 'school', offices: [schoolOffice] }))
  await inBatches(people(members), (batch) => putPeople(product.db, ...batch))
  const made = await product.call('school', 'activities.create', {
    kind: 'family',
    title: '高雅艺术进校园',
    place: '大礼堂',
    opensAt: plusHours(now, -1),
    closesAt: plusHours(now, 24),
    startsAt: plusHours(now, 48),
    endsAt: plusHours(now, 50),
    capacity: seats,
    quotas: quotas(seats),
    isRestOpen: false,
    companions: { most: 3 },
  })
  if (!made.ok) throw new Error(made.error.code)
  await product.call('school', 'activities.publish', { activityId: made.data.id })
  return made.data.id
}

const nothing = { warm: {}, cold: {} }

/** What was counted since the numbers were last set to nothing. */
const counted = async (product: Product) => {
  const { calls, invocations } = await product.stats()
  const databaseCalls = Object.values(calls).reduce((sum, times) => sum + times, 0)
  return { databaseCalls, ...(invocations.api ?? nothing) }
}

type Call = 'activities.signUp' | 'activities.cancel'

const wait = (ms: number) => new Promise<void>((then) => setTimeout(then, ms))

/** A client tries again when it is told to, after a pause of its own. */
const TRIES = 40

const signUp = async (product: Product, activityId: string, n: number) => {
  const input = { activityId, companions: companionsOf(n) }
  for (let tries = 1; ; tries += 1) {
    const reply = await product.call(memberOf(n), 'activities.signUp', input)
    if (reply.ok || reply.error.code !== 'system.busy' || tries === TRIES) return { reply, tries }
    await wait(500 + Math.random() * 1500)
  }
}

/** Everybody at once, or spread over `jitterMs`, every tenth call a double tap. */
export const rush = async (
  product: Product,
  activityId: string,
  members: number,
  jitterMs = 0,
): Promise<RushResult> => {
  const doubleTaps = Math.round(members / 9)
  const callers = Array.from({ length: members + doubleTaps }, (_, n) =>
    n < members ? n : (n - members) * 9,
  )
  await product.resetStats()
  const began = Date.now()
  const told = new Map<number, number>()
  const answers = await Promise.all(
    callers.map(async (n) => {
      if (jitterMs) await wait(Math.random() * jitterMs)
      const answer = await signUp(product, activityId, n)
      const sits = answer.reply.ok && answer.reply.data.mine?.state === 'confirmed'
      if (sits && !told.has(n)) told.set(n, Date.now() - began)
      return answer
    }),
  )
  const took = Date.now() - began
  return {
    activityId,
    took,
    lastSeat: Math.max(0, ...told.values()),
    calls: callers.length,
    attempts: answers.reduce((sum, { tries }) => sum + tries, 0),
    failed: answers.filter(({ reply }) => !reply.ok).length,
    ...(await counted(product)),
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
  await putPeople(
    product.db,
    ...newcomers.map((_id, n) => aPerson({ _id, openid: _id, unit: departmentOf(n) })),
  )
  const replies = await Promise.all([
    ...leaving.map((caller) => ask(product, 'activities.cancel', caller, activityId)),
    ...newcomers.map((caller) => ask(product, 'activities.signUp', caller, activityId)),
  ])
  return replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))
}

/** Who sits, in no order. */
export const seatedIn = async (product: Product, activityId: string): Promise<readonly string[]> =>
  Object.keys((await product.db.get(activitiesStore, activityId))?.seats.held ?? {})

/** As many calls as a busy database has under way at a time. */
const CALLERS = 64

/**
 * Guarded updates per second of the activity's own document, through the real SDK and as large as it is now: what
 * a rush is measured against.
 */
export const bareRate = async (product: Product, activityId: string, calls: number): Promise<number> => {
  let left = calls
  const caller = async () => {
    while ((left -= 1) >= 0)
      await product.db.update(
        activitiesStore,
        { _id: activityId, 'seats.left': gte(0) },
        { 'seats.seq': inc(1) },
      )
  }
  const began = Date.now()
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return Math.round((calls * 1000) / (Date.now() - began))
}
