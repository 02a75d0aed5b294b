import { digest } from '../../cloudfunctions/kernel/runtime/digest'

/** Chance that comes out the same every time: the demo world is the same for everybody on a day. */
export type Chance = {
  /** 0 ≤ it < 1 */
  readonly fraction: () => number
  /** A whole number, 0 ≤ it < n. */
  readonly below: (n: number) => number
  /** One letter of a text that is not empty. */
  readonly letter: (text: string) => string
  /** `n` different ones of these, or all of them, in no particular order. */
  readonly some: <T>(items: readonly T[], n: number) => readonly T[]
}

/** Mulberry32: 32 bits of state, good enough to shuffle names. */
const generator = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** 0 ≤ it < 1, the same for the same words: nobody else's luck changes by it. */
export const luckOf = (words: string): number => Number.parseInt(digest(words).slice(0, 8), 16) / 2 ** 32

export const chance = (seed: number): Chance => {
  const fraction = generator(seed)
  const below = (n: number) => Math.floor(fraction() * n)
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, place: fraction() }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item)
  return {
    fraction,
    below,
    letter: (text) => [...text][below([...text].length)] ?? '',
    some: (items, n) => shuffled(items).slice(0, n),
  }
}
