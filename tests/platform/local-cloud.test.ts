import { codeOf, idsOf, messageOf, openBench, type Bench } from './support/cloud'

let bench: Bench
const things = () => bench.db.collection('things')
const one = async (id: string): Promise<Record<string, unknown>> => (await things().doc(id).get()).data[0]

beforeAll(async () => {
  bench = await openBench()
})
beforeEach(async () => {
  await bench.cloud.createCollections([{ name: 'things', indexes: [] }])
  await things()
    .where({ _id: bench.db.command.exists(true) })
    .remove()
})
afterAll(() => bench.cloud.close())

describe('reading and writing through the real SDK', () => {
  test('an added document comes back as it was', async () => {
    const doc = { _id: 'a', text: '工会', int: 3, float: 1.5, big: 12345678901, yes: true, nothing: null }
    await things().add({ ...doc, at: new Date(1000), list: [1, { b: 2 }], nested: { deep: { x: 1 } } })
    expect(await one('a')).toEqual({
      ...doc,
      at: new Date(1000),
      list: [1, { b: 2 }],
      nested: { deep: { x: 1 } },
    })
  })
  test('an id is made when none is given', async () => {
    const { id } = await things().add({ x: 1 })
    expect(id).toMatch(/^[0-9a-f]{32}$/)
  })
  test('the server date is an instant of the server', async () => {
    await things().add({ _id: 'a', at: bench.db.serverDate({ offset: 60_000 }) })
    expect(Math.abs(Number((await one('a')).at) - Date.now() - 60_000)).toBeLessThan(5_000)
  })
  test('a missing document reads as an empty list', async () => {
    expect((await things().doc('none').get()).data).toEqual([])
  })
  test('set replaces, and inserts where nothing was', async () => {
    await things().doc('a').set({ x: 1, y: 1 })
    await things().doc('a').set({ x: 2 })
    expect(await one('a')).toEqual({ _id: 'a', x: 2 })
  })
  test('sort, skip, limit and field are honoured', async () => {
    await things().add([1, 2, 3, 4].map((n) => ({ _id: `n${n}`, n, other: n })))
    const { data } = await things().orderBy('n', 'desc').skip(1).limit(2).field({ n: true }).get()
    expect(data).toEqual([
      { _id: 'n3', n: 3 },
      { _id: 'n2', n: 2 },
    ])
  })
  test('a get without limit answers 100 documents, a get of 5000 answers 1000', async () => {
    await things().add(Array.from({ length: 1200 }, (_, n) => ({ n })))
    expect((await things().get()).data).toHaveLength(100)
    expect((await things().limit(5000).get()).data).toHaveLength(1000)
    expect((await things().count()).total).toBe(1200)
  })
  test('remove says how many went', async () => {
    await things().add([{ x: 1 }, { x: 1 }, { x: 2 }])
    expect((await things().where({ x: 1 }).remove()).deleted).toBe(2)
    expect((await things().count()).total).toBe(1)
  })
})

describe('query operators', () => {
  beforeEach(async () => {
    await things().add([
      { _id: 'a', n: 1, tags: ['x', 'y'], o: { k: 1 }, s: 'Apple' },
      { _id: 'b', n: 2, tags: ['y'], o: { k: 2 }, s: 'banana', extra: null },
      {
        _id: 'c',
        n: 3,
        tags: [],
        items: [
          { q: 1, r: 5 },
          { q: 2, r: 1 },
        ],
        s: 'cherry',
      },
    ])
  })
  const cases: readonly [string, () => object, readonly string[]][] = [
    ['gt', () => ({ n: bench.db.command.gt(1) }), ['b', 'c']],
    ['gte and lt together', () => ({ n: bench.db.command.gte(1).and(bench.db.command.lt(3)) }), ['a', 'b']],
    ['neq', () => ({ n: bench.db.command.neq(2) }), ['a', 'c']],
    ['in', () => ({ n: bench.db.command.in([1, 3]) }), ['a', 'c']],
    ['nin', () => ({ n: bench.db.command.nin([1, 3]) }), ['b']],
    ['exists', () => ({ extra: bench.db.command.exists(true) }), ['b']],
    ['null matches null and missing', () => ({ extra: null }), ['a', 'b', 'c']],
    ['a value inside an array', () => ({ tags: 'y' }), ['a', 'b']],
    ['all', () => ({ tags: bench.db.command.all(['x', 'y']) }), ['a']],
    ['size', () => ({ tags: bench.db.command.size(0) }), ['c']],
    ['elemMatch on one element', () => ({ items: bench.db.command.elemMatch({ q: 2, r: 1 }) }), ['c']],
    ['elemMatch not across elements', () => ({ items: bench.db.command.elemMatch({ q: 1, r: 1 }) }), []],
    ['nested path', () => ({ 'o.k': 2 }), ['b']],
    ['or at the top', () => bench.db.command.or([{ n: 1 }, { s: 'cherry' }]), ['a', 'c']],
    ['not', () => ({ n: bench.db.command.not(bench.db.command.gt(1)) }), ['a']],
    ['mod', () => ({ n: bench.db.command.mod.apply(null, [2, 1] as never) }), ['a', 'c']],
    ['regexp', () => ({ s: bench.db.RegExp({ regexp: '^[ab]', options: 'i' }) }), ['a', 'b']],
    ['a range never leaves its type', () => ({ s: bench.db.command.gt(0) }), []],
  ]
  test.each(cases)('%s', async (_name, query, expected) => {
    expect(await idsOf(things().where(query()).orderBy('_id', 'asc').get())).toEqual(expected)
  })
})

describe('errors and aggregates', () => {
  test('a second document of one id is a duplicate, told as MongoDB tells it', async () => {
    await things().add({ _id: 'a' })
    expect(await codeOf(things().add({ _id: 'a' }))).toBe('DATABASE_DUPLICATE_WRITE')
    expect(await messageOf(things().add({ _id: 'a' }))).toMatch(
      /E11000 duplicate key error.*index: _id_ dup key: { _id: "a" }/,
    )
  })
  test('a collection that was never made does not exist', async () => {
    expect(await codeOf(bench.db.collection('nowhere').add({ x: 1 }))).toBe('DATABASE_COLLECTION_NOT_EXIST')
    expect(await codeOf(bench.db.collection('nowhere').get())).toBe('DATABASE_COLLECTION_NOT_EXIST')
  })
  test('createCollection makes one that can be written', async () => {
    await bench.db.createCollection('fresh')
    expect(await codeOf(bench.db.collection('fresh').add({ x: 1 }))).toBe('none')
  })
  test('group and sort', async () => {
    await things().add([
      { u: 'x', n: 1 },
      { u: 'y', n: 5 },
      { u: 'x', n: 2 },
    ])
    const sum = bench.db.command.aggregate.sum('$n')
    const { data } = await things().aggregate().group({ _id: '$u', total: sum }).sort({ total: -1 }).end()
    expect(data).toEqual([
      { _id: 'y', total: 5 },
      { _id: 'x', total: 3 },
    ])
  })
  test('unwind leaves the stored documents alone', async () => {
    await things().add({ _id: 'a', list: [1, 2] })
    expect((await things().aggregate().unwind('$list').end()).data).toHaveLength(2)
    expect((await one('a')).list).toEqual([1, 2])
  })
})
