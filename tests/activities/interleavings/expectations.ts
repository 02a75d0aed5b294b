import { areMiscounted, fits, linesOf } from '@cloud/capabilities/activities/domain/seats'
import type { SignUp } from '@cloud/capabilities/activities/domain/sign-up'
import { memberId, shareOf } from './instance'
import type { Done, perform } from './perform'
import { MEMBERS, type Act, type Play } from './plays'

export type Ended = Awaited<ReturnType<typeof perform>>

const isSeated = ({ state }: { readonly state: string }) => state === 'confirmed' || state === 'offered'

/** Holds whenever nothing runs, before any repair, as long as nothing has died. */
export const expectAgreement = ({ state }: Ended) => {
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
export const countEnds = (...states: readonly SignUp['state'][]) => {
  const ends = new Map(states.map((state) => [state, 0]))
  return {
    note: ({ state }: Ended) => {
      for (const row of state().rows) ends.set(row.state, (ends.get(row.state) ?? 0) + 1)
    },
    fewest: () => Math.min(...states.map((state) => ends.get(state) ?? 0)),
  }
}

export const expectInOrder = (ended: Ended) => {
  const { seats, rows } = ended.state()
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
  entered: /waiting|confirmed|offered|cancelled/,
  waiting: /waiting|confirmed|offered|cancelled/,
  offered: /offered|cancelled/,
}

export const expectPromisesKept = ({ done, state }: Ended) => {
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

type Asking = { readonly share: string; readonly size: number }

/** Wherever the second one fits, the first one fits as well. */
const fitsBefore = (first: Asking, second: Asking) =>
  first.size <= second.size && (first.share === 'rest' || first.share === second.share)

/** Whoever was told to wait before another one asked is not behind her. */
export const expectOrderOfTheLine = ({ done, state }: Ended, play: Play) => {
  const { rows } = state()
  const once = done.filter(
    (act) =>
      done.filter((other) => other.who === act.who && isHers(other)).length === 1 && act.deed === 'signUp',
  )
  const stateOf = (act: Done) => rows.find((row) => row.memberId === memberId(act.who))?.state
  const seated = (act: Done) => isSeated({ state: stateOf(act) ?? '' })
  const asking = ({ who, size }: Done) => ({ share: shareOf(who, play), size })
  const stillWait = once.filter((act) => {
    const waited = act.reply?.ok && act.reply.data.mine?.state === 'waiting'
    return waited && stateOf(act) === 'waiting'
  })
  const passed = stillWait.filter((first) =>
    once.some(
      (second) => second.from > first.to && seated(second) && fitsBefore(asking(first), asking(second)),
    ),
  )
  expect(passed).toEqual([])
}

/** Nobody sits whom the order puts behind somebody who still waits, and who would have fitted in her place. */
export const expectOrderKept = ({ state }: Ended) => {
  const { rows } = state()
  const placed = rows.flatMap((row) => (row.place === undefined ? [] : [{ ...row, place: row.place }]))
  const passed = placed.filter(
    (first) =>
      first.state === 'waiting' &&
      placed.some((second) => isSeated(second) && second.place > first.place && fitsBefore(first, second)),
  )
  expect(passed).toEqual([])
}
