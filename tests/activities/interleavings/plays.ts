import fc from 'fast-check'
import type { Fate } from '../../support/turnstile'

export type Deed =
  | 'signUp'
  | 'cancel'
  | 'confirm'
  | 'decline'
  | 'expire'
  | 'grow'
  | 'shrink'
  | 'growQuota'
  | 'shrinkQuota'
  | 'close'
  | 'allocate'
  | 'sweep'
export type Act = Fate & {
  readonly who: number
  readonly deed: Deed
  readonly instance: number
  /** How many seats she asks for. */
  readonly size: number
}
export type Play = {
  readonly allocation: 'firstCome' | 'draw'
  readonly capacity: number
  /** Seats for the people of one group of the branch; null: no quota. */
  readonly quota: number | null
  /** Whether whoever comes up must confirm. */
  readonly confirms: boolean
  /** How many families of three wait from the beginning, for whom there is no room. */
  readonly crowd: number
  readonly acts: readonly Act[]
  readonly choices: readonly number[]
}

export const MEMBERS = 6

const deedOf = (weights: readonly (readonly [weight: number, ...deeds: Deed[]])[]) =>
  fc.oneof(...weights.map(([weight, ...deeds]) => ({ arbitrary: fc.constantFrom(...deeds), weight })))

const firstComeDeed = deedOf([
  [6, 'signUp'],
  [5, 'cancel'],
  [2, 'sweep'],
  [3, 'confirm', 'decline', 'expire'],
  [3, 'grow', 'shrink', 'growQuota', 'shrinkQuota'],
])
const drawDeed = deedOf([
  [8, 'signUp'],
  [4, 'cancel'],
  [3, 'sweep'],
  [2, 'allocate'],
])

const death = fc.record({
  nth: fc.integer({ min: 1, max: 9 }),
  when: fc.constantFrom('before' as const, 'after' as const),
})
const stall = fc.record({ nth: fc.integer({ min: 1, max: 7 }), steps: fc.integer({ min: 3, max: 40 }) })

const act = (deed: fc.Arbitrary<Deed>, dying: boolean, people: number): fc.Arbitrary<Act> =>
  fc.record({
    who: fc.nat({ max: people - 1 }),
    deed,
    size: fc.oneof(
      { arbitrary: fc.constant(1), weight: 3 },
      { arbitrary: fc.integer({ min: 1, max: 3 }), weight: 2 },
    ),
    instance: fc.nat({ max: 1 }),
    stall: fc.option(stall, { freq: 2 }),
    death: dying ? fc.option(death, { freq: 2 }) : fc.constant(null),
  })

type Closing = { readonly closing: number }

/** An officer closes sign-up in the middle of it, if `closing` is the number of an act. */
const withClosing = ({ acts, closing, ...rest }: Play & Closing): Play => {
  const close: Act = {
    ...{ who: 0, deed: 'close', size: 1, instance: closing % 2 },
    ...{ stall: null, death: null },
  }
  return {
    ...rest,
    acts: closing < acts.length ? [...acts.slice(0, closing), close, ...acts.slice(closing + 1)] : acts,
  }
}

const quota = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 })
const choices = fc.array(fc.nat({ max: 23 }), { minLength: 1, maxLength: 80, size: 'max' })

/** Few people meet themselves more often, many meet each other; behind a crowd only many get far. */
export const firstComePlay = (dying: boolean, crowd = 0): fc.Arbitrary<Play> =>
  fc.constantFrom(...(crowd ? [MEMBERS] : [1, 2, 3, MEMBERS])).chain((people) =>
    fc
      .record({
        allocation: fc.constant('firstCome' as const),
        crowd: fc.constant(crowd),
        closing: fc.nat({ max: 60 }),
        capacity: fc.integer({ min: 1, max: crowd ? 2 : 4 }),
        quota,
        confirms: fc.boolean(),
        acts: fc.array(act(firstComeDeed, dying, people), {
          minLength: crowd ? 10 : 2,
          maxLength: 16,
          size: 'max',
        }),
        choices,
      })
      .map(withClosing),
  )

