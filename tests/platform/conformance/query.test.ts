import { codeOf, idsOf } from '../support/cloud'
import { col, fill, ids, onServer, raw, REFUSED, sdk } from './rows'

onServer()
const docs = [
  {
    _id: 'a',
    n: 1,
    s: 'Apple',
    tags: ['x', 'y'],
    o: { k: 1, l: 2 },
    d: new Date(1000),
    z: null,
    f: 1.5,
    b: true,
    items: [
      { q: 1, r: 5 },
      { q: 2, r: 1 },
    ],
    grid: [[1, 2], [3]],
  },
  {
    _id: 'b',
    n: 2,
    s: 'banana',
    tags: ['y'],
    o: { k: 2 },
    d: new Date(2000),
    b: false,
    mixed: [1, '1', null],
  },
  { _id: 'c', n: 3, s: 'cherry\nApple pie', tags: [], o: { l: 2, k: 1 }, items: [{ q: 3 }] },
  { _id: 'd', n: '3', s: null, tags: 'x', big: Number.MAX_SAFE_INTEGER, neg: -5 },
  { _id: 'e' },
]
beforeAll(() => fill(docs))

const rows: readonly [query: object, expected: string][] = [
  [{ n: 1 }, 'a'],
  [{ n: { $eq: 1 } }, 'a'],
  [{ n: { $ne: 1 } }, 'bcde'],
  [{ n: { $gt: 1 } }, 'bc'],
  [{ n: { $gte: 2 } }, 'bc'],
  [{ n: { $lt: 3 } }, 'ab'],
  [{ n: { $lte: '3' } }, 'd'],
  [{ n: { $gt: 1, $lt: 3 } }, 'b'],
  [{ z: { $gt: null } }, ''],
  [{ z: { $gte: null } }, 'abcde'],
  [{ n: { $in: [1, '3'] } }, 'ad'],
  [{ n: { $in: [null] } }, 'e'],
  [{ n: { $in: [] } }, ''],
  [{ n: { $nin: [1, null] } }, 'bcd'],
  [{ n: { $nin: [] } }, 'abcde'],
  [{ z: null }, 'abcde'],
  [{ z: { $exists: true } }, 'a'],
  [{ z: { $exists: false } }, 'bcde'],
  [{ z: { $ne: null } }, ''],
  [{ z: { $type: 'null' } }, 'a'],
  [{ s: null }, 'de'],
  [{ s: { $ne: null } }, 'abc'],
  [{ missing: { $ne: 5 } }, 'abcde'],
  [{ tags: 'x' }, 'ad'],
  [{ tags: ['y'] }, 'b'],
  [{ tags: ['x', 'y'] }, 'a'],
  [{ tags: ['y', 'x'] }, ''],
  [{ tags: [] }, 'c'],
  [{ tags: { $all: ['x'] } }, 'ad'],
  [{ tags: { $all: ['x', 'y'] } }, 'a'],
  [{ tags: { $all: [] } }, ''],
  [{ tags: { $size: 2 } }, 'a'],
  [{ tags: { $size: 0 } }, 'c'],
  [{ tags: { $ne: 'x' } }, 'bce'],
  [{ tags: { $nin: ['x'] } }, 'bce'],
  [{ 'tags.0': 'x' }, 'a'],
  [{ 'tags.1': { $exists: true } }, 'a'],
  [{ tags: { $elemMatch: { $gt: 'x' } } }, 'ab'],
  [{ tags: { $not: { $in: ['y'] } } }, 'cde'],
  [{ tags: { $gt: 'x', $lt: 'z' } }, 'ab'],
  [{ o: { k: 1, l: 2 } }, 'a'],
  [{ o: { l: 2, k: 1 } }, 'c'],
  [{ o: { k: 2 } }, 'b'],
  [{ 'o.k': 1 }, 'ac'],
  [{ 'o.k': { $exists: false } }, 'de'],
  [{ 'o.k': null }, 'de'],
  [{ 'o.k': { $in: [1, 2] } }, 'abc'],
  [{ 'items.q': 2 }, 'a'],
  [{ 'items.q': { $gt: 2 } }, 'c'],
  [{ items: { $elemMatch: { q: 2, r: 1 } } }, 'a'],
  [{ items: { $elemMatch: { q: 1, r: 1 } } }, ''],
  [{ items: { $elemMatch: { q: { $gte: 1, $lt: 2 } } } }, 'a'],
  [{ 'items.q': 1, 'items.r': 1 }, 'a'],
  [{ 'items.0.q': 3 }, 'c'],
  [{ items: { q: 3 } }, 'c'],
  [{ grid: [3] }, 'a'],
  [{ grid: 3 }, ''],
  [{ 'grid.0': 2 }, 'a'],
  [{ d: new Date(1000) }, 'a'],
  [{ d: { $gt: new Date(1000) } }, 'b'],
  [{ d: { $gt: 5 } }, ''],
  [{ n: { $mod: [2, 1] } }, 'ac'],
  [{ b: true }, 'a'],
  [{ b: { $ne: true } }, 'bcde'],
  [{ mixed: '1' }, 'b'],
  [{ mixed: 1 }, 'b'],
  [{ n: { $type: 'number' } }, 'abc'],
  [{ n: { $type: 'string' } }, 'd'],
  [{ n: { $type: 2 } }, 'd'],
  [{ tags: { $type: 'array' } }, 'abc'],
  [{ tags: { $type: 'string' } }, 'abd'],
  [{ d: { $type: 'date' } }, 'ab'],
  [{ b: { $type: 'bool' } }, 'ab'],
  [{ o: { $type: 'object' } }, 'abc'],
  [{ $and: [{ n: { $gt: 0 } }, { n: { $lt: 3 } }] }, 'ab'],
  [{ $or: [{ n: 1 }, { tags: 'x' }] }, 'ad'],
  [{ $nor: [{ n: 1 }, { n: 2 }] }, 'cde'],
  [{ n: { $not: { $gt: 1 } } }, 'ade'],
  [{ s: /^a/i }, 'a'],
  [{ s: { $regex: '^A' } }, 'a'],
  [{ s: { $regex: '^Apple', $options: 'm' } }, 'ac'],
  [{ s: { $regex: 'cherry.Apple', $options: 's' } }, 'c'],
  [{ s: { $regex: 'cherry.Apple' } }, ''],
  [{ s: { $regex: 'ban # the rest\n ana', $options: 'x' } }, 'b'],
  [{ s: { $not: /an/ } }, 'acde'],
  [{ s: { $in: [/^b/, /^c/] } }, 'bc'],
  [{ s: { $nin: [/^b/] } }, 'acde'],
  [{ tags: /^x/ }, 'ad'],
  [{ $expr: { $gt: ['$n', 1] } }, 'bcd'],
  [{ $expr: { $eq: ['$o.k', '$n'] }, n: { $exists: true } }, 'ab'],
  [{ n: { $bitsAllSet: 1 } }, 'ac'],
  [{ big: Number.MAX_SAFE_INTEGER }, 'd'],
  [{ neg: { $lt: 0 } }, 'd'],
  [{ _id: { $in: ['a', 'zz', 'b'] } }, 'ab'],
]

