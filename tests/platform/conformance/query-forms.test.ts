import { codeOf, idsOf } from '../support/cloud'
import { documents } from './documents'
import { col, fill, onServer, raw, REFUSED, sdk } from './rows'

onServer()
beforeAll(() => fill(documents))

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
