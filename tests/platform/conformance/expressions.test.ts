import { at, fillBoth, A } from './pipelines'
import { onServer, pipeline } from './rows'

onServer()
beforeAll(fillBoth)

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
