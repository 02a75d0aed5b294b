import { areMiscounted, fits, linesOf } from '@cloud/capabilities/activities/domain/seats'
import fc from 'fast-check'
import { anInstance, memberId, perform, shareOf, type Act, type Done, type Play } from './interleavings'

const MEMBERS = 6

let instances: readonly Awaited<ReturnType<typeof anInstance>>[]
beforeAll(async () => {
  instances = [await anInstance(), await anInstance()]
  jest.useFakeTimers({
    doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance', 'hrtime'],
  })
})
afterAll(() => {
  jest.useRealTimers()
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(20)
})

const deed = fc.oneof(
  { arbitrary: fc.constant<Act['deed']>('signUp'), weight: 6 },
  { arbitrary: fc.constant<Act['deed']>('cancel'), weight: 5 },
  { arbitrary: fc.constant<Act['deed']>('sweep'), weight: 2 },
  { arbitrary: fc.constantFrom<Act['deed'][]>('confirm', 'decline', 'expire'), weight: 3 },
  { arbitrary: fc.constantFrom<Act['deed'][]>('grow', 'shrink', 'growQuota', 'shrinkQuota'), weight: 3 },
)
const death = fc.record({
  nth: fc.integer({ min: 1, max: 9 }),
  when: fc.constantFrom('before' as const, 'after' as const),
})
const stall = fc.record({ nth: fc.integer({ min: 1, max: 7 }), steps: fc.integer({ min: 3, max: 40 }) })
const act = (dying: boolean, people: number): fc.Arbitrary<Act> =>
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
/** Now and then an officer closes sign-up in the middle of it. */
const withClosing = ({ acts, closing, ...rest }: Play & { readonly closing: number }): Play => {
  const close: Act = {
    ...{ who: 0, deed: 'close', size: 1, instance: closing % 2 },
    ...{ stall: null, death: null },
  }
  return {
    ...rest,
    acts: closing < acts.length ? [...acts.slice(0, closing), close, ...acts.slice(closing + 1)] : acts,
  }
}
/** Few people meet themselves more often, many meet each other. */
const play = (dying: boolean): fc.Arbitrary<Play> =>
  fc.constantFrom(1, 2, 3, MEMBERS).chain((people) =>
    fc
      .record({
        closing: fc.nat({ max: 60 }),
        capacity: fc.integer({ min: 1, max: 4 }),
        quota: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2 }),
        confirms: fc.boolean(),
        acts: fc.array(act(dying, people), { minLength: 2, maxLength: 16, size: 'max' }),
        choices: fc.array(fc.nat({ max: 23 }), { minLength: 1, maxLength: 80, size: 'max' }),
      })
      .map(withClosing),
  )

type Ended = Awaited<ReturnType<typeof perform>>

const isSeated = ({ state }: { readonly state: string }) => state === 'confirmed' || state === 'offered'

/** Holds whenever nothing runs, before any repair, as long as nothing has died. */
const expectAgreement = ({ state }: Ended) => {
  const { seats, rows } = state()
  const seated = rows.filter(isSeated)
  expect(areMiscounted(seats)).toBe(false)
  expect(Math.min(seats.left, ...Object.values(seats.shares).map(({ left }) => left))).toBeGreaterThanOrEqual(
    0,
  )
  expect(Object.fromEntries(seated.map((row) => [row.memberId, row.stay]))).toEqual(seats.stays)
  expect(Object.fromEntries(seated.map((row) => [row.memberId, row.size]))).toEqual(seats.held)
  expect(rows.filter((row) => row.state === 'waiting' && fits(seats, row))).toEqual([])
}

/** How often a play ended with somebody there: no proof that never has anybody sitting, waiting or gone. */
const ends: Record<string, number> = { confirmed: 0, waiting: 0, cancelled: 0, offered: 0 }

