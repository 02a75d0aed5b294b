import type { Actor } from '@cloud/kernel/domain/actor'
import type { Deps } from '@cloud/kernel/ports/deps'
import type { Surroundings } from '@cloud/kernel/runtime/reactions'
import { BRANCH } from '../../support/build-members'
import type { Play } from './plays'

export const officer: Actor = {
  id: 'officer',
  name: '王工',
  kind: 'staff',
  unit: BRANCH,
  grants: [{ duty: 'activities', unit: BRANCH }],
  facts: {},
}
export const memberId = (who: number): string => `m${who}`

export const GROUP = `${BRANCH}a/`
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
const anInstance = async () => {
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
export type Instance = Awaited<ReturnType<typeof anInstance>>

/** Two warm instances for all plays of a file, in which no pause takes time. */
export const onStage = () => {
  let instances: readonly Instance[] = []
  beforeAll(async () => {
    instances = [await anInstance(), await anInstance()]
    jest.useFakeTimers({
      doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance', 'hrtime'],
    })
  })
  afterAll(() => void jest.useRealTimers())
  return () => instances
}
