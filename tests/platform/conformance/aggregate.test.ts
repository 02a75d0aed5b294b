import { codeOf } from '../support/cloud'
import { A, fillBoth, others } from './pipelines'
import { onServer, pipeline, REFUSED, sdk } from './rows'

onServer()
beforeAll(fillBoth)

const byId = { $sort: { _id: 1 } }
const stages: readonly [name: string, stages: readonly object[], expected: unknown][] = [
  ['match and count', [{ $match: { g: 'x' } }, { $count: 'n' }], [{ n: 2 }]],
  ['count of nothing', [{ $match: { g: 'none' } }, { $count: 'n' }], []],
  [
    'sort, skip, limit',
    [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { n: 1 } }],
    [{ _id: 'c', n: 2 }],
  ],
  ['project away', [A, { $project: { l: 0, at: 0, o: 0, s: 0, ref: 0 } }], [{ _id: 'a', g: 'x', n: 1 }]],
  [
    'add fields',
    [A, { $addFields: { 'o.m': 2 } }, { $project: { o: 1 } }],
    [{ _id: 'a', o: { k: 1, m: 2 } }],
  ],
  [
    'group with its accumulators',
    [
      byId,
      {
        $group: {
          _id: '$g',
          sum: { $sum: '$n' },
          avg: { $avg: '$n' },
          min: { $min: '$n' },
          max: { $max: '$n' },
          first: { $first: '$_id' },
          last: { $last: '$_id' },
          all: { $push: '$n' },
        },
      },
      byId,
    ],
    [
      { _id: 'x', sum: 3, avg: 1.5, min: 1, max: 2, first: 'a', last: 'c', all: [1, 2] },
      { _id: 'y', sum: 5, avg: 5, min: 5, max: 5, first: 'b', last: 'b', all: [5] },
    ],
  ],
  ['group everything', [{ $group: { _id: null, n: { $sum: 1 } } }], [{ _id: null, n: 3 }]],
  ['group by several', [{ $group: { _id: { g: '$g' } } }, byId], [{ _id: { g: 'x' } }, { _id: { g: 'y' } }]],
  [
    'group into a set',
    [{ $group: { _id: null, s: { $addToSet: '$g' } } }, { $project: { n: { $size: '$s' } } }],
    [{ _id: null, n: 2 }],
  ],
  [
    'unwind',
    [{ $unwind: '$l' }, { $project: { l: 1 } }],
    [
      { _id: 'a', l: 1 },
      { _id: 'a', l: 2 },
    ],
  ],
  [
    'unwind and keep the empty',
    [
      { $unwind: { path: '$l', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      byId,
      { $project: { l: 1, i: 1 } },
    ],
    [
      { _id: 'a', l: 1, i: 0 },
      { _id: 'a', l: 2, i: 1 },
      { _id: 'b', i: null },
      { _id: 'c', l: null, i: null },
    ],
  ],
  ['replace the root', [A, { $replaceRoot: { newRoot: '$o' } }], [{ k: 1 }]],
  [
    'sort by count',
    [{ $sortByCount: '$g' }],
    [
      { _id: 'x', count: 2 },
      { _id: 'y', count: 1 },
    ],
  ],
  [
    'buckets',
    [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 10], output: { c: { $sum: 1 } } } }],
    [
      { _id: 0, c: 2 },
      { _id: 3, c: 1 },
    ],
  ],
  ['a sample', [{ $sample: { size: 2 } }, { $count: 'n' }], [{ n: 2 }]],
  [
    'lookup by a field',
    [
      A,
      { $lookup: { from: 'others', localField: 'ref', foreignField: '_id', as: 'r' } },
      { $project: { r: 1 } },
    ],
    [{ _id: 'a', r: [others[0]] }],
  ],
  [
    'lookup by the elements of an array',
    [
      { $match: { _id: 'b' } },
      { $lookup: { from: 'others', localField: 'refs', foreignField: '_id', as: 'r' } },
      { $project: { 'r.name': 1 } },
    ],
    [{ _id: 'b', r: [{ name: 'one' }, { name: 'two' }] }],
  ],
  [
    'lookup of a missing field finds those that miss it too',
    [
      { $match: { _id: 'c' } },
      { $lookup: { from: 'others', localField: 'ref', foreignField: 'owner', as: 'r' } },
      { $project: { r: 1 } },
    ],
    [{ _id: 'c', r: [] }],
  ],
  [
    'lookup by a pipeline',
    [
      A,
      {
        $lookup: {
          from: 'others',
          let: { id: '$_id' },
          pipeline: [
            { $match: { $expr: { $and: [{ $eq: ['$owner', '$$id'] }, { $gt: ['$n', 5] }] } } },
            { $project: { name: 1 } },
          ],
          as: 'r',
        },
      },
      { $project: { r: 1 } },
    ],
    [{ _id: 'a', r: [{ _id: 'r2', name: 'two' }] }],
  ],
  [
    'lookup in no collection',
    [
      A,
      { $lookup: { from: 'nowhere', localField: 'ref', foreignField: '_id', as: 'r' } },
      { $project: { r: 1 } },
    ],
    [{ _id: 'a', r: [] }],
  ],
]

describe('a pipeline as MongoDB runs it', () => {
  test.each(stages)('%s', async (_name, steps, expected) => {
    expect(await pipeline(steps)).toEqual(expected)
  })
  test('through the methods of the SDK', async () => {
    const { aggregate } = sdk().db.command
    const things = sdk().db.collection('things')
    const { data } = await things
      .aggregate()
      .match({ n: sdk().db.command.gt(1) })
      .group({ _id: '$g', total: aggregate.sum('$n') })
      .sort({ total: -1 })
      .limit(5)
      .end()
    expect(data).toEqual([
      { _id: 'y', total: 5 },
      { _id: 'x', total: 2 },
    ])
  })
})

describe('a pipeline that is refused', () => {
  const broken: readonly (readonly object[])[] = [
    [{ $foo: {} }],
    [{ $limit: -1 }],
    [{ $limit: 'x' }],
    [{ $skip: -1 }],
    [{ $match: 5 }],
    [{ $project: { v: { $nope: 1 } } }],
    [{ $group: { n: { $sum: 1 } } }],
    [{ $unwind: 'l' }],
    [{ $out: 'others' }],
    [{ $merge: { into: 'others' } }],
    [{ $project: { v: { $function: { body: 'function(){}', args: [], lang: 'js' } } } }],
  ]
  test.each(broken.map((steps) => [JSON.stringify(steps), steps] as const))('%s', async (_name, steps) => {
    expect(await codeOf(pipeline(steps))).toBe(REFUSED)
  })
  test('$geoNear says that it is not supported here', async () => {
    await expect(pipeline([{ $geoNear: { near: {} } }])).rejects.toThrow('not supported here')
  })
})
