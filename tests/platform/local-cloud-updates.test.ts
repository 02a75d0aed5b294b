import { codeOf, openBench, type Bench } from './support/cloud'

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
      .update({ log: command.push({ each: [4], slice: -2 }), set: command.addToSet('x') })
    await things()
      .doc('a')
      .update({ log: command.pull(3) })
    expect(await one('a')).toEqual({ _id: 'a', log: [4], set: ['x'] })
  })
  test('one key of a map of 200 is set, counted and removed', async () => {
    const held = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`m${n}`, 1]))
    await things().add({ _id: 'q', left: 5, held })
    for (let n = 0; n < 50; n++) {
      await things()
        .doc('q')
        .update({ left: bench.db.command.inc(-1), [`held.m${n}`]: bench.db.command.remove() })
    }
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
