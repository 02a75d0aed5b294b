import type { CollectionSpec } from '@local-cloud/start'
import { codeOf, idsOf, messageOf, openBench, type Bench } from './support/cloud'
import { index } from './support/indexes'

const members: CollectionSpec = {
  name: 'members',
  indexes: [
    index('phone', { unique: true }),
    index('card', { unique: true, sparse: true }),
    index('unit no', { unique: true }),
  ],
}

let bench: Bench
const col = (name: string) => bench.db.collection(name)

beforeAll(async () => {
  bench = await openBench({ collections: [members] })
})
afterAll(() => bench.cloud.close())

describe('unique and sparse indexes', () => {
  afterEach(async () => {
    await col('members')
      .where({ _id: bench.db.command.exists(true) })
      .remove()
  })
  test('a second value is refused and names the index', async () => {
    await col('members').add({ phone: '1', no: 1 })
    const again = () => col('members').add({ phone: '1', no: 2 })
    expect(await codeOf(again())).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await messageOf(again())).toMatch(/E11000 .*local\.members index: phone dup key: { phone: "1" }/)
  })
  test('missing counts as null and collides', async () => {
    await col('members').add({ no: 1 })
    expect(await codeOf(col('members').add({ no: 2 }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  test('missing does not collide in a sparse index', async () => {
    await col('members').add({ phone: '1', no: 1 })
    expect(await codeOf(col('members').add({ phone: '2', no: 2 }))).toBe('none')
    expect(await codeOf(col('members').add({ phone: '3', no: 3, card: 'c' }))).toBe('none')
    expect(await codeOf(col('members').add({ phone: '4', no: 4, card: 'c' }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
  })
  test('a compound one collides on all its fields only', async () => {
    await col('members').add({ phone: '1', unit: 'u', no: 1 })
    expect(await codeOf(col('members').add({ phone: '2', unit: 'u', no: 2 }))).toBe('none')
    expect(await codeOf(col('members').add({ phone: '3', unit: 'u', no: 1 }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
  })
  test('an update into a taken value is refused, and a freed value may be taken', async () => {
    await col('members').add([
      { _id: 'a', phone: '1', no: 1 },
      { _id: 'b', phone: '2', no: 2 },
    ])
    expect(await codeOf(col('members').doc('b').update({ phone: '1' }))).toBe('DATABASE_DUPLICATE_WRITE')
    await col('members').doc('a').update({ phone: '9' })
    expect(await codeOf(col('members').doc('b').update({ phone: '1' }))).toBe('none')
    expect(await idsOf(col('members').where({ phone: '1' }).get())).toEqual(['b'])
  })
})

test('20,000 documents inserted into three indexes are found by reading ten', async () => {
  await bench.cloud.createCollections([
    { name: 'big', indexes: [index('a b'), index('-b'), index('c', { unique: true })] },
  ])
  for (let part = 0; part < 4; part++) {
    await col('big').add(
      Array.from({ length: 5000 }, (_, n) => ({ a: n % 97, b: (n * 7919) % 10007, c: part * 5000 + n })),
    )
  }
  bench.cloud.resetStats()
  expect((await col('big').where({ a: 5 }).orderBy('b', 'asc').limit(10).get()).data).toHaveLength(10)
  expect(bench.cloud.stats()).toMatchObject({ scanned: 10, returned: 10, unindexed: [] })
}, 30_000)
