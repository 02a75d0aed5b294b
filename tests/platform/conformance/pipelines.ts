import { fill } from './rows'

export const at = new Date('2026-11-21T16:30:05.007Z')
const docs = [
  { _id: 'a', g: 'x', n: 1, l: [1, 2], at, o: { k: 1 }, s: '工会Abc', ref: 'r1' },
  { _id: 'b', g: 'y', n: 5, l: [], o: { k: 2 }, s: 'd-e-f', refs: ['r1', 'r2'] },
  { _id: 'c', g: 'x', n: 2, l: null, o: { k: 3 } },
]
export const others = [
  { _id: 'r1', name: 'one', owner: 'a', n: 1 },
  { _id: 'r2', name: 'two', owner: 'a', n: 7 },
]

/** The documents that pipelines run over. */
export const fillBoth = async (): Promise<void> => {
  await fill(docs)
  await fill(others, 'others')
}

/** The first of them alone. */
export const A = { $match: { _id: 'a' } }
