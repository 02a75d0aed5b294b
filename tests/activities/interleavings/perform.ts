import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { draftOf } from '@cloud/capabilities/activities/domain/draft'
import { areMiscounted } from '@cloud/capabilities/activities/domain/seats'
import type { Published } from '@cloud/capabilities/activities/order-flaws'
import {
  activitiesStore,
  logsStore,
  ordersStore,
  signUpsStore,
  type ActivityDoc,
} from '@cloud/capabilities/activities/store'
import type { Reply } from '@cloud/kernel/contract/reply'
import { memoryDb } from '../../support/memory-db'
import { turnstile } from '../../support/turnstile'
import { memberId, officer, type Instance } from './instance'
import type { Act, Play } from './plays'
import { clockOf, setScene, worldOf, type Stored } from './scene'

/** One act with what came of it. `from` and `to` number the moments at which it began and ended. */
export type Done = Act & { readonly from: number; to: number; reply: Reply<ActivityDetail> | null }

const HOUR = 3_600_000
/** Sign-up has ended, and nothing has begun. */
const AFTER_CLOSING = '2026-06-15T10:00:00.000Z'

const companions = (size: number) =>
  Array.from({ length: size - 1 }, () => ({ name: '小明', age: 8, relation: 'child' }))

const resized = (activity: ActivityDoc, by: number, ofQuota: boolean) => {
  const draft = draftOf(activity)
  const { cap, shares } = activity.seats
  const capacity = ofQuota ? cap : Math.max(1, cap + by)
  const quotas = draft.quotas.map((it) => {
    const there = shares.q0?.cap ?? it.cap
    return { ...it, cap: ofQuota ? Math.max(0, there + by) : there }
  })
  return { activityId: activity._id, draft: { ...draft, capacity, quotas } }
}

const callOf = ({ deed, size, who }: Act, activity: ActivityDoc) => {
  const edit = 'activities.edit'
  if (deed === 'grow' || deed === 'growQuota')
    return { call: edit, input: resized(activity, 2, deed !== 'grow') }
  if (deed === 'shrink' || deed === 'shrinkQuota')
    return { call: edit, input: resized(activity, -1, deed !== 'shrink') }
  const salt = String(who).padStart(32, '0')
  const asked = deed === 'signUp' ? { companions: companions(size), salt } : {}
  return { call: `activities.${deed}`, input: { activityId: activity._id, ...asked } }
}

const neverOversold = ({ all }: Stored) => {
  const seats = all(activitiesStore)[0]?.seats
  const isOver = Object.values(seats?.shares ?? {}).some(({ left }) => left < 0)
  if (!seats || seats.left < 0 || isOver || areMiscounted(seats)) throw new Error('oversold')
}

/** What the phones get to see of an order that was made. */
const publishedIn = ({ all }: Stored): Published => {
  const draw = all(activitiesStore)[0]?.draw
  if (!draw?.made) throw new Error('no order was made')
  const byPart = <T extends { readonly part: number }>(parts: readonly T[]) =>
    [...parts].sort((one, other) => one.part - other.part)
  return {
    commitment: draw.commitment,
    secret: draw.made.secret,
    listDigest: draw.made.listDigest,
    logDigest: draw.log.digest,
    entries: byPart(all(ordersStore)).flatMap(({ entries, places = [] }) =>
      entries.map((entry, at) => ({ ...entry, place: places[at] ?? 0 })),
    ),
    // A page that nobody has counted is not published.
    log: byPart(all(logsStore))
      .slice(0, draw.log.parts)
      .map(({ lines }) => lines),
  }
}

let plays = 0

/** Plays the acts as interleaved invocations on one activity; afterwards nothing runs any more. */
export const perform = async (instances: readonly Instance[], play: Play) => {
  plays += 1
  const stored = memoryDb()
  const clock = clockOf(plays)
  const { deps, faults } = worldOf(stored, clock)
  const begun = await setScene(stored, `a${plays}`, play)
  const activity = () => stored.all(activitiesStore)[0] ?? begun
  let step = 0
  const gate = turnstile((below) => (play.choices[(step += 1) % play.choices.length] ?? 0) % below)

  const invoke = (act: Act, instance: Instance): Promise<unknown> => {
    const isOfficers = /grow|shrink|close|allocate/.test(act.deed)
    if (act.deed === 'expire') clock.skip(HOUR)
    const world = deps(isOfficers ? officer.id : memberId(act.who))
    const through = { ...world, db: gate.through(stored.db, act, () => neverOversold(stored)) }
    if (act.deed === 'sweep' || act.deed === 'expire')
      return instance.sweep({ ...through, now: world.now() }, world.log)
    return instance.answer(callOf(act, activity()), through)
  }
  const done: Done[] = []
  const works = play.acts.map((act) => async () => {
    const mine: Done = { ...act, from: clock.tick(), to: Infinity, reply: null }
    done.push(mine)
    const reply = await invoke(act, instances[act.instance] as Instance).catch(() => null)
    mine.to = clock.tick()
    mine.reply = reply as Done['reply']
  })
  await gate.run(works, 5)

  const sweep = () => {
    const world = deps(null)
    return (instances[0] as Instance).sweep({ ...world, now: world.now() }, world.log)
  }
  return {
    done,
    faults,
    sweep,
    passClosing: () => clock.skipTo(AFTER_CLOSING),
    state: () => ({ seats: activity().seats, rows: stored.all(signUpsStore) }),
    published: () => publishedIn(stored),
  }
}
