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
    ['mod', () => ({ n: bench.db.command.mod(2, 1) }), ['a', 'c']],
    ['regexp', () => ({ s: bench.db.RegExp({ regexp: '^[ab]', options: 'i' }) }), ['a', 'b']],
    ['a range never leaves its type', () => ({ s: bench.db.command.gt(0) }), []],
  ]
  test.each(cases)('%s', async (_name, query, expected) => {
    expect(await idsOf(things().where(query()).orderBy('_id', 'asc').get())).toEqual(expected)
  })
})

describe('updates', () => {
  test('numbers, arrays and fields change in one step', async () => {
    const { command } = bench.db
    await things().add({ _id: 'a', n: 1, m: 4, list: [1, 2, 3], gone: 1, low: 5, o: { a: 1, b: 1 } })
    const change = {
      n: command.inc(-2),
      m: command.mul(2),
      list: command.push([4]),
      gone: command.remove(),
      low: command.min(3),
    }
    expect(
      (
        await things()
          .doc('a')
          .update({ ...change, o: { b: 2 } })
      ).updated,
    ).toBe(1)
    expect(await one('a')).toEqual({ _id: 'a', n: -1, m: 8, list: [1, 2, 3, 4], low: 3, o: { a: 1, b: 2 } })
  })
  test('set() replaces a nested object where a plain one merges', async () => {
    await things().add({ _id: 'a', o: { a: 1, b: 1 } })
    await things()
      .doc('a')
      .update({ o: bench.db.command.set({ c: 1 }) })
    expect((await one('a')).o).toEqual({ c: 1 })
  })
  test('push slices, pull and addToSet work on arrays', async () => {
    const { command } = bench.db
    await things().add({ _id: 'a', log: [1, 2, 3], set: ['x'] })
    await things()
      .doc('a')
      .update({ log: command.push({ each: [4], slice: -2 } as never), set: command.addToSet('x') })
    await things()
      .doc('a')
      .update({ log: command.pull(3) })
    expect(await one('a')).toEqual({ _id: 'a', log: [4], set: ['x'] })
  })
  test('one key of a map of 200 is set, counted and removed', async () => {
    const held = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`m${n}`, 1]))
    await things().add({ _id: 'q', left: 5, held })
    const started = performance.now()
    for (let n = 0; n < 50; n++) {
      await things()
        .doc('q')
        .update({ left: bench.db.command.inc(-1), [`held.m${n}`]: bench.db.command.remove() })
    }
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(Object.keys((await one('q')).held as object)).toHaveLength(150)
  })
  test('updateAndReturn gives the new document, or null when nothing matched', async () => {
    await things().add({ _id: 'a', left: 1 })
    const take = () =>
      things()
        .where({ _id: 'a', left: bench.db.command.gt(0) })
        .updateAndReturn({ left: bench.db.command.inc(-1) })
    const [first, second] = [await take(), await take()]
    expect([first.doc, second.doc]).toEqual([{ _id: 'a', left: 0 }, null])
    expect([first.updated, second.updated]).toEqual([1, 0])
  })
  test('a last seat goes to one of many callers', async () => {
    await things().add({ _id: 'a', left: 1 })
    const takes = Array.from({ length: 20 }, () =>
      things()
        .where({ _id: 'a', left: bench.db.command.gt(0) })
        .update({ left: bench.db.command.inc(-1) }),
    )
    expect((await Promise.all(takes)).map((reply) => reply.updated).filter(Boolean)).toEqual([1])
  })
  test.each([
    ['inc of a text', { s: 'inc' }],
    ['push on a text', { s: 'push' }],
    ['a path through a text', { 's.deep': 1 }],
  ])('%s is refused and changes nothing', async (_name, change) => {
    const { command } = bench.db
    await things().add({ _id: 'a', s: 'text' })
    const made = Object.fromEntries(
      Object.entries(change).map(([key, value]) => [
        key,
        value === 'inc' ? command.inc(1) : value === 'push' ? command.push([1]) : value,
      ]),
    )
    expect(await codeOf(things().doc('a').update(made))).toBe('DATABASE_REQUEST_FAILED')
    expect(await one('a')).toEqual({ _id: 'a', s: 'text' })
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
