import type { CollectionSpec } from '@local-cloud/start'
import { idsOf, openBench, type Bench } from './support/cloud'
import { index } from './support/indexes'

const specs: readonly CollectionSpec[] = [
  { name: 'messages', indexes: [index('to at _id')] },
  { name: 'activities', indexes: [index('state closesAt'), index('unit -at')] },
  { name: 'audits', indexes: [index('pendingAt', { sparse: true }), index('todo at'), index('tags')] },
]

let bench: Bench
const at = (n: number): string => new Date(1_700_000_000_000 + n * 1000).toISOString()
const col = (name: string) => bench.db.collection(name)
const seen = () => {
  const { scanned, returned, unindexed } = bench.cloud.stats()
  return { scanned, returned, unindexed }
}
const served = (count: number) => ({ scanned: count, returned: count, unindexed: [] })

beforeAll(async () => {
  bench = await openBench({ collections: specs })
  await col('messages').add(
    Array.from({ length: 900 }, (_, n) => ({
      _id: `m${String(n).padStart(4, '0')}`,
      to: `m${n % 3}`,
      at: at(Math.floor(n / 6)),
    })),
  )
  await col('activities').add(
    Array.from({ length: 600 }, (_, n) => ({
      state: n % 2 ? 'published' : 'draft',
      closesAt: at(n),
      unit: `u${n % 5}`,
      at: n,
    })),
  )
  await col('audits').add(
    Array.from({ length: 600 }, (_, n) => ({
      _id: n,
      todo: `t${n % 20}`,
      at: at(n),
      tags: [`a${n % 7}`, `b${n % 3}`],
      ...(n % 50 === 0 ? { pendingAt: at(n) } : {}),
    })),
  )
})
beforeEach(() => bench.cloud.resetStats())
afterAll(() => bench.cloud.close())

describe('documents scanned equal documents returned', () => {
  test('one receiver, newest first, a page of 20', async () => {
    const { data } = await col('messages').where({ to: 'm1' }).orderBy('at', 'desc').limit(20).get()
    expect(data[0].at).toBe(at(149))
    expect(seen()).toEqual(served(20))
  })
  test('equality, then a range in order', async () => {
    const query = { state: 'published', closesAt: bench.db.command.gt(at(300)) }
    const { data } = await col('activities').where(query).orderBy('closesAt', 'asc').limit(10).get()
    expect(data.map((row: { closesAt: string }) => row.closesAt)[0]).toBe(at(301))
    expect(seen()).toEqual(served(10))
  })
  test('two ends of a range', async () => {
    const between = bench.db.command.gte(at(100)).and(bench.db.command.lt(at(120)))
    expect((await col('activities').where({ state: 'draft', closesAt: between }).get()).data).toHaveLength(10)
    expect(seen()).toEqual(served(10))
  })
  test('a descending index field forwards and backwards', async () => {
    const forwards = await col('activities').where({ unit: 'u1' }).orderBy('at', 'desc').limit(3).get()
    const backwards = await col('activities').where({ unit: 'u1' }).orderBy('at', 'asc').limit(3).get()
    expect(forwards.data.map((row: { at: number }) => row.at)).toEqual([596, 591, 586])
    expect(backwards.data.map((row: { at: number }) => row.at)).toEqual([1, 6, 11])
    expect(seen()).toEqual(served(6))
  })
  test('a range on a descending index field', async () => {
    const query = { unit: 'u1', at: bench.db.command.lte(11) }
    expect((await col('activities').where(query).orderBy('at', 'desc').get()).data).toHaveLength(3)
    expect(seen()).toEqual(served(3))
  })
  test('one of several values', async () => {
    expect(
      (
        await col('audits')
          .where({ todo: bench.db.command.in(['t1', 't7']) })
          .get()
      ).data,
    ).toHaveLength(60)
    expect(seen()).toEqual(served(60))
  })
  test('one of several values in a common order', async () => {
    const { data } = await col('audits')
      .where({ todo: bench.db.command.in(['t1', 't7']) })
      .orderBy('at', 'asc')
      .limit(4)
      .get()
    expect(data.map((row: { _id: number }) => row._id)).toEqual([1, 7, 21, 27])
    expect(seen()).toEqual(served(4))
  })
  test('a sparse index serves a range on its field', async () => {
    const due = { pendingAt: bench.db.command.lte(at(200)) }
    expect(await idsOf(col('audits').where(due).orderBy('pendingAt', 'asc').limit(50).get())).toEqual([
      0, 50, 100, 150, 200,
    ])
    expect(seen()).toEqual(served(5))
  })
  test('an array is found by its elements', async () => {
    expect((await col('audits').where({ tags: 'b1' }).limit(10).get()).data).toHaveLength(10)
    expect(seen()).toEqual(served(10))
  })
  test('an id, and a list of ids', async () => {
    await col('audits').doc(5).get()
    await col('audits')
      .where({ _id: bench.db.command.in([1, 2, 9999]) })
      .get()
    expect(seen()).toEqual(served(3))
  })
  test('ids in order after a cursor', async () => {
    const { data } = await col('messages')
      .where({ _id: bench.db.command.gt('m0100') })
      .orderBy('_id', 'asc')
      .limit(2)
      .get()
    expect(data.map((row: { _id: string }) => row._id)).toEqual(['m0101', 'm0102'])
    expect(seen()).toEqual(served(2))
  })
  test('an aggregate that starts with match, sort and limit', async () => {
    const { data } = await col('messages').aggregate().match({ to: 'm2' }).sort({ at: -1 }).limit(5).end()
    expect(data).toHaveLength(5)
    expect(seen()).toEqual(served(5))
  })
})

