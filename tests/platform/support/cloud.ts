import tcb from '@cloudbase/node-sdk'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '@local-cloud/start'

export type Database = ReturnType<ReturnType<typeof tcb.init>['database']>
export type Transaction = Awaited<ReturnType<Database['startTransaction']>>
export type Bench = {
  readonly cloud: LocalCloud
  readonly app: ReturnType<typeof tcb.init>
  readonly db: Database
}

/** Starts a server and points the real SDK at it, by environment variables only. */
export const openBench = async (options: LocalCloudOptions = {}): Promise<Bench> => {
  const cloud = await startLocalCloud(options)
  Object.assign(process.env, cloud.sdkEnv())
  const app = tcb.init({ env: 'local' })
  return { cloud, app, db: app.database() }
}

/** The code of the error a call ends with; 'none' when it succeeds. */
export const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return 'none'
  } catch (error) {
    return String((error as { code?: unknown }).code)
  }
}

/** The message of the error a call ends with. */
export const messageOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return ''
  } catch (error) {
    return String((error as { message?: unknown }).message)
  }
}

type Row = Readonly<Record<string, unknown>>

/** The `_id`s of a reply, in order. */
export const idsOf = async (reply: Promise<{ readonly data: readonly Row[] }>): Promise<readonly unknown[]> =>
  (await reply).data.map((row) => row._id)
