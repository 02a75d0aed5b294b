/** Documents with every kind of value a query can meet: missing, null, mixed types, arrays, nested arrays. */
export const documents = [
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
