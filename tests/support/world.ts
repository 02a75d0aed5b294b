import { newCode, newId } from '@cloud/kernel/adapters/chance'
import type { Reply } from '@cloud/kernel/contract/reply'
import type { Db } from '@cloud/kernel/ports/db'
import { serve } from '@cloud/kernel/runtime/serve'
import { repair, sweep } from '@cloud/kernel/runtime/sweep'
import { aftermaths } from '@cloud/aftermaths'
import { collections } from '@cloud/collections'
import { app, filesApp } from '@cloud/registry'
import type { OutputOf } from './calls'
import { openCloud } from './cloud'
import { localDeps } from './local-deps'

export type World = Awaited<ReturnType<typeof openWorld>>

/**
 * The whole back end in one process: the real router, kernel and SDK on an embedded store in memory.
 * The clock stands still until a test moves it.
 */
export const openWorld = async ({ now: start = '2026-06-10T02:00:00.000Z' } = {}) => {
  const { cloud, db } = await openCloud(collections)
  const { files, sign, isClean, phoneOf } = localDeps()
  const logged: unknown[] = []
  let now = start

  const surroundings = () => ({ db, files, now, newId })
  const deps = (openid: string | null, on: Db = db) => ({
    db: on,
    openid,
    files,
    sign,
    isClean,
    phoneOf,
    now: () => now,
    newId,
    newCode,
    log,
  })
  const log = (line: unknown) => void logged.push(line)
  const answer = serve({ ...app, capabilities: { ...app.capabilities, ...filesApp.capabilities } })

  /** Calls an action as the holder of an openid; `on` puts another Db in place, to count or to fail. */
  const as =
    (openid: string | null, on: Db = db) =>
    <P extends string>(call: P, input: unknown = {}, requestId: string = newId()) =>
      answer({ call, input, requestId }, deps(openid, on)) as Promise<Reply<OutputOf<P>>>

  return {
    db,
    /** The router itself, for an invocation that is given something else. */
    answer,
    /** What a timer gives to those who react; what an invocation gets from outside. */
    surroundings,
    deps,
    /** What WeChat's button for the phone number would give somebody with this one. */
    phoneCode: cloud.phoneCode,
    /** What the kernel logged: faults only. */
    logged,
    now: () => now,
    setNow: (instant: string) => void (now = instant),
    as,
    /** The answer of a call that must succeed. */
    got: async <T>(reply: Promise<Reply<T>>): Promise<T> => {
      const answered = await reply
      if (!answered.ok)
        throw new Error(`${answered.error.code} ${JSON.stringify(answered.error.fields ?? '')}`)
      return answered.data
    },
    sweep: () => sweep(aftermaths, surroundings(), log),
    repair: () => repair(aftermaths, surroundings(), log),
    counting: async (work: () => Promise<unknown>) => {
      cloud.resetStats()
      await work()
      const { calls, scanned, returned, unindexed } = cloud.stats()
      return { calls: Object.values(calls).reduce((sum, n) => sum + n, 0), scanned, returned, unindexed }
    },
    close: () => cloud.close(),
  }
}