const plainly = (who: number, deed: Deed): Act => ({
  ...{ who, deed, size: 1, instance: 0 },
  ...{ stall: null, death: null },
})

/** A play once found: m2 is seated before she is counted in, and whoever seats her overlooks herself. */
export const overlooked: Play = {
  ...{ allocation: 'firstCome', crowd: 100, capacity: 2, quota: null, confirms: false },
  choices: [6, 7, 2, 8],
  acts: [
    ...[plainly(0, 'signUp'), plainly(0, 'confirm'), plainly(1, 'signUp')],
    { ...plainly(0, 'grow'), stall: { nth: 1, steps: 12 } },
    ...[plainly(2, 'cancel'), plainly(0, 'shrink'), plainly(0, 'confirm'), plainly(0, 'sweep')],
    ...[plainly(2, 'signUp'), plainly(3, 'signUp')],
  ],
}

/** A play once found: m2 leaves the line just when m0 seats her, and another hand gives the seat back. */
export const leavingUnseen: Play = {
  ...{ allocation: 'firstCome', crowd: 0, capacity: 2, quota: null, confirms: false },
  choices: [15, 0, 0, 0, 0, 0, 14, 0, 0, 0, 0, 0],
  acts: [
    { ...plainly(1, 'signUp'), instance: 1 },
    plainly(2, 'signUp'),
    { ...plainly(2, 'cancel'), instance: 1 },
    { ...plainly(2, 'signUp'), instance: 1, stall: { nth: 2, steps: 5 } },
    ...[plainly(1, 'signUp'), plainly(0, 'confirm')],
    { ...plainly(0, 'signUp'), stall: { nth: 5, steps: 5 } },
    ...[plainly(2, 'cancel'), plainly(0, 'grow')],
    { ...plainly(2, 'signUp'), instance: 1 },
  ],
}

/** A play once found: m0 asks again while her row is still to follow the order, and loses her place in it. */
export const askingTooSoon: Play = {
  ...{ allocation: 'draw', crowd: 0, capacity: 2, quota: null, confirms: false },
  choices: [
    ...[14, 10, 2, 15, 7, 23, 7, 0, 0, 0, 0, 3, 9, 5, 9],
    ...[13, 0, 6, 5, 13, 10, 16, 7, 23, 9, 0, 11, 12, 8, 21],
  ],
  acts: [
    ...[plainly(1, 'cancel'), plainly(0, 'signUp'), plainly(2, 'signUp')],
    { ...plainly(0, 'close'), instance: 1 },
    { ...plainly(0, 'allocate'), stall: { nth: 6, steps: 32 }, death: { nth: 9, when: 'before' } },
    { ...plainly(0, 'signUp'), instance: 1 },
    { ...plainly(1, 'signUp'), stall: { nth: 1, steps: 12 } },
    { ...plainly(0, 'sweep'), stall: { nth: 4, steps: 15 }, death: { nth: 4, when: 'before' } },
    { ...plainly(0, 'sweep'), stall: { nth: 6, steps: 13 }, death: { nth: 8, when: 'before' } },
    { ...plainly(0, 'signUp'), instance: 1 },
    ...[plainly(0, 'sweep'), plainly(0, 'sweep'), plainly(0, 'signUp')],
    ...[plainly(2, 'cancel'), plainly(0, 'signUp'), plainly(0, 'signUp')],
  ],
}

/** People enter and leave, sign-up ends in the middle of it, and the order is made by whoever comes to it. */
export const drawPlay: fc.Arbitrary<Play> = fc
  .record({
    allocation: fc.constant('draw' as const),
    crowd: fc.constant(0),
    closing: fc.integer({ min: 3, max: 12 }),
    capacity: fc.integer({ min: 1, max: 4 }),
    quota,
    confirms: fc.boolean(),
    acts: fc.array(act(drawDeed, true, MEMBERS), { minLength: 6, maxLength: 18, size: 'max' }),
    choices,
  })
  .map(withClosing)
