import type http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { createGateway, type Gateway } from './gateway/gateway'
import { createHttpServer } from './gateway/http'
import { createKnobs } from './gateway/knobs'
import { sdkEnvironment } from './host/context'
import { createHost } from './host/host'
import { invalidParam } from './errors'
import { createMemoryJournal } from './journal/memory'
import { createSqliteJournal } from './journal/sqlite'
import { lockDirectory } from './lock'
import type { Knobs, LocalCloud, LocalCloudOptions, Stats } from './options'
import { createStore, type Store } from './store/store'
import { createTimers } from './timers/timers'
import { createWxStandIn, type WxStandIn } from './wx/stand-in'

export type {
  CollectionSpec,
  FunctionConfig,
  IndexSpec,
  Knobs,
  LocalCloud,
  LocalCloudOptions,
  Stats,
  Trigger,
} from './options'

const ADDRESS = '127.0.0.1'
const DATA_FILE = 'cloud.db'
const GRACE_MS = 5_000

const openStore = (dataDir: string | undefined): { readonly store: Store; readonly release: () => void } => {
  if (!dataDir) return { store: createStore(createMemoryJournal()), release: () => undefined }
  const release = lockDirectory(dataDir)
  try {
    return { store: createStore(createSqliteJournal(path.join(dataDir, DATA_FILE))), release }
  } catch (error) {
    release()
    throw error
  }
}

const listen = (server: http.Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ADDRESS, () => resolve((server.address() as AddressInfo).port))
  })

/** Answers running requests, for a while at most, and takes no new ones. */
const shut = (server: http.Server): Promise<void> =>
  new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })

const statistics = (store: Store, gateway: Gateway) => ({
  stats: (): Stats => ({
    calls: gateway.calls(),
    scanned: store.stats.scanned,
    returned: store.stats.returned,
    unindexed: [...store.stats.unindexed],
  }),
  resetStats: (): void => {
    gateway.resetCalls()
    store.stats.scanned = 0
    store.stats.returned = 0
    store.stats.unindexed.clear()
  },
})

type Controls = Pick<LocalCloud, 'knobs' | 'stats' | 'resetStats' | 'runTimer'> & { readonly wx: WxStandIn }

const createControl =
  ({ knobs, stats, resetStats, runTimer, wx }: Controls) =>
  async (name: string, body: unknown): Promise<unknown> => {
    if (name === 'knobs') return knobs(body as Knobs)
    if (name === 'stats') return stats()
    if (name === 'stats/reset') return resetStats()
    if (name === 'messages') return wx.sent()
    if (name.startsWith('timer/')) return runTimer(name.slice('timer/'.length))
    throw invalidParam(`unknown control ${name.slice(0, 60)}`)
  }

/** Everything but the port: the store, the functions and the gateway over them. */
const assemble = (options: LocalCloudOptions, store: Store, urlOf: () => string) => {
  const { functionsDir: dir, envId = 'local', instances = 4 } = options
  const sdkEnv = (): Record<string, string> => sdkEnvironment(urlOf(), envId)
  const host = createHost({ dir, envId, env: () => ({ ...sdkEnv(), ...options.env }), instances })
  const timers = createTimers(host, options.triggers ?? {})
  const wx = createWxStandIn()
  const board = createKnobs()
  const gateway = createGateway({ store, host, wx, knobs: board })
  const shared = { knobs: board.set, runTimer: timers.run, ...statistics(store, gateway) }
  const control = options.control ? createControl({ ...shared, wx }) : null
  const server = createHttpServer({ gateway, host, control, staticHandler: options.staticHandler })
  const invoke: LocalCloud['invoke'] = (name, event, caller = {}) => host.invoke(name, event, caller)
  return { host, timers, server, shared: { ...shared, sdkEnv, invoke } }
}

const createCollections =
  (store: Store): LocalCloud['createCollections'] =>
  async (specs) => {
    store.define(specs)
    await store.journal.settled()
  }

/**
 * Starts an embedded CloudBase on 127.0.0.1: document store, function host, timers and a stand-in for
 * WeChat. Rejects if the data directory is in use or unreadable, a timer malformed or the port taken.
 */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const { store, release } = openStore(options.dataDir)
  const closeStore = async (): Promise<void> => {
    await store.journal.close()
    release()
  }
  try {
    let url = ''
    const { host, timers, server, shared } = assemble(options, store, () => url)
    await createCollections(store)(options.collections ?? [])
    const port = await listen(server, options.port ?? 0)
    url = `http://${ADDRESS}:${port}`
    if (options.timers !== false) timers.start()
    const close = async (): Promise<void> => {
      timers.stop()
      await shut(server)
      await host.close()
      await closeStore()
    }
    return { url, port, createCollections: createCollections(store), ...shared, close }
  } catch (error) {
    await closeStore()
    throw error
  }
}
