import fc from 'fast-check'
import { figures, toFen, yuan } from '@/shared/format/money'

test.each([
  [26000, '260 元'],
  [100050, '1,000.50 元'],
  [5, '0.05 元'],
  [0, '0 元'],
  [-123456789, '-1,234,567.89 元'],
])('%i fen is read as %s', (fen, said) => expect(yuan(fen)).toBe(said))

test('an amount that is not an integer of fen is a fault', () => {
  expect(() => yuan(0.1)).toThrow(RangeError)
})

test.each([
  ['260', 26000],
  ['1,260.5', 126050],
  ['0.29 元', 29],
  ['', undefined],
  ['1.005', undefined],
  ['-3', undefined],
  ['1e3', undefined],
])('typed %p is %p fen', (typed, fen) => expect(toFen(typed)).toBe(fen))

test('what is shown can be typed back, for every amount', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (fen) => toFen(figures(fen)) === fen))
})
