import { spawn, type ChildProcess } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import { startLocalCloud } from '@local-cloud/start'

const ROOT = path.join(__dirname, '../../..')
const WRITERS = 32
/** Every how many writes of a writer there is a transaction over two documents. */
const PAIR_EVERY = 20

export type Crash = {
  /** Writes the server answered before it died. */
  readonly acknowledged: number
  /** Acknowledged writes that were not there afterwards. */
  readonly lost: readonly string[]
  /** Documents, or pairs of one transaction, of which a part was there. */
  readonly half: readonly string[]
  /** Milliseconds until the server was open again. */
  readonly reopenMs: number
}

const startServer = (dir: string): Promise<{ readonly child: ChildProcess; readonly url: string }> =>
  new Promise((resolve, reject) => {
    const loader = `file://${path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')}`
    const script = path.join(__dirname, 'crash-server.ts')
    const child = spawn(process.execPath, ['--import', loader, script, dir], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout?.once('data', (chunk) => resolve({ child, url: String(chunk).trim() }))
    child.once('error', reject)
    child.once('exit', () => reject(new Error('the server ended by itself')))
  })

type Send = (body: object) => Promise<Readonly<Record<string, unknown>>>

const createSend = (url: string): Send => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: WRITERS })
  return (body) =>
    new Promise((resolve, reject) => {
      const sent = http.request(`${url}/admin`, { method: 'POST', agent }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk)))
        response.on('error', reject)
        response.on('end', () => resolve(JSON.parse(text) as Readonly<Record<string, unknown>>))
      })
      sent.on('error', reject)
      sent.end(JSON.stringify(body))
    })
}

const docOf = (id: string) => ({ _id: id, n: id, parts: [id, id, id], done: false })
const insert = (id: string, transactionId?: unknown) => ({
  action: 'database.insertDocument',
  collectionName: 'acks',
  data: [JSON.stringify(docOf(id))],
  transactionId,
})
const finish = (id: string) => ({
  action: 'database.modifyDocument',
  collectionName: 'acks',
  query: JSON.stringify({ _id: id }),
  data: JSON.stringify({ $set: { done: true, after: id } }),
})

/** What is promised once a write was acknowledged. */
type Ledger = { readonly inserted: Set<string>; readonly finished: Set<string>; readonly pairs: Set<string> }

const checked = async (answer: Promise<Readonly<Record<string, unknown>>>) => {
  const reply = await answer
  if (reply.code) throw new Error(String(reply.message))
  return reply
}

const writePair = async (send: Send, id: string, ledger: Ledger): Promise<void> => {
  const { transactionId } = await checked(send({ action: 'database.startTransaction' }))
  await checked(send(insert(`${id}-left`, transactionId)))
  await checked(send(insert(`${id}-right`, transactionId)))
  await checked(send({ action: 'database.commitTransaction', transactionId }))
  ledger.pairs.add(id)
}

const writeOne = async (send: Send, id: string, ledger: Ledger): Promise<void> => {
  await checked(send(insert(id)))
  ledger.inserted.add(id)
  await checked(send(finish(id)))
  ledger.finished.add(id)
}

const sizeOf = ({ inserted, finished, pairs }: Ledger): number => inserted.size + finished.size + pairs.size

/** Writes with 32 writers until the server does not answer any more; it is killed at `killAt` acknowledged writes. */
const writeUntilKilled = async (send: Send, child: ChildProcess, killAt: number): Promise<Ledger> => {
  const ledger: Ledger = { inserted: new Set(), finished: new Set(), pairs: new Set() }
  const writer = async (lane: number): Promise<void> => {
    for (let n = 0; ; n++) {
      const id = `${lane}-${n}`
      await (n % PAIR_EVERY === 0 ? writePair(send, id, ledger) : writeOne(send, id, ledger))
      if (sizeOf(ledger) >= killAt) child.kill('SIGKILL')
    }
  }
  await Promise.allSettled(Array.from({ length: WRITERS }, (_, lane) => writer(lane)))
  return ledger
}

type Stored = ReadonlyMap<string, Readonly<Record<string, unknown>>>

const readAll = async (send: Send): Promise<Stored> => {
  const found = new Map<string, Readonly<Record<string, unknown>>>()
  for (let last = ''; ;) {
    const query = JSON.stringify({ _id: { $gt: last } })
    const page = {
      action: 'database.getDocument',
      collectionName: 'acks',
      query,
      order: '{"_id":1}',
      limit: 1000,
    }
    const { data } = await checked(send(page))
    const docs = (data as { list: string[] }).list.map((text) => JSON.parse(text) as { _id: string })
    for (const doc of docs) found.set(doc._id, doc)
    last = docs.at(-1)?._id ?? last
    if (docs.length < 1000) return found
  }
}

const isWhole = ({ _id, n, parts, done, after }: Readonly<Record<string, unknown>>): boolean =>
  n === _id &&
  Array.isArray(parts) &&
  parts.length === 3 &&
  (done === true ? after === _id : after === undefined)

const judge = (stored: Stored, { inserted, finished, pairs }: Ledger): Pick<Crash, 'lost' | 'half'> => {
  const lost = [
    ...[...inserted].filter((id) => !stored.has(id)),
    ...[...finished].filter((id) => stored.get(id)?.done !== true),
    ...[...pairs].filter((id) => !stored.has(`${id}-left`) || !stored.has(`${id}-right`)),
  ]
  const torn = [...stored.values()].filter((doc) => !isWhole(doc)).map(({ _id }) => String(_id))
  const lefts = [...stored.keys()].filter((id) => /-(left|right)$/.test(id))
  const single = lefts.filter(
    (id) => !stored.has(id.endsWith('left') ? id.replace('left', 'right') : id.replace('right', 'left')),
  )
  return { lost, half: [...torn, ...single] }
}

/** Kills a server with SIGKILL in the middle of `writes` writes by 32 writers, and looks at what is left. */
export const crash = async (dir: string, writes: number): Promise<Crash> => {
  const { child, url } = await startServer(dir)
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  const ledger = await writeUntilKilled(createSend(url), child, Math.floor(writes / 2))
  if ((await ended) !== 'SIGKILL') throw new Error('the server was not killed, it ended by itself')
  const began = performance.now()
  const cloud = await startLocalCloud({ dataDir: dir })
  const reopenMs = performance.now() - began
  const stored = await readAll(createSend(cloud.url))
  await cloud.close()
  return { acknowledged: sizeOf(ledger), reopenMs, ...judge(stored, ledger) }
}
