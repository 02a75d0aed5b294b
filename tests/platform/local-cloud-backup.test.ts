import fs from 'node:fs'
import path from 'node:path'
import { startLocalCloud } from '@local-cloud/start'
import { codeOf, messageOf, openBench, type Bench } from './support/cloud'
import { temporaryDir } from './support/functions'

const unique = { name: 'k', fields: [{ name: 'k', direction: 1 as const }], unique: true }
const collections = [{ name: 'kept', indexes: [unique] }]
const open = (dataDir: string, more: object = {}) => openBench({ dataDir, collections, ...more })
const keys = async ({ db }: Bench): Promise<readonly number[]> =>
  ((await db.collection('kept').orderBy('k', 'asc').limit(1000).get()).data as { k: number }[]).map(
    ({ k }) => k,
  )
const add = ({ db }: Bench, k: number) => db.collection('kept').add({ _id: `k${k}`, k })

describe('a backup', () => {
  test('is taken while writes go on, holds everything acknowledged before it, and can be put back', async () => {
    const bench = await open(temporaryDir())
    const backup = path.join(temporaryDir(), 'copy')
    for (let k = 0; k < 20; k++) await add(bench, k)
    const { fileID } = await bench.app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('kept') })
    const later = Promise.all(Array.from({ length: 50 }, (_, n) => add(bench, 100 + n)))
    await bench.cloud.backup(backup)
    await later
    await bench.db.collection('kept').doc('k3').remove()
    await bench.app.deleteFile({ fileList: [fileID] })
    await bench.cloud.restore(backup)
    const restored = await keys(bench)
    expect(restored.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, k) => k))
    expect(String((await bench.app.downloadFile({ fileID })).fileContent)).toBe('kept')
    expect(await codeOf(add(bench, 3))).toBe('DATABASE_DUPLICATE_WRITE')
    await bench.cloud.close()
  })
  test('restored, it is what a restart finds, and a transaction begun before is over', async () => {
    const dataDir = temporaryDir()
    const bench = await open(dataDir)
    const backup = path.join(temporaryDir(), 'copy')
    await add(bench, 1)
    await bench.cloud.backup(backup)
    await add(bench, 2)
    const tx = await bench.db.startTransaction()
    await tx.collection('kept').doc('k1').update({ k: 9 })
    await bench.cloud.restore(backup)
    expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL')
    await bench.cloud.close()
    const again = await open(dataDir)
    expect(await keys(again)).toEqual([1])
    await again.cloud.close()
  })
  test('is a data directory of its own', async () => {
    const bench = await open(temporaryDir())
    const backup = path.join(temporaryDir(), 'copy')
    await add(bench, 7)
    await bench.cloud.backup(backup)
    await bench.cloud.close()
    const other = await open(backup)
    expect(await keys(other)).toEqual([7])
    await other.cloud.close()
  })
  test('is refused where something is, and without a data directory; a missing one is named', async () => {
    const bench = await open(temporaryDir())
    expect(await messageOf(bench.cloud.backup(temporaryDir()))).toMatch(/exists already/)
    expect(await messageOf(bench.cloud.restore('/nowhere'))).toMatch(/there is no \/nowhere\/cloud\.db/)
    await bench.cloud.close()
    const memory = await openBench()
    expect(await messageOf(memory.cloud.backup(path.join(temporaryDir(), 'x')))).toMatch(
      /only a server with a dataDir/,
    )
    await memory.cloud.close()
  })
})

describe('a damaged file', () => {
  const closedWith = async (count: number): Promise<string> => {
    const dataDir = temporaryDir()
    const bench = await open(dataDir)
    for (let k = 0; k < count; k++)
      await bench.db.collection('kept').add({ _id: `k${k}`, k, text: 'x'.repeat(500) })
    await bench.cloud.close()
    return dataDir
  }
  const damage = (file: string): void => {
    const handle = fs.openSync(file, 'r+')
    fs.writeSync(handle, Buffer.alloc(8192, 0xee), 0, 8192, 8192)
    fs.closeSync(handle)
  }
  test('is refused with the last good state named, and is left as it is', async () => {
    const dataDir = await closedWith(100)
    const file = path.join(dataDir, 'cloud.db')
    damage(file)
    const before = fs.readFileSync(file)
    expect(await messageOf(startLocalCloud({ dataDir }))).toMatch(
      /not a readable database .*last good state, of 20\d\d-.*cloud\.good\.db/s,
    )
    expect(fs.readFileSync(file).equals(before)).toBe(true)
  })
  test.each([
    ['overwritten', damage],
    ['cut in half', (file: string) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2))],
    ['replaced by text', (file: string) => fs.writeFileSync(file, 'not a database '.repeat(1000))],
  ])(
    '%s, it goes on from the last good state when asked to, and keeps the damaged one',
    async (_name, spoil) => {
      const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
      const dataDir = await closedWith(100)
      spoil(path.join(dataDir, 'cloud.db'))
      const bench = await open(dataDir, { onCorrupt: 'lastGood' })
      expect(await keys(bench)).toHaveLength(100)
      await bench.cloud.close()
      expect(told.mock.calls.flat().join()).toMatch(/went on from/)
      told.mockRestore()
      expect(fs.readdirSync(dataDir).filter((name) => name.includes('corrupt'))).toHaveLength(1)
    },
  )
  test('a journal torn at its end loses nothing that was acknowledged', async () => {
    const dataDir = temporaryDir()
    const bench = await open(dataDir)
    for (let k = 0; k < 50; k++) await add(bench, k)
    const copy = temporaryDir()
    for (const name of ['cloud.db', 'cloud.db-wal'])
      fs.copyFileSync(path.join(dataDir, name), path.join(copy, name))
    await bench.cloud.close()
    fs.appendFileSync(path.join(copy, 'cloud.db-wal'), Buffer.alloc(3000, 0xab))
    const other = await open(copy)
    expect(await keys(other)).toHaveLength(50)
    await other.cloud.close()
  })
})
