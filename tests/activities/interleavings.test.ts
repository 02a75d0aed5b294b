import { takenOf } from '@cloud/kernel/domain/quota'
import fc from 'fast-check'
import { anInstance, memberId, perform, type Act, type Done, type Play } from './interleavings'

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
  expect(Math.min(...Object.values(ends))).toBeGreaterThan(200)
})

const deed = fc.oneof(
  { arbitrary: fc.constant<Act['deed']>('signUp'), weight: 6 },
  { arbitrary: fc.constant<Act['deed']>('cancel'), weight: 5 },
  { arbitrary: fc.constant<Act['deed']>('sweep'), weight: 2 },
  { arbitrary: fc.constantFrom<Act['deed'][]>('grow', 'shrink'), weight: 2 },
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
    instance: fc.nat({ max: 1 }),
    stall: fc.option(stall, { freq: 2 }),
    death: dying ? fc.option(death, { freq: 2 }) : fc.constant(null),
  })
/** Now and then an officer closes sign-up in the middle of it. */
const withClosing = ({ acts, closing, ...rest }: Play & { readonly closing: number }): Play => {
  const close: Act = { who: 0, deed: 'close', instance: closing % 2, stall: null, death: null }
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
        capacity: fc.integer({ min: 1, max: 2 }),
        acts: fc.array(act(dying, people), { minLength: 2, maxLength: 16, size: 'max' }),
        choices: fc.array(fc.nat({ max: 23 }), { minLength: 1, maxLength: 80, size: 'max' }),
      })
      .map(withClosing),
  )

type Ended = Awaited<ReturnType<typeof perform>>

/** Holds whenever nothing runs, before any repair, as long as nothing has died. */
const expectAgreement = ({ state }: Ended) => {
  const { seats, rows } = state()
  const confirmed = rows.filter((row) => row.state === 'confirmed')
  expect(seats.left + takenOf(seats)).toBe(seats.cap)
  expect(seats.left).toBeGreaterThanOrEqual(0)
  expect(Object.fromEntries(confirmed.map((row) => [row.memberId, row.stay]))).toEqual(seats.stays)
  expect(Object.keys(seats.held).sort()).toEqual(Object.keys(seats.stays).sort())
  if (rows.some((row) => row.state === 'waiting')) expect(seats.left).toBe(0)
}

/** How often a play ended with somebody there: no proof that never has anybody sitting, waiting or gone. */
const ends = { confirmed: 0, waiting: 0, cancelled: 0 }

const expectInOrder = (ended: Ended) => {
  const { seats, rows } = ended.state()
  for (const { state } of rows) ends[state] += 1
  expectAgreement(ended)
  expect(seats.waiting).toBe(rows.filter((row) => row.state === 'waiting').length)
  expect(ended.faults).toEqual([])
}

/** What the last reply to somebody said, when nothing else of hers ran at the same time. */
const lastWords = (done: readonly Done[], who: number): Done | null => {
  const hers = done.filter((act) => act.who === who && (act.deed === 'signUp' || act.deed === 'cancel'))
  const last = hers.reduce<Done | null>(
    (latest, act) => (!latest || act.from > latest.from ? act : latest),
    null,
  )
  const isAlone = last !== null && hers.every((act) => act === last || act.to < last.from)
  return isAlone && last.reply?.ok ? last : null
}

const expectPromisesKept = ({ done, state }: Ended) => {
  const { rows } = state()
  for (let who = 0; who < MEMBERS; who += 1) {
    const last = lastWords(done, who)
    if (!last?.reply?.ok) continue
    const told = last.reply.data.mine?.state
    const now = rows.find((row) => row.memberId === memberId(who))?.state
    expect({ who, told, now }).toEqual({
      who,
      told,
      now: told === 'waiting' ? expect.stringMatching(/waiting|confirmed/) : told,
    })
  }
}

/** Whoever was told to wait before another one asked is not behind her. */
const expectOrderOfTheLine = ({ done, state }: Ended) => {
  const { rows } = state()
  const once = done.filter(
    (act) =>
      done.filter((other) => other.who === act.who && /signUp|cancel/.test(other.deed)).length === 1 &&
      act.deed === 'signUp',
  )
  const stateOf = (act: Done) => rows.find((row) => row.memberId === memberId(act.who))?.state
  const stillWait = once.filter((act) => {
    const waited = act.reply?.ok && act.reply.data.mine?.state === 'waiting'
    return waited && stateOf(act) === 'waiting'
  })
  const passed = stillWait.filter((first) =>
    once.some((second) => second.from > first.to && stateOf(second) === 'confirmed'),
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
        expectOrderOfTheLine(ended)
        await ended.sweep()
        expectInOrder(ended)
        expectPromisesKept(ended)
      }),
      { numRuns: 800 },
    )
  }, 120_000)

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
      { numRuns: 1500 },
    )
  }, 120_000)
})
