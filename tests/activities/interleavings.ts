import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { activitiesStore, signUpsStore } from '@cloud/capabilities/activities/store'
import type { Actor } from '@cloud/kernel/domain/actor'
import { takenOf } from '@cloud/kernel/domain/quota'
import type { Reply } from '@cloud/kernel/contract/reply'
import type { Surroundings } from '@cloud/kernel/runtime/reactions'
import type { Deps } from '@cloud/kernel/ports/deps'
import { anActivity } from '../support/build-activities'
import { BRANCH } from '../support/build-members'
import { memoryDb } from '../support/memory-db'
import { turnstile, type Fate } from '../support/turnstile'

export type Deed = 'signUp' | 'cancel' | 'grow' | 'shrink' | 'close' | 'sweep'
export type Act = Fate & { readonly who: number; readonly deed: Deed; readonly instance: number }
export type Play = {
  readonly capacity: number
  readonly acts: readonly Act[]
  readonly choices: readonly number[]
}

/** One act with what came of it. `from` and `to` number the moments at which it began and ended. */
export type Done = Act & { readonly from: number; to: number; reply: Reply<ActivityDetail> | null }

const officer: Actor = {
  id: 'officer',
  name: '王工',
  kind: 'staff',
  unit: BRANCH,
  grants: [{ duty: 'activities', unit: BRANCH }],
  facts: {},
}
export const memberId = (who: number): string => `m${who}`

const actorOf = (openid: string): Actor =>
  openid === officer.id
    ? officer
    : {
        id: openid,
        name: '周明',
        kind: 'member',
        unit: BRANCH,
        grants: [],
        facts: { unitName: '光电学院分会' },
      }

/** One warm function instance: its own modules, so its own memory of what it saw. */
export const anInstance = async () => {
  const load = async () => ({
    serve: (await import('@cloud/kernel/runtime/serve')).serve,
    capability: (await import('@cloud/capabilities/activities/handlers')).activitiesCapability,
    aftermath: (await import('@cloud/capabilities/activities/reactions')).activitiesAftermath,
    timer: await import('@cloud/kernel/runtime/sweep'),
  })
  let loaded: Awaited<ReturnType<typeof load>> | undefined
  await jest.isolateModulesAsync(async () => {
    loaded = await load()
  })
  const { serve, capability, aftermath, timer } = loaded as Awaited<ReturnType<typeof load>>
  const answer = serve({
    capabilities: { activities: async () => capability },
    identify: async (_deps, openid) => actorOf(openid),
  })
  /** What the timer does: events first, then repairs. Gives how much was mended. */
  const sweep = async (surroundings: Surroundings, log: Deps['log']): Promise<number> => {
    await timer.sweep([aftermath], surroundings, log)
    return timer.repair([aftermath], surroundings, log)
  }
  return { answer, sweep }
}
type Instance = Awaited<ReturnType<typeof anInstance>>

let plays = 0

/** Plays the acts as interleaved invocations on one activity; afterwards nothing runs any more. */
export const perform = async (instances: readonly Instance[], { capacity, acts, choices }: Play) => {
  plays += 1
  const activityId = `a${plays}`
  const { db, all } = memoryDb()
  const activity = anActivity({ _id: activityId, capacity })
  await db.insert(activitiesStore, activity)

  let moment = 0
  let ids = 0
  let step = 0
  const start = Date.parse('2026-06-10T02:00:00.000Z') + plays * 60_000
  /** Faults that nobody meant. */
  const faults: unknown[] = []
  const log: Deps['log'] = (line) => {
    if (!String(line.caught).includes('Died')) faults.push(line)
  }
  const deps = (openid: string | null): Deps => ({
    db,
    openid,
    now: () => new Date(start + moment).toISOString(),
    newId: () => `id-${String((ids += 1)).padStart(8, '0')}`,
    newCode: () => 'CODE',
    log,
  })
  const gate = turnstile((below) => (choices[(step += 1) % choices.length] ?? 0) % below)
  const neverOversold = () => {
    const seats = all(activitiesStore)[0]?.seats
    if (!seats || seats.left < 0 || takenOf(seats) + seats.left !== seats.cap) throw new Error('oversold')
  }

  const resized = (by: number) => {
    const seats = all(activitiesStore)[0]?.seats
    const {
      seats: _seats,
      _id,
      unit: _u,
      unitName: _n,
      state: _s,
      version: _v,
      listed: _l,
      ...draft
    } = activity
    return { activityId, draft: { ...draft, capacity: Math.max(1, (seats?.cap ?? 1) + by) } }
  }
  const callOf = (act: Act) => {
    if (act.deed === 'grow') return { call: 'activities.edit', input: resized(2) }
    if (act.deed === 'shrink') return { call: 'activities.edit', input: resized(-1) }
    return { call: `activities.${act.deed}`, input: { activityId } }
  }
  const invoke = (act: Act, instance: Instance): Promise<unknown> => {
    const isOfficers = ['grow', 'shrink', 'close'].includes(act.deed)
    const world = deps(isOfficers ? officer.id : memberId(act.who))
    const through = { ...world, db: gate.through(db, act, neverOversold) }
    if (act.deed === 'sweep') return instance.sweep({ ...through, now: world.now() }, world.log)
    return instance.answer(callOf(act), through)
  }
  const done: Done[] = []
  const works = acts.map((act) => async () => {
    const mine: Done = { ...act, from: (moment += 1), to: Infinity, reply: null }
    done.push(mine)
    const reply = await invoke(act, instances[act.instance] as Instance).catch(() => null)
    mine.to = moment += 1
    mine.reply = reply as Done['reply']
  })
  await gate.run(works, 5)

  const sweep = () => {
    const world = deps(null)
    return (instances[0] as Instance).sweep({ ...world, now: world.now() }, log)
  }
  const state = () => ({ seats: all(activitiesStore)[0]?.seats ?? activity.seats, rows: all(signUpsStore) })
  return { done, sweep, state, faults }
}
