import { lineStay } from '@cloud/capabilities/activities/domain/stay'
import { commitmentOf } from '@cloud/capabilities/activities/draw-order'
import {
  activitiesStore,
  secretsStore,
  signUpsStore,
  type ActivityDoc,
  type SignUpDoc,
} from '@cloud/capabilities/activities/store'
import { newRow } from '@cloud/capabilities/activities/store/rows'
import type { Deps } from '@cloud/kernel/ports/deps'
import { anActivity } from '../../support/build-activities'
import type { memoryDb } from '../../support/memory-db'
import { GROUP } from './instance'
import type { Play } from './plays'

const FIRST_PLAY = '2026-06-10T02:00:00.000Z'
const SECRET = '5ec2e7'.padEnd(64, '0')

export type Stored = ReturnType<typeof memoryDb>

/** One of those who wait from the beginning. */
const familyInLine = (activityId: string, n: number): SignUpDoc => {
  const member = { memberId: `family${String(n).padStart(3, '0')}`, nameMasked: '周*', unitName: '' }
  const stay = lineStay(`family-${String(n).padStart(8, '0')}`)
  const begun = { share: 'rest', size: 3, state: 'waiting', stay, at: '2026-06-01T00:00:00.000Z' } as const
  return newRow(activityId, member, begun)
}

/** What publishing writes for an order. */
const toBeOrdered = ({ closesAt }: ActivityDoc): Partial<ActivityDoc> => {
  const commitment = commitmentOf(SECRET)
  return {
    allocation: 'draw',
    orderAt: closesAt,
    draw: { commitment, log: { parts: 0, count: 0, digest: commitment } },
  }
}

/** The activity of a play, before anybody has come. */
export const setScene = async ({ db }: Stored, _id: string, play: Play): Promise<ActivityDoc> => {
  const { capacity, quota, confirms, crowd, allocation } = play
  const activity = anActivity({
    _id,
    capacity,
    quotas: quota === null ? [] : [{ unit: GROUP, unitName: '甲组', cap: quota }],
    companions: { most: 2, ages: null },
    confirmHours: confirms ? 1 : null,
  })
  const families = { waiting: crowd, lines: { ...activity.seats.lines, 'rest-3': crowd } }
  const order = allocation === 'draw' ? toBeOrdered(activity) : {}
  const begun = { ...activity, ...order, seats: { ...activity.seats, ...families } }
  await db.insert(activitiesStore, begun)
  await db.insert(secretsStore, { _id, secret: SECRET, commitment: commitmentOf(SECRET) })
  for (let n = 0; n < crowd; n += 1) await db.insert(signUpsStore, familyInLine(_id, n))
  return begun
}

/** So many plays begin a minute apart; then it is the first minute again, long before sign-up closes. */
const MOST_MINUTES = 1000

/** A clock on which every act takes a moment, and time can be skipped. */
export const clockOf = (play: number) => {
  const start = Date.parse(FIRST_PLAY) + (play % MOST_MINUTES) * 60_000
  let moment = 0
  let skipped = 0
  return {
    tick: () => (moment += 1),
    skip: (ms: number) => void (skipped += ms),
    skipTo: (at: string) => void (skipped = Date.parse(at) - start),
    now: () => new Date(start + skipped + moment).toISOString(),
  }
}
type Clock = ReturnType<typeof clockOf>

const noFile = () => Promise.reject(new Error('no files here'))
const noFiles = { read: noFile, write: noFile, urlOf: noFile, remove: noFile }

/** What a call sees of the world; `faults` gathers those that nobody meant. */
export const worldOf = ({ db }: Stored, clock: Clock) => {
  const faults: unknown[] = []
  let ids = 0
  const log: Deps['log'] = (line) => {
    if (!String(line.caught).includes('Died')) faults.push(line)
  }
  const deps = (openid: string | null): Deps => ({
    db,
    openid,
    now: clock.now,
    newId: () => `id-${String((ids += 1)).padStart(8, '0')}`,
    newCode: () => 'CODE',
    sign: () => '0'.repeat(64),
    files: noFiles,
    isClean: async () => true,
    phoneOf: noFile,
    log,
  })
  return { deps, faults }
}