describe('a query as MongoDB answers it', () => {
  test.each(rows.map(([query, expected]) => [describeQuery(query), query, expected] as const))(
    '%s',
    async (_name, query, expected) => {
      expect((await ids(query)).join('')).toBe(expected)
    },
  )
})

function describeQuery(query: object): string {
  return JSON.stringify(query, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value))
}

describe('a query that MongoDB refuses', () => {
  const broken: readonly object[] = [
    { $foo: [1] },
    { n: { $foo: 1 } },
    { n: { $in: 1 } },
    { n: { $nin: 'x' } },
    { n: { $all: 1 } },
    { n: { $size: 'x' } },
    { n: { $size: -1 } },
    { n: { $mod: [0, 1] } },
    { n: { $mod: 2 } },
    { n: { $not: 1 } },
    { n: { $elemMatch: 1 } },
    { n: { $type: 'nope' } },
    { s: { $regex: '(' } },
    { s: { $regex: 'a', $options: 'q' } },
    { $or: [] },
    { $and: { n: 1 } },
    { $nor: [1] },
    { $where: 'true' },
  ]
  test.each(broken.map((query) => [JSON.stringify(query), query] as const))('%s', async (_name, query) => {
    expect(await codeOf(raw().where(query).get())).toBe(REFUSED)
  })
  const point = () =>
    new (sdk().db.Geo as unknown as { Point: new (a: number, b: number) => object }).Point(120, 30)
  test.each(['geoNear', 'geoWithin', 'geoIntersects'])(
    '%s is not supported here, and says so',
    async (name) => {
      const make = (sdk().db.command as unknown as Record<string, (value: object) => object>)[name]
      const polygon = { toJSON: () => ({ type: 'Polygon', coordinates: [] }) }
      const call = raw().where({
        at: { [{ geoNear: '$nearSphere', geoWithin: '$geoWithin' }[name] ?? '$geoIntersects']: polygon },
      })
      expect(make).toBeDefined()
      expect(point()).toBeDefined()
      await expect(call.get()).rejects.toMatchObject({
        code: REFUSED,
        message: expect.stringContaining('not supported here') as string,
      })
    },
  )
})