describe('keyset pages', () => {
  const page = async (after: { at: string; _id: string } | null, size: number) => {
    const { command } = bench.db
    const older =
      after && command.or([{ at: command.lt(after.at) }, { at: after.at, _id: command.lt(after._id) }])
    const query = older ? command.and([{ to: 'm1' }, older]) : { to: 'm1' }
    const { data } = await col('messages')
      .where(query)
      .orderBy('at', 'desc')
      .orderBy('_id', 'desc')
      .limit(size)
      .get()
    return data as { at: string; _id: string }[]
  }
  test('walk everything once, each page reading about what it returns', async () => {
    const ids: string[] = []
    let last: { at: string; _id: string } | null = null
    for (;;) {
      const rows = await page(last, 25)
      ids.push(...rows.map((row) => row._id))
      last = rows.at(-1) ?? null
      if (rows.length < 25) break
    }
    expect(new Set(ids).size).toBe(300)
    expect([...ids].sort().reverse()).toEqual(ids)
    const { scanned, returned, unindexed } = seen()
    expect(unindexed).toEqual([])
    expect(scanned).toBeLessThanOrEqual(returned + 2 * 13)
  })
})

describe('queries that no index serves', () => {
  test('are named with their fields', async () => {
    await col('activities').where({ at: 5 }).get()
    await col('activities')
      .where({ closesAt: bench.db.command.lt(at(9)), at: 4 })
      .orderBy('at', 'asc')
      .get()
    expect(seen().unindexed).toEqual(['activities {at}', 'activities {at, closesAt} sort {at}'])
  })
  test('an existing field is no help without a sparse index', async () => {
    await col('activities')
      .where({ closesAt: bench.db.command.exists(true), state: bench.db.command.neq('x') })
      .count()
    expect(seen().unindexed).toEqual(['activities {closesAt, state}'])
  })
  test('an or of two indexed branches is served', async () => {
    const query = bench.db.command.or([
      { unit: 'u1', at: 6 },
      { state: 'draft', closesAt: at(8) },
    ])
    expect((await col('activities').where(query).get()).data).toHaveLength(2)
    expect(seen()).toEqual(served(2))
  })
})
