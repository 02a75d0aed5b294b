import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startLocalCloud } from '@local-cloud/start'
import { codeOf, messageOf, openBench, type Transaction } from './support/cloud'
import { temporaryDir } from './support/functions'

const ROOT = path.join(__dirname, '../..')

/** Runs the writer until it has acknowledged `enough` writes, kills it, and returns what it had printed. */
const writeAndKill = (dir: string, enough: number): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs')
    const loader = ['--import', `file://${path.join(path.dirname(tsx), 'loader.mjs')}`]
    const script = path.join(__dirname, 'support/durable-writer.ts')
    const child = spawn(process.execPath, [...loader, script, dir], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
      if (text.split('\n').length > enough) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('exit', (_code, signal) => {
      const complete = text.slice(0, text.lastIndexOf('\n') + 1)
      if (signal === 'SIGKILL') resolve(complete.split('\n').filter(Boolean))
      else reject(new Error('the writer ended by itself'))
    })
  })

test('kill -9 loses no acknowledged write, and a dead owner leaves no lock', async () => {
  const dir = temporaryDir()
  const acknowledged = await writeAndKill(dir, 400)
  const { cloud, db } = await openBench({ dataDir: dir })
  for (let from = 0; from < acknowledged.length; from += 100) {
    const ids = acknowledged.slice(from, from + 100)
    const { data } = await db
      .collection('acks')
      .where({ _id: db.command.in(ids), done: true })
      .get()
    expect(data).toHaveLength(ids.length)
  }
  expect(await codeOf(db.collection('acks').add({ n: acknowledged[0] }))).toBe('DATABASE_DUPLICATE_WRITE')
  await cloud.close()
}, 30_000)

test('documents, dates, indexes and removals survive a restart', async () => {
  const dataDir = temporaryDir()
  const unique = { name: 'k', fields: [{ name: 'k', direction: 1 as const }], unique: true }
  const first = await openBench({ dataDir, collections: [{ name: 'kept', indexes: [unique] }] })
  const doc = { _id: 'a', k: 1, at: new Date(123), deep: { list: [1.5, null, { x: '会' }] } }
  await first.db.collection('kept').add([doc, { _id: 'gone', k: 2 }, { _id: 7, k: 3 }])
  await first.db.collection('kept').doc('gone').remove()
  await first.cloud.close()

  const second = await openBench({ dataDir })
  const { data } = await second.db.collection('kept').orderBy('k', 'asc').get()
  expect(data).toEqual([doc, { _id: 7, k: 3 }])
  expect(await codeOf(second.db.collection('kept').add({ k: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  expect(second.cloud.stats().unindexed).toEqual([])
  await second.cloud.close()
})

test('a transaction is on disk as a whole after its commit', async () => {
  const dataDir = temporaryDir()
  const first = await openBench({ dataDir, collections: [{ name: 'ledger', indexes: [] }] })
  await first.db.runTransaction(async (tx: Transaction) => {
    await tx.collection('ledger').add({ _id: 'debit', fen: -5 })
    await tx.collection('ledger').add({ _id: 'credit', fen: 5 })
  })
  await first.cloud.close()
  const second = await openBench({ dataDir })
  expect((await second.db.collection('ledger').count()).total).toBe(2)
  await second.cloud.close()
})

test('a directory in use is refused, and free again after close', async () => {
  const dataDir = temporaryDir()
  const cloud = await startLocalCloud({ dataDir })
  expect(await messageOf(startLocalCloud({ dataDir }))).toMatch(/is in use by process \d+/)
  await cloud.close()
  const again = await startLocalCloud({ dataDir })
  await again.close()
})

test('a lock whose process is another one by now is taken over', async () => {
  const dataDir = temporaryDir()
  fs.writeFileSync(path.join(dataDir, 'lock'), JSON.stringify({ pid: process.pid, started: '1' }))
  const cloud = await startLocalCloud({ dataDir })
  await cloud.close()
  expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('lock'))).toEqual([])
})

test('a file that is no database is refused with a way out, and is not touched', async () => {
  const dataDir = temporaryDir()
  const file = path.join(dataDir, 'cloud.db')
  fs.writeFileSync(file, 'not a database '.repeat(1000))
  expect(await messageOf(startLocalCloud({ dataDir }))).toMatch(
    /cloud\.db is not a readable database .*move it away/,
  )
  expect(fs.readFileSync(file, 'utf8')).toBe('not a database '.repeat(1000))
  expect(fs.existsSync(path.join(dataDir, 'lock'))).toBe(false)
})
