import { after, onServer, REFUSED } from './rows'

onServer()
const items = [
  { q: 1, r: 5 },
  { q: 2, r: 1 },
]
const rows: readonly [name: string, doc: object, change: object, expected: unknown, where?: object][] = [
  ['set makes the objects on its way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['set an element', { l: [1, 2] }, { $set: { 'l.1': 9 } }, { l: [1, 9] }],
  ['set beyond the end fills with null', { l: [1, 2] }, { $set: { 'l.3': 5 } }, { l: [1, 2, null, 5] }],
  ['set a name in an array', { l: [1] }, { $set: { 'l.x': 5 } }, REFUSED],
  ['set through null', { o: null }, { $set: { 'o.b': 1 } }, REFUSED],
  ['set through a number', { o: 1 }, { $set: { 'o.b': 1 } }, REFUSED],
  ['set _id', { n: 1 }, { $set: { _id: 'other' } }, REFUSED],
  ['set _id to itself', { n: 1 }, { $set: { _id: 'a', n: 2 } }, { n: 2 }],
  ['an empty set', { n: 1 }, { $set: {} }, { n: 1 }],
  ['unset', { n: 1, m: 2 }, { $unset: { n: '' } }, { m: 2 }],
  ['unset what is not there', { m: 2 }, { $unset: { 'n.x': '' } }, { m: 2 }],
  ['unset an element leaves null', { l: [1, 2] }, { $unset: { 'l.0': '' } }, { l: [null, 2] }],
  ['inc a missing field', {}, { $inc: { n: 2 } }, { n: 2 }],
  ['inc a nested field', { o: { n: 1 } }, { $inc: { 'o.n': -3 } }, { o: { n: -2 } }],
  ['inc a fraction', { n: 0.5 }, { $inc: { n: 0.25 } }, { n: 0.75 }],
  ['inc null', { n: null }, { $inc: { n: 1 } }, REFUSED],
  ['inc a text', { n: '1' }, { $inc: { n: 1 } }, REFUSED],
  ['inc by a text', { n: 1 }, { $inc: { n: '1' } }, REFUSED],
  ['mul a missing field', {}, { $mul: { n: 3 } }, { n: 0 }],
  ['mul', { n: 4 }, { $mul: { n: 0.5 } }, { n: 2 }],
  ['mul a text', { n: 'x' }, { $mul: { n: 2 } }, REFUSED],
  ['min and max', { lo: 5, hi: 5 }, { $min: { lo: 3 }, $max: { hi: 3 } }, { lo: 3, hi: 5 }],
  ['min of a missing field', {}, { $min: { n: 3 } }, { n: 3 }],
  ['max across types', { n: 5 }, { $max: { n: 'a' } }, { n: 'a' }],
  ['rename', { n: 1 }, { $rename: { n: 'm' } }, { m: 1 }],
  ['rename onto another', { n: 1, m: 2 }, { $rename: { n: 'm' } }, { m: 1 }],
  ['rename what is not there', { m: 2 }, { $rename: { n: 'k' } }, { m: 2 }],
  ['push makes an array', {}, { $push: { l: 1 } }, { l: [1] }],
  ['push an array as one element', { l: [1] }, { $push: { l: [2] } }, { l: [1, [2]] }],
  ['push each', { l: [1] }, { $push: { l: { $each: [2, 3] } } }, { l: [1, 2, 3] }],
  [
    'push at a position',
    { l: [1, 4] },
    { $push: { l: { $each: [2, 3], $position: 1 } } },
    { l: [1, 2, 3, 4] },
  ],
  ['push from the end', { l: [1, 4] }, { $push: { l: { $each: [3], $position: -1 } } }, { l: [1, 3, 4] }],
  ['push and keep the last', { l: [1, 2] }, { $push: { l: { $each: [3], $slice: -2 } } }, { l: [2, 3] }],
  ['push and keep none', { l: [1] }, { $push: { l: { $each: [2], $slice: 0 } } }, { l: [] }],
  ['push and sort', { l: [3, 1] }, { $push: { l: { $each: [2], $sort: 1 } } }, { l: [1, 2, 3] }],
  [
    'push and sort by a field',
    { l: [{ r: 1 }] },
    { $push: { l: { $each: [{ r: 3 }, { r: 2 }], $sort: { r: -1 } } } },
    { l: [{ r: 3 }, { r: 2 }, { r: 1 }] },
  ],
  ['push on a text', { l: 'x' }, { $push: { l: 1 } }, REFUSED],
  ['add to a set', { l: [1] }, { $addToSet: { l: 1 } }, { l: [1] }],
  ['add each to a set', { l: [1] }, { $addToSet: { l: { $each: [1, 2, 2] } } }, { l: [1, 2] }],
  ['add an object to a set', { l: [{ a: 1 }] }, { $addToSet: { l: { a: 1 } } }, { l: [{ a: 1 }] }],
  ['add to a set that is none', { l: 5 }, { $addToSet: { l: 1 } }, REFUSED],
  ['pop the last', { l: [1, 2] }, { $pop: { l: 1 } }, { l: [1] }],
  ['pop the first', { l: [1, 2] }, { $pop: { l: -1 } }, { l: [2] }],
  ['pop of nothing', { l: [] }, { $pop: { l: 1 } }, { l: [] }],
  ['pop of a text', { l: 'x' }, { $pop: { l: 1 } }, REFUSED],
  ['pull a value', { l: [1, 2, 1] }, { $pull: { l: 1 } }, { l: [2] }],
  ['pull by a condition', { l: [1, 2, 3] }, { $pull: { l: { $gte: 2 } } }, { l: [1] }],
  ['pull objects by a field', { items }, { $pull: { items: { q: 1 } } }, { items: [items[1]] }],
  ['pull from what is missing', { n: 1 }, { $pull: { l: 1 } }, { n: 1 }],
  ['pull all', { l: [1, 2, 3, 1] }, { $pullAll: { l: [1, 3] } }, { l: [2] }],
  ['bits', { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }],
  ['or of bits', { n: 3 }, { $bit: { n: { or: 4 } } }, { n: 7 }],
  [
    'the matched element',
    { items },
    { $set: { 'items.$.r': 9 } },
    { items: [items[0], { q: 2, r: 9 }] },
    { 'items.q': 2 },
  ],
  ['the matched value', { l: [5, 6] }, { $inc: { 'l.$': 1 } }, { l: [5, 7] }, { l: 6 }],
  [
    'the element that meets all',
    { items },
    { $inc: { 'items.$.r': 1 } },
    { items: [items[0], { q: 2, r: 2 }] },
    { items: { $elemMatch: { q: 2, r: 1 } } },
  ],
  ['a position without a matched array', { l: [1] }, { $set: { 'l.$': 2 } }, REFUSED],
  [
    'every element',
    { items },
    { $inc: { 'items.$[].r': 1 } },
    {
      items: [
        { q: 1, r: 6 },
        { q: 2, r: 2 },
      ],
    },
  ],
  ['two changes of one field', { n: 1 }, { $set: { n: 2 }, $inc: { n: 1 } }, REFUSED],
  ['a field and a part of it', { o: { a: 1 } }, { $set: { o: {}, 'o.a': 2 } }, REFUSED],
  ['an unknown operator', { n: 1 }, { $foo: { n: 1 } }, REFUSED],
  ['operators beside fields', { n: 1 }, { $set: { n: 2 }, m: 1 }, REFUSED],
  ['an operator on no object', { n: 1 }, { $set: 5 }, REFUSED],
  ['set on insert changes nothing', { n: 1 }, { $setOnInsert: { n: 5 }, $set: { m: 1 } }, { n: 1, m: 1 }],
]

describe('an update as MongoDB makes it', () => {
  // Four values always: a test that may take a fifth would be given jest's callback.
  test.each(
    rows.map(
      ([name, doc, change, expected, where = {}]) => [name, doc, change, { expected, where }] as const,
    ),
  )('%s', async (_name, doc, change, { expected, where }) => {
    expect(await after(doc, change, where)).toEqual(expected)
  })
  test('the current date', async () => {
    const { at } = (await after({}, { $currentDate: { at: true } })) as { at: Date }
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(5000)
  })
})
