import { jsdomDocument } from './dom-globals'
import { bundleOf, DEFAULT_DIST } from './bundle'
import { callFunction, type Caller } from './call-function'
import { deviceFor, type Look } from './device'
import type { App } from './host/app'
import { createApp } from './host/create-app'
import { createHost } from './host/host'
import { createRealm, type LogLine } from './realm'

export interface OpenOptions extends Caller, Look {
  dist?: string
  /** first page, e.g. `/features/trips/pages/list?id=7`; the app's first when not said */
  url?: string
  /** what an earlier start left in wx.setStorage */
  storage?: Record<string, unknown> | undefined
  /** replaces or adds functions of wx */
  wx?: Record<string, unknown>
}

export interface NodeApp extends App {
  /** what the app wrote to its console */
  log: LogLine[]
  close(): void
}

/**
 * Starts the built package on WeChat's renderer in this process, and waits until its first page is quiet.
 * Several may be open at once, each with its own member. Close them: timers of the app would live on.
 * A rejection that the app does not handle is no entry in `errors()`: jest itself fails the test.
 */
export async function openPackage(options: OpenOptions = {}): Promise<NodeApp> {
  const storage = options.storage ?? {}
  const log: LogLine[] = []
  const host = createHost({
    bundle: bundleOf(options.dist ?? DEFAULT_DIST),
    doc: jsdomDocument,
    device: deviceFor(options),
    storage,
    callFunction: (name, data) => callFunction(options, name, data),
    realm: (timers, journal) => createRealm(timers, journal, log),
    ...(options.wx && { wx: options.wx }),
  })
  const app = createApp(host, storage)
  try {
    host.start(options.url)
    await app.settle()
  } catch (error) {
    host.close()
    throw error
  }
  return { ...app, log, close: host.close }
}
