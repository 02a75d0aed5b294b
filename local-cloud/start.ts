import type http from 'node:http'
import type { AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import type { Readable } from 'node:stream'
import { createBackups } from './backup'
import { createClock, type Clock } from './clock'
import { createControl } from './control'
import { createGateway, type Gateway } from './gateway/gateway'
import { createHttpServer } from './gateway/http'
import { createKnobs } from './gateway/knobs'
import { sdkEnvironment } from './host/context'
import { createHost } from './host/host'
import { createTally, type Tally } from './host/tally'
import { openStore, type Opened } from './open'
import type { LocalCloud, LocalCloudOptions, Stats } from './options'
import { createFileStore } from './storage/files'
import { createStorageHandler } from './storage/http'
import { cloudPathOf, fileIdOf } from './storage/paths'
import { createSigner } from './storage/signing'
import { storageActions } from './storage/storage'
import type { Store } from './store/store'
import { createTimers } from './timers/timers'
import { createWxStandIn } from './wx/stand-in'

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
const GRACE_MS = 5_000

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

const statistics = (store: Store, gateway: Gateway, tally: Tally) => ({
  stats: (): Stats => ({
    calls: gateway.calls(),
    invocations: tally.counts(),
    scanned: store.stats.scanned,
    returned: store.stats.returned,
    unindexed: [...store.stats.unindexed],
  }),
  resetStats: (): void => {
    gateway.resetCalls()
    tally.reset()
    store.stats.scanned = 0
    store.stats.returned = 0
    store.stats.unindexed.clear()
  },
})

const createStorage = (storageDir: string, clock: Clock, envId: string, urlOf: () => string) => {
  const files = createFileStore(storageDir)
  const signer = createSigner(clock)
  return {
    actions: storageActions({ envId, files, signer, urlOf }),
    handler: createStorageHandler(files, signer),
    upload: async (path: string, type: string, content: Readable) => {
      const { path: cloudPath } = await files.write(cloudPathOf(path), type, content)
      return fileIdOf(envId, cloudPath)
    },
  }
}

/** More than there is work for at a time would each be colder for it. */
const INSTANCES = Math.min(4, availableParallelism() + 1)

/** Everything but the port: the store, the functions and the gateway over them. */
const assemble = (options: LocalCloudOptions, { store, storageDir }: Opened, urlOf: () => string) => {
  const { functionsDir: dir, envId = 'local', instances = INSTANCES } = options
  const clock = createClock()
  const sdkEnv = (): Record<string, string> => sdkEnvironment(urlOf(), envId)
  const tally = createTally()
  const env = () => ({ ...sdkEnv(), ...options.env })
  const host = createHost({ dir, envId, env, instances, tally })
  const timers = createTimers(host, clock, options.triggers ?? {})
  const wx = createWxStandIn(clock)
  const board = createKnobs(clock)
  const storage = createStorage(storageDir, clock, envId, urlOf)
  const gateway = createGateway({ store, host, wx, knobs: board, storage: storage.actions, tally })
  const shared = {
    knobs: board.set,
    runTimer: timers.run,
    advance: timers.advance,
    subscribe: wx.subscriptions.answer,
    messages: wx.subscriptions.sent,
    phoneCode: wx.phones.codeFor,
    ...statistics(store, gateway, tally),
    ...createBackups(store, storageDir),
  }
  const control = options.control ? createControl(shared) : null
  const { staticHandler } = options
  const { handler, upload } = storage
  const server = createHttpServer({ gateway, host, wx, storage: handler, upload, control, staticHandler })
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
 * Starts an embedded CloudBase on 127.0.0.1: document store, file storage, function host, timers and a
 * stand-in for WeChat. Rejects if the data directory is in use or unreadable, a timer malformed or the port
 * taken.
 */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const opened = openStore(options)
  const { store } = opened
  const closeStore = async (): Promise<void> => {
    await store.journal.close()
    opened.release()
  }
  try {
    let url = ''
    const { host, timers, server, shared } = assemble(options, opened, () => url)
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
