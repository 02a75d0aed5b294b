import fs from 'node:fs'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { DATA_FILE } from '../../local-cloud/backup'
import { createSqliteJournal } from '../../local-cloud/journal/sqlite'
import { startLocalCloud, type LocalCloud } from '../../local-cloud/start'
import { select } from '../../local-cloud/store/reads'
import { createStore, type Store } from '../../local-cloud/store/store'
import { modify } from '../../local-cloud/store/writes'
import { idOf, MESSAGES, personOf, seedStore } from './seed-store'

/** One line of the table; times in milliseconds, `bySdk` and `byStore` in calls per second. */
export type StoreRow = {
  readonly documents: number
  readonly what: string
  /** Median time of a call, one after the other, through the real SDK and HTTP. */
  readonly ms: number
  /** How the time compares with the smallest store's; to be below 1.3, except for loading. */
  readonly growth: number
  /** Calls per second with 16 callers, through the SDK. */
  readonly bySdk: number
  /** The store's own limit in the same run: without HTTP, SDK and extended JSON. */
  readonly byStore: number
  readonly scanned: number
  readonly returned: number
}

export const SIZES = [5_000, 50_000, 500_000] as const
const CALLS = 400
const CALLERS = 16
const ROUNDS = 4

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>
type Work = (n: number) => unknown
type Measured = {
  readonly what: string
  readonly sdk: (db: Database, n: number) => Promise<unknown>
  readonly raw: (store: Store, n: number) => unknown
}

const guard = (n: number) => ({ _id: idOf(n), left: { $gt: 0 } })
const newestFirst = [
  { name: 'at', direction: -1 as const },
  { name: '_id', direction: -1 as const },
]
const inbox = (db: Database, to: string) =>
  db.collection('messages').where({ to }).orderBy('at', 'desc').orderBy('_id', 'desc').limit(20).get()

const MEASURED: readonly Measured[] = [
  {
    what: 'point read',
    sdk: (db, n) => db.collection('messages').doc(idOf(n)).get(),
    raw: (store, n) =>
      select(store.collection('messages'), { query: { _id: idOf(n) }, limit: 1 }, null, store.stats),
  },
  {
    what: 'guarded update',
    sdk: (db, n) => {
      const { command } = db
      return db
        .collection('messages')
        .where({ _id: idOf(n), left: command.gt(0) })
        .updateAndReturn({ left: command.inc(-1) })
    },
    raw: async (store, n) => {
      const change = {
        query: guard(n),
        data: { $inc: { left: -1 } },
        multi: false,
        merge: true,
        upsert: false,
      }
      await modify(store, 'messages', change, null)
      await store.journal.settled()
    },
  },
  {
    what: 'page of 20 by index',
    sdk: (db, n) => inbox(db, personOf(n)),
    raw: (store, n) =>
      select(
        store.collection('messages'),
        { query: { to: personOf(n) }, sort: newestFirst, limit: 20 },
        null,
        store.stats,
      ),
  },
]

/** Documents asked for, spread over the whole store and the same in every run. */
const pick = (count: number, call: number): number => (call * 7_919 + 13) % count

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

const timesOf = async (count: number, work: Work): Promise<number> => {
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) {
    const began = performance.now()
    await work(pick(count, call))
    times.push(performance.now() - began)
  }
  return median(times)
}

const perSecond = async (count: number, work: Work): Promise<number> => {
  let call = 0
  const caller = async (): Promise<void> => {
    while (call < CALLS * 2) await work(pick(count, call++))
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: CALLERS }, caller))
  return Math.round((CALLS * 2 * 1000) / (performance.now() - began))
}

type Opened = {
  readonly documents: number
  readonly dir: string
  readonly cloud: LocalCloud
  readonly loadMs: number
}

const open = async (documents: number): Promise<Opened> => {
  const dir = await seedStore(documents)
  const began = performance.now()
  const cloud = await startLocalCloud({ dataDir: dir, collections: [MESSAGES] })
  return { documents, dir, cloud, loadMs: performance.now() - began }
}

/** The SDK reads the address at each call, so one process can ask several servers in turn. */
const databaseOf = ({ cloud }: Opened): Database => {
  Object.assign(process.env, cloud.sdkEnv())
  return tcb.init({ env: 'local' }).database()
}

type Figures = { ms: number; bySdk: number; byStore: number; scanned: number; returned: number }

const measureOnce = async (one: Opened, { sdk }: Measured, best: Figures): Promise<void> => {
  const db = databaseOf(one)
  one.cloud.resetStats()
  best.ms = Math.min(best.ms, await timesOf(one.documents, (n) => sdk(db, n)))
  best.bySdk = Math.max(best.bySdk, await perSecond(one.documents, (n) => sdk(db, n)))
  Object.assign(best, { scanned: one.cloud.stats().scanned, returned: one.cloud.stats().returned })
}

/**
 * The best of a few rounds, the sizes taking turns: what is asked is how the store grows, not what else the
 * machine does meanwhile.
 */
const throughSdk = async (opened: readonly Opened[], measured: Measured): Promise<readonly Figures[]> => {
  const best = opened.map(() => ({ ms: Infinity, bySdk: 0, byStore: 0, scanned: 0, returned: 0 }))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, one] of opened.entries()) await measureOnce(one, measured, best[at] as Figures)
  }
  return best
}

const alone = async ({ dir, documents }: Opened): Promise<readonly number[]> => {
  const store = createStore(createSqliteJournal(path.join(dir, DATA_FILE)))
  const rates: number[] = []
  for (const { raw } of MEASURED) rates.push(await perSecond(documents, (n) => raw(store, n)))
  await store.journal.close()
  return rates
}

const rowsOf = (opened: readonly Opened[], what: string, figures: readonly Figures[]): readonly StoreRow[] =>
  opened.map(({ documents }, at) => {
    const own = figures[at] as Figures
    return { documents, what, ...own, growth: own.ms / (figures[0]?.ms ?? own.ms) }
  })

/** Times per call at 5, 50 and 500 thousand documents (100 per person); takes about a minute and 700 MB. */
export const storeBench = async (sizes: readonly number[] = SIZES): Promise<readonly StoreRow[]> => {
  const opened: Opened[] = []
  for (const size of sizes) opened.push(await open(size))
  try {
    const table = []
    for (const measured of MEASURED) table.push(await throughSdk(opened, measured))
    for (const { cloud } of opened) await cloud.close()
    for (const [size, one] of opened.entries()) {
      const rates = await alone(one)
      table.forEach((figures, at) => Object.assign(figures[size] ?? {}, { byStore: rates[at] }))
    }
    const loads = opened.map(({ loadMs }) => ({ ms: loadMs, bySdk: 0, byStore: 0, scanned: 0, returned: 0 }))
    return [
      ...table.flatMap((figures, at) => rowsOf(opened, MEASURED[at]?.what ?? '', figures)),
      ...rowsOf(opened, 'load from disk', loads),
    ]
  } finally {
    for (const { dir } of opened) fs.rmSync(dir, { recursive: true, force: true })
  }
}
