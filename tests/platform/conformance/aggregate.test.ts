import { codeOf } from '../support/cloud'
import { fill, onServer, pipeline, REFUSED, sdk } from './rows'

onServer()
const at = new Date('2026-11-21T16:30:05.007Z')
const docs = [
  { _id: 'a', g: 'x', n: 1, l: [1, 2], at, o: { k: 1 }, s: '工会Abc', ref: 'r1' },
  { _id: 'b', g: 'y', n: 5, l: [], o: { k: 2 }, s: 'd-e-f', refs: ['r1', 'r2'] },
  { _id: 'c', g: 'x', n: 2, l: null, o: { k: 3 } },
]
const others = [
  { _id: 'r1', name: 'one', owner: 'a', n: 1 },
  { _id: 'r2', name: 'two', owner: 'a', n: 7 },
]
beforeAll(async () => {
  await fill(docs)
  await fill(others, 'others')
})

const A = { $match: { _id: 'a' } }
const only = (stage: object) => [A, { $project: { _id: 0, v: stage } }]
const zone = (timezone: string) => ({ date: '$at', timezone })

const values: readonly [name: string, expression: object, expected: unknown][] = [
  ['add', { $add: ['$n', 2, '$o.k'] }, 4],
  ['subtract', { $subtract: ['$n', 3] }, -2],
  ['subtract dates', { $subtract: ['$at', new Date(at.getTime() - 60_000)] }, 60_000],
  ['multiply and divide', { $divide: [{ $multiply: [6, 2] }, 4] }, 3],
  ['mod, abs, ceil, floor', { $add: [{ $mod: [7, 4] }, { $abs: -1 }, { $ceil: 1.2 }, { $floor: 1.8 }] }, 7],
  ['null spreads', { $add: ['$missing', 1] }, null],
  ['cond', { $cond: [{ $gt: ['$n', 0] }, 'yes', 'no'] }, 'yes'],
  ['switch', { $switch: { branches: [{ case: { $eq: ['$n', 1] }, then: 'one' }], default: 'other' } }, 'one'],
  ['ifNull', { $ifNull: ['$missing', 'none'] }, 'none'],
  ['cmp', { $cmp: ['$n', 2] }, -1],
  ['and, or, not', { $and: [{ $or: [false, true] }, { $not: [false] }] }, true],
  ['concat', { $concat: ['$g', '-', '$_id'] }, 'x-a'],
  ['upper and lower', { $concat: [{ $toUpper: 'a' }, { $toLower: 'B' }] }, 'Ab'],
  ['length in characters', { $strLenCP: '$s' }, 5],
  ['length in bytes', { $strLenBytes: '$s' }, 9],
  ['part of a text', { $substrCP: ['$s', 1, 2] }, '会A'],
  ['split', { $split: ['a-b', '-'] }, ['a', 'b']],
  ['size and element', { $add: [{ $size: '$l' }, { $arrayElemAt: ['$l', -1] }] }, 4],
  ['filter', { $filter: { input: '$l', as: 'x', cond: { $gt: ['$$x', 1] } } }, [2]],
  ['map', { $map: { input: '$l', as: 'x', in: { $multiply: ['$$x', 10] } } }, [10, 20]],
  ['reduce', { $reduce: { input: '$l', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 3],
  ['slice and reverse', { $reverseArray: { $slice: [[1, 2, 3], 2] } }, [2, 1]],
  ['in', { $in: [2, '$l'] }, true],
  ['range', { $range: [0, 6, 2] }, [0, 2, 4]],
  ['concat arrays', { $concatArrays: ['$l', [3]] }, [1, 2, 3]],
  ['sets', { $setIntersection: ['$l', [2, 3]] }, [2]],
  ['object to array', { $objectToArray: '$o' }, [{ k: 'k', v: 1 }]],
  ['array to object', { $arrayToObject: [[['p', 1]]] }, { p: 1 }],
  ['merge objects', { $mergeObjects: ['$o', { m: 2 }] }, { k: 1, m: 2 }],
  ['literal', { $literal: '$n' }, '$n'],
  ['let', { $let: { vars: { t: 5 }, in: { $add: ['$$t', '$n'] } } }, 6],
  ['the year in UTC', { $year: '$at' }, 2026],
  ['the day in UTC', { $dayOfMonth: '$at' }, 21],
  ['the day in Shanghai', { $dayOfMonth: zone('Asia/Shanghai') }, 22],
  ['the day at +08:00', { $dayOfMonth: zone('+08:00') }, 22],
  ['the hour in Shanghai', { $hour: zone('Asia/Shanghai') }, 0],
  ['the hour at -05:30', { $hour: zone('-05:30') }, 11],
  [
    'minute, second, millisecond',
    { $add: [{ $minute: '$at' }, { $second: '$at' }, { $millisecond: '$at' }] },
    42,
  ],
  ['the weekday in Shanghai', { $dayOfWeek: zone('Asia/Shanghai') }, 1],
  ['the ISO weekday and week', { $add: [{ $isoDayOfWeek: '$at' }, { $isoWeek: '$at' }] }, 53],
  ['the day of the year', { $dayOfYear: '$at' }, 325],
  [
    'a date as text',
    { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' } },
    '2026-11-21 16:30:05.007',
  ],
  [
    'a date as text in Shanghai',
    { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' } },
    '2026-11-22 00:30',
  ],
  [
    'a date from parts',
    { $dateFromParts: { year: 2026, month: 2, day: 3, hour: 4 } },
    new Date('2026-02-03T04:00:00Z'),
  ],
  [
    'a date from parts in Shanghai',
    { $dateFromParts: { year: 2026, month: 2, day: 3, timezone: 'Asia/Shanghai' } },
    new Date('2026-02-02T16:00:00Z'),
  ],
  [
    'a date from text',
    { $dateFromString: { dateString: '2026-11-21T00:00:00Z' } },
    new Date('2026-11-21T00:00:00Z'),
  ],
]

describe('an expression as MongoDB computes it', () => {
  test.each(values)('%s', async (_name, expression, expected) => {
    expect(await pipeline(only(expression))).toEqual([{ v: expected }])
  })
})

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