describe('queries as the SDK writes them', () => {
  const { command } = { command: () => sdk().db.command }
  const found = (query: object) => idsOf(col().where(query).orderBy('_id', 'asc').get())
  test('a nested object means its paths', async () => {
    expect(await found({ o: { k: 1 } })).toEqual(['a', 'c'])
  })
  test('not, and, or and nor join conditions', async () => {
    const _ = command()
    expect(await found({ n: _.gt(0).and(_.lt(3)) })).toEqual(['a', 'b'])
    expect(await found({ n: _.eq(1).or(_.eq(2)) })).toEqual(['a', 'b'])
    expect(await found(_.nor([{ n: 1 }, { n: 2 }]))).toEqual(['c', 'd', 'e'])
    expect(await found({ n: _.not(_.eq(1)) })).toEqual(['b', 'c', 'd', 'e'])
  })
  test('regular expressions keep their flags', async () => {
    expect(await found({ s: sdk().db.RegExp({ regexp: '^apple', options: 'im' }) })).toEqual(['a', 'c'])
  })
  test('an undefined key is dropped', async () => {
    expect(await found({ n: 1, o: undefined })).toEqual(['a'])
  })
})

describe('projection and order', () => {
  const field = async (projection: object, id = 'a') =>
    ((await col().where({ _id: id }).field(projection).get()).data as object[])[0]
  test('some fields, all but some, nested, and none of _id', async () => {
    expect(await field({ n: true })).toEqual({ _id: 'a', n: 1 })
    expect(await field({ n: true, _id: false })).toEqual({ n: 1 })
    expect(Object.keys((await field({ n: false, s: false })) ?? {})).not.toContain('n')
    expect(await field({ 'o.k': true })).toEqual({ _id: 'a', o: { k: 1 } })
    expect(await field({ 'items.q': true })).toEqual({ _id: 'a', items: [{ q: 1 }, { q: 2 }] })
  })
  test('slices and single elements of an array', async () => {
    expect(await field({ tags: { $slice: 1 }, n: true })).toEqual({ _id: 'a', n: 1, tags: ['x'] })
    expect(await field({ items: { $elemMatch: { q: 2 } } })).toEqual({ _id: 'a', items: [{ q: 2, r: 1 }] })
  })
  test('inclusion and exclusion do not mix', async () => {
    expect(await codeOf(col().where({}).field({ n: true, s: false }).get())).toBe(REFUSED)
  })
  test('types sort in the order of BSON, missing first', async () => {
    expect(await idsOf(col().where({}).orderBy('n', 'asc').orderBy('_id', 'asc').get())).toEqual([
      'e',
      'a',
      'b',
      'c',
      'd',
    ])
    expect(await idsOf(col().where({}).orderBy('n', 'desc').orderBy('_id', 'desc').get())).toEqual([
      'd',
      'c',
      'b',
      'a',
      'e',
    ])
  })
})
