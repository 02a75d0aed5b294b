import { seatProblems } from '../support/invariants'
import { startProduct, temporaryData } from '../support/product'
import {
  bareRate,
  comeAndGo,
  prepareRush,
  rush,
  seatedIn,
  type Histogram,
  type RushResult,
} from '../support/rush'

const MEMBERS = 5000
const SEATS = 200
const JITTER_MS = 5000
/** The limit of the plan that most schools would begin with. */
const QPS = 500
const BARE_CALLS = 5000

type Run = {
  readonly what: string
  readonly calls: number
  readonly failed: number
  readonly seconds: number
  readonly lastSeatSeconds: number
  readonly databaseCallsPerAttempt: number
  /** How many attempts made how many calls, in instances that were there and in those that were started. */
  readonly warm: string
  readonly cold: string
  readonly databaseCallsPerSecond: number
  readonly attemptsPerSecond: number
  readonly taken: number
  readonly everybody: number
  readonly problems: readonly string[]
}

const spoken = (times: Histogram) =>
  Object.entries(times)
    .map(([calls, attempts]) => `${attempts} × ${calls}`)
    .join(', ')

const seconds = (ms: number) => Number((ms / 1000).toFixed(1))

const product = async <R>(work: (it: Awaited<ReturnType<typeof startProduct>>) => Promise<R>): Promise<R> => {
  const data = temporaryData()
  const started = await startProduct(data.folder, ['--empty', '--control'])
  try {
    return await work(started)
  } finally {
    await started.stop()
    data.remove()
  }
}

const told = async (
  what: string,
  it: Awaited<ReturnType<typeof startProduct>>,
  { activityId, calls, attempts, failed, took, lastSeat, databaseCalls, warm, cold }: RushResult,
): Promise<Run> => {
  const { problems, taken, confirmed, waiting } = await seatProblems(it.db, activityId)
  return {
    what,
    calls,
    failed,
    seconds: seconds(took),
    lastSeatSeconds: seconds(lastSeat),
    databaseCallsPerAttempt: Number((databaseCalls / attempts).toFixed(2)),
    warm: spoken(warm),
    cold: spoken(cold),
    databaseCallsPerSecond: Math.round((databaseCalls * 1000) / took),
    attemptsPerSecond: Math.round((attempts * 1000) / took),
    taken,
    everybody: confirmed + waiting.length,
    problems,
  }
}

/*
 * 5,000 members for 200 seats in 8 quotas, every tenth with one to three others, every ninth tapping twice; a
 * call that is told to come back later does.
 */

/** Everybody at once, against bare guarded updates on the same local-cloud; then some leave and others come. */
export const rushAtOnce = () =>
  product(async (it) => {
    const activityId = await prepareRush(it, MEMBERS, SEATS)
    const before = await bareRate(it, activityId, BARE_CALLS)
    const result = await told('at once', it, await rush(it, activityId, MEMBERS))
    const after = await bareRate(it, activityId, BARE_CALLS)
    const refused = await comeAndGo(it, activityId, (await seatedIn(it, activityId)).slice(0, 60), 40)
    const { problems, taken } = await seatProblems(it.db, activityId)
    const bare = Math.round((before + after) / 2)
    return {
      ...result,
      bareUpdatesPerSecond: bare,
      // Both count database calls: three of an attempt's against one of a bare update.
      ratio: Number((result.databaseCallsPerSecond / bare).toFixed(2)),
      attemptsRatio: Number((result.attemptsPerSecond / bare).toFixed(2)),
      afterComeAndGo: `${taken} taken, ${refused.length} refused, ${problems.length} problems`,
    }
  })

/** Clients spread by themselves over five seconds, and the plan lets 500 calls a second through. */
export const rushWithLimit = () =>
  product(async (it) => {
    const activityId = await prepareRush(it, MEMBERS, SEATS)
    await it.knobs({ qps: QPS })
    const result = await rush(it, activityId, MEMBERS, JITTER_MS)
    await it.knobs({ qps: 0 })
    return told(`at ${QPS} calls a second, over ${JITTER_MS / 1000} s`, it, result)
  })
