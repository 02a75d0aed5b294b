import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { draftOf } from '@cloud/capabilities/activities/domain/draft'
import { areMiscounted } from '@cloud/capabilities/activities/domain/seats'
import { activitiesStore, signUpsStore } from '@cloud/capabilities/activities/store'
import type { Actor } from '@cloud/kernel/domain/actor'
import type { Reply } from '@cloud/kernel/contract/reply'
import type { Surroundings } from '@cloud/kernel/runtime/reactions'
import type { Deps } from '@cloud/kernel/ports/deps'
import { anActivity } from '../support/build-activities'
import { BRANCH } from '../support/build-members'
import { memoryDb } from '../support/memory-db'
import { turnstile, type Fate } from '../support/turnstile'

export type Deed =
  | 'signUp'
  | 'cancel'
  | 'confirm'
  | 'decline'
  | 'expire'
  | 'grow'
  | 'shrink'
  | 'growQuota'
  | 'shrinkQuota'
  | 'close'
  | 'sweep'
export type Act = Fate & {
  readonly who: number
  readonly deed: Deed
  readonly instance: number
  /** How many seats she asks for. */
  readonly size: number
}
export type Play = {
  readonly capacity: number
  /** Seats for the people of one group of the branch; null: no quota. */
  readonly quota: number | null
  /** Whether whoever comes up must confirm. */
  readonly confirms: boolean
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

const GROUP = `${BRANCH}a/`
/** Every second one is in the group that has a quota. */
const unitOf = (openid: string): string => (Number(openid.slice(1)) % 2 ? GROUP : `${BRANCH}b/`)
export const shareOf = (who: number, { quota }: Pick<Play, 'quota'>): string =>
  quota !== null && who % 2 ? 'q0' : 'rest'

const actorOf = (openid: string): Actor =>
  openid === officer.id
    ? officer
    : {
        id: openid,
        name: '周明',
        kind: 'member',
        unit: unitOf(openid),
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

const noFile = () => Promise.reject(new Error('no files here'))
const noFiles = { read: noFile, write: noFile, urlOf: noFile, remove: noFile }

const HOUR = 3_600_000

let plays = 0

/** Plays the acts as interleaved invocations on one activity; afterwards nothing runs any more. */
export const perform = async (
  instances: readonly Instance[],
  { capacity, quota, confirms, acts, choices }: Play,
) => {
  plays += 1
  const activityId = `a${plays}`
  const { db, all } = memoryDb()
  const activity = anActivity({
    _id: activityId,
    capacity,
    quotas: quota === null ? [] : [{ unit: GROUP, unitName: '甲组', cap: quota }],
    companions: { most: 2, ages: null },
    confirmHours: confirms ? 1 : null,
  })
  await db.insert(activitiesStore, activity)

  let moment = 0
  let ids = 0
  let step = 0
  let skipped = 0
  const start = Date.parse('2026-06-10T02:00:00.000Z') + plays * 60_000
  /** Faults that nobody meant. */
  const faults: unknown[] = []
  const log: Deps['log'] = (line) => {
    if (!String(line.caught).includes('Died')) faults.push(line)
  }
  const deps = (openid: string | null): Deps => ({
    db,
    openid,
    now: () => new Date(start + skipped + moment).toISOString(),
    newId: () => `id-${String((ids += 1)).padStart(8, '0')}`,
    newCode: () => 'CODE',
    sign: () => '0'.repeat(64),
    files: noFiles,
    isClean: async () => true,
    log,
  })
  const gate = turnstile((below) => (choices[(step += 1) % choices.length] ?? 0) % below)
  const neverOversold = () => {
    const seats = all(activitiesStore)[0]?.seats
    const isOver = Object.values(seats?.shares ?? {}).some(({ left }) => left < 0)
    if (!seats || seats.left < 0 || isOver || areMiscounted(seats)) throw new Error('oversold')
  }

  const resized = (by: number, ofQuota: boolean) => {
    const now = all(activitiesStore)[0] ?? activity
    const draft = draftOf(now)
    const { cap } = now.seats
    const capacity = ofQuota ? cap : Math.max(1, cap + by)
    const quotas = draft.quotas.map((it) => {
      const there = now.seats.shares.q0?.cap ?? it.cap
      return { ...it, cap: ofQuota ? Math.max(0, there + by) : there }
    })
    return { activityId, draft: { ...draft, capacity, quotas } }
  }
  const companions = (size: number) =>
    Array.from({ length: size - 1 }, () => ({ name: '小明', age: 8, relation: 'child' }))
  const callOf = ({ deed, size }: Act) => {
    const edit = 'activities.edit'
    if (deed === 'grow' || deed === 'growQuota') return { call: edit, input: resized(2, deed !== 'grow') }
    if (deed === 'shrink' || deed === 'shrinkQuota')
      return { call: edit, input: resized(-1, deed !== 'shrink') }
    return {
      call: `activities.${deed}`,
      input: { activityId, ...(deed === 'signUp' ? { companions: companions(size) } : {}) },
    }
  }
  const invoke = (act: Act, instance: Instance): Promise<unknown> => {
    const isOfficers = /grow|shrink|close/.test(act.deed)
    if (act.deed === 'expire') skipped += HOUR
    const world = deps(isOfficers ? officer.id : memberId(act.who))
    const through = { ...world, db: gate.through(db, act, neverOversold) }
    if (act.deed === 'sweep' || act.deed === 'expire')
      return instance.sweep({ ...through, now: world.now() }, world.log)
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
