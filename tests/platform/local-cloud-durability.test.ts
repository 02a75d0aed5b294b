import fs from 'node:fs'
import path from 'node:path'
import { startLocalCloud } from '@local-cloud/start'
import { codeOf, messageOf, openBench, type Transaction } from './support/cloud'
import { crash } from './support/crash'
import { temporaryDir } from './support/functions'

test('kill -9 amid writes of 32 writers: all that was acknowledged is there, nothing by halves', async () => {
  const dir = temporaryDir()
  for (let round = 0; round < 2; round++) {
    const { acknowledged, lost, half, reopenMs } = await crash(path.join(dir, String(round)), 3_000)
    expect(acknowledged).toBeGreaterThanOrEqual(1_500)
    expect({ lost, half }).toEqual({ lost: [], half: [] })
    expect(reopenMs).toBeLessThan(2_000)
  }
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
