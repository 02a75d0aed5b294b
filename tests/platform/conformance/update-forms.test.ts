import { codeOf } from '../support/cloud'
import { col, fill, one, onServer, raw, REFUSED, sdk } from './rows'

onServer()

describe('updates as the SDK writes them', () => {
  test('nested objects merge, and null in the way is an error', async () => {
    await fill([
      { _id: 'a', o: { a: 1 } },
      { _id: 'b', o: null },
    ])
    await col()
      .doc('a')
      .update({ o: { b: { c: 2 } } })
    expect(await one('a')).toEqual({ _id: 'a', o: { a: 1, b: { c: 2 } } })
    expect(
      await codeOf(
        col()
          .doc('b')
          .update({ o: { b: 1 } }),
      ),
    ).toBe(REFUSED)
  })
  test('all that match are changed and counted, or one when asked for', async () => {
    await fill([1, 2, 3].map((n) => ({ _id: `n${n}`, g: 1 })))
    expect((await col().where({ g: 1 }).update({ x: 1 })).updated).toBe(3)
    expect((await col().where({ g: 1 }).options({ multiple: false }).update({ y: 1 })).updated).toBe(1)
    expect((await col().where({ g: 9 }).update({ x: 1 })).updated).toBe(0)
  })
  test('set replaces, or inserts and tells the id', async () => {
    await fill([{ _id: 'a', n: 1, m: 1 }])
    expect((await col().doc('a').set({ n: 2 })).updated).toBe(1)
    expect(await one('a')).toEqual({ _id: 'a', n: 2 })
    const made = (await col().doc('new').set({ n: 3 })) as { upsertedId?: unknown }
    expect(made.upsertedId).toBe('new')
    expect(await one('new')).toEqual({ _id: 'new', n: 3 })
  })
  test('remove one or all that match', async () => {
    await fill([1, 2, 3].map((n) => ({ _id: `n${n}`, g: 1 })))
    expect((await col().doc('n1').remove()).deleted).toBe(1)
    expect((await col().where({ g: 1 }).remove()).deleted).toBe(2)
    expect((await col().doc('n1').remove()).deleted).toBe(0)
  })
  test('a failed element of a batch keeps those before it', async () => {
    await fill([{ _id: 'b' }])
    expect(await codeOf(col().add([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    )
    expect([await one('a'), await one('c')]).toEqual([{ _id: 'a' }, undefined])
  })
  test('updateAndReturn gives the document after the change', async () => {
    await fill([{ _id: 'a', n: 1 }])
    const { doc, updated } = await col()
      .where({ n: 1 })
      .updateAndReturn({ n: sdk().db.command.inc(1) })
    expect([doc, updated]).toEqual([{ _id: 'a', n: 2 }, 1])
  })
  test('numbers, dates, expressions and depth keep their value', async () => {
    const kept = {
      i: 2 ** 31,
      big: 2 ** 53 - 1,
      neg: -(2 ** 40),
      f: 0.1,
      d: new Date(-5),
      deep: { a: [[{ b: null }]] },
    }
    await fill([{ _id: 'a', ...kept }])
    expect(await one('a')).toEqual({ _id: 'a', ...kept })
  })
  test('ids of other types are other documents', async () => {
    await fill([
      { _id: '1', t: 'text' },
      { _id: 1, t: 'number' },
    ] as never)
    expect(((await raw().where({ _id: 1 }).get()).data as { t: string }[])[0]?.t).toBe('number')
  })
})

describe('what cannot be stored', () => {
  const insert = (doc: string) =>
    sdk()
      .db.collection('things')
      .options({ raw: true } as never)
      .where({ _id: 'none' })
      .update({ $set: JSON.parse(doc) as object })
  test.each([
    ['an array as _id', { _id: [1] }],
    ['a field that begins with $', { $a: 1 }],
  ])('%s', async (_name, doc) => {
    expect(await codeOf(col().add(doc))).not.toBe('none')
  })
  test.each([
    ['a number that is none', '{"n":{"$numberInt":"abc"}}'],
    ['an integer beyond 64 bits', '{"n":{"$numberLong":"99999999999999999999"}}'],
    ['a date that is none', '{"n":{"$date":"never"}}'],
  ])('%s', async (_name, doc) => {
    expect(await codeOf(insert(doc))).toBe('INVALID_PARAM')
  })
})