const expectInOrder = (ended: Ended) => {
  const { seats, rows } = ended.state()
  for (const { state } of rows) ends[state] = (ends[state] ?? 0) + 1
  expectAgreement(ended)
  const waiting = rows.filter((row) => row.state === 'waiting')
  expect(seats.waiting).toBe(waiting.length)
  expect(seats.lines).toEqual(linesOf(seats, waiting))
  expect(seats.due).toBeUndefined()
  expect(ended.faults).toEqual([])
}

const isHers = ({ deed }: Act) => /signUp|cancel|confirm|decline/.test(deed)

/** What the last reply to somebody said, when nothing else of hers ran at the same time. */
const lastWords = (done: readonly Done[], who: number): Done | null => {
  const hers = done.filter((act) => act.who === who && isHers(act))
  const last = hers.reduce<Done | null>(
    (latest, act) => (!latest || act.from > latest.from ? act : latest),
    null,
  )
  const isAlone = last !== null && hers.every((act) => act === last || act.to < last.from)
  return isAlone && last.reply?.ok ? last : null
}

/** What may come of what somebody was told: the line moves on, and an offer may be over. */
const LATER: Readonly<Record<string, RegExp>> = {
  waiting: /waiting|confirmed|offered|cancelled/,
  offered: /offered|cancelled/,
}

const expectPromisesKept = ({ done, state }: Ended) => {
  const { rows } = state()
  for (let who = 0; who < MEMBERS; who += 1) {
    const last = lastWords(done, who)
    if (!last?.reply?.ok) continue
    const told = last.reply.data.mine?.state
    const now = rows.find((row) => row.memberId === memberId(who))?.state
    const since =
      (told && LATER[told]) ?? (told === null ? /undefined|cancelled/ : new RegExp(told ?? 'undefined'))
    expect({ who, told, now: String(now) }).toEqual({ who, told, now: expect.stringMatching(since) })
  }
}

/** Whoever was told to wait before another one asked is not behind her. */
const expectOrderOfTheLine = ({ done, state }: Ended, play: Play) => {
  const { rows } = state()
  const once = done.filter(
    (act) =>
      done.filter((other) => other.who === act.who && isHers(other)).length === 1 && act.deed === 'signUp',
  )
  const stateOf = (act: Done) => rows.find((row) => row.memberId === memberId(act.who))?.state
  const seated = (act: Done) => isSeated({ state: stateOf(act) ?? '' })
  /** Wherever the second one fits, the first one fits as well. */
  const comesBefore = (first: Done, second: Done) => {
    const share = shareOf(first.who, play)
    return first.size <= second.size && (share === 'rest' || share === shareOf(second.who, play))
  }
  const stillWait = once.filter((act) => {
    const waited = act.reply?.ok && act.reply.data.mine?.state === 'waiting'
    return waited && stateOf(act) === 'waiting'
  })
  const passed = stillWait.filter((first) =>
    once.some((second) => second.from > first.to && seated(second) && comesBefore(first, second)),
  )
  expect(passed).toEqual([])
}

describe('however sign-ups, cancellations and changes of capacity meet', () => {
  it('seats and rows agree, no seat is free while somebody waits, nobody is passed over', async () => {
    await fc.assert(
      fc.asyncProperty(play(false), async (it) => {
        const ended = await perform(instances, it)
        expectAgreement(ended)
        expectPromisesKept(ended)
        expectOrderOfTheLine(ended, it)
        await ended.sweep()
        expectInOrder(ended)
        expectPromisesKept(ended)
      }),
      { numRuns: 500 },
    )
  }, 240_000)

  it('a repair puts everything right wherever calls have died, and takes nothing from anybody', async () => {
    await fc.assert(
      fc.asyncProperty(play(true), async (it) => {
        const ended = await perform(instances, it)
        for (let n = 0; n < 3; n += 1) await ended.sweep()
        expectInOrder(ended)
        expectPromisesKept(ended)
        const before = ended.state()
        expect(await ended.sweep()).toBe(0)
        expect(ended.state().rows).toEqual(before.rows)
      }),
      { numRuns: 1000 },
    )
  }, 240_000)
})
