import fc from 'fast-check'
import { matcherOf } from '@local-cloud/store/mongo/matcher'
import { createMemoryJournal } from '@local-cloud/journal/memory'
import type { IndexSpec } from '@local-cloud/options'
import { select } from '@local-cloud/store/reads'
import { createStore } from '@local-cloud/store/store'
import { insert, modify, remove } from '@local-cloud/store/writes'
import { compareDocs, type Doc, type SortField } from '@local-cloud/values'

const FIELDS = ['a', 'b', 'c.d']
const small = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('x', 'y'), fc.constant(null))
const value = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 1, arbitrary: fc.array(small, { maxLength: 3 }) },
)
const doc = fc.record(
  { a: value, b: small, c: fc.record({ d: small }, { requiredKeys: [] }) },
  { requiredKeys: [] },
)

const condition = fc.oneof(
  small,
  fc.record({ $gt: small }),
  fc.record({ $gte: small, $lt: small }),
  fc.record({ $lte: small }),
  fc.record({ $in: fc.array(small, { maxLength: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $ne: small }),
)
const flat = fc.dictionary(fc.constantFrom(...FIELDS), condition, { maxKeys: 3, noNullPrototype: true })
const query = fc.oneof(
  flat,
  fc.record({ $and: fc.array(flat, { minLength: 1, maxLength: 3 }) }),
  fc.tuple(flat, fc.array(flat, { minLength: 1, maxLength: 3 })).map(([all, $or]) => ({ ...all, $or })),
)
const sortField = fc.record({ name: fc.constantFrom(...FIELDS), direction: fc.constantFrom<1 | -1>(1, -1) })
const sort = fc.uniqueArray(sortField, { maxLength: 2, selector: (field) => field.name })
const index = fc.record({
  fields: fc.uniqueArray(sortField, { minLength: 1, maxLength: 3, selector: (field) => field.name }),
  sparse: fc.boolean(),
})

const naive = (docs: readonly Doc[], asked: Doc, order: readonly SortField[]): readonly Doc[] =>
  docs.filter(matcherOf(asked)).sort(compareDocs(order))

test('whatever the indexes, a query answers what a look at every document answers', async () => {
  const run = async (
    docs: Doc[],
    specs: Omit<IndexSpec, 'name'>[],
    asked: Doc,
    order: SortField[],
    limit: number,
  ) => {
    const store = createStore(createMemoryJournal())
    const indexes = specs.map((spec, at) => ({ ...spec, name: `i${at}` }))
    store.define([{ name: 'c', indexes }])
    await insert(
      store,
      'c',
      docs.map((given, at) => ({ _id: `${at}`, ...given })),
      null,
    )
    await modify(
      store,
      'c',
      {
        query: { b: 1 },
        data: { $set: { a: 2 }, $inc: { 'n.k': 1 } },
        multi: true,
        merge: true,
        upsert: false,
      },
      null,
    )
    await remove(store, 'c', { query: { b: 0 }, multi: true }, null)
    const collection = store.collection('c')
    const all = [...collection.records.values()].flatMap((rec): readonly Doc[] =>
      rec.current.doc ? [rec.current.doc] : [],
    )
    const expected = naive(all, asked, order)
    const found = select(collection, { query: asked, sort: order, limit }, null, store.stats).map(
      (hit) => hit.doc,
    )
    const whole = select(collection, { query: asked, sort: order }, null, store.stats).map((hit) => hit.doc)
    expect(new Set(whole)).toEqual(new Set(expected))
    expect(whole).toHaveLength(expected.length)
    expect(found).toHaveLength(Math.min(limit, expected.length))
    const compare = compareDocs(order)
    found.forEach((hit, at) => expect(compare(hit, expected[at] as Doc)).toBe(0))
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(doc, { maxLength: 25 }),
      fc.array(index, { maxLength: 3 }),
      query,
      sort,
      fc.integer({ min: 1, max: 5 }),
      run,
    ),
    { numRuns: 400 },
  )
}, 30_000)
