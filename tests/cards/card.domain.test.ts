import fc from 'fast-check'
import {
  decideApply,
  decideCancel,
  decideHandIn,
  decideLoss,
  decideRegister,
  decideReject,
  entryOf,
  noCard,
  type Card,
} from '@cloud/capabilities/cards/domain/card'
import { myCardOf } from '@cloud/capabilities/cards/domain/view'
import { usualRules } from '@cloud/capabilities/cards/domain/batch'
import { columnLabels } from '@cloud/capabilities/cards/labels'

const on = { at: '2026-06-10T02:00:00.000Z', by: 'ann' }
const wanted = { school: '/shjy/slsf/', month: '2026-06' }
const register = (card: Card | null, batchId: string, number: string, corrects = false) =>
  decideRegister(card, { batchId, number, corrects }, on)

type Decided = ReturnType<typeof decideApply | typeof decideLoss | typeof decideReject | typeof register>
const next = (decision: Decided): Card => {
  if (!decision.ok) throw new Error(decision.code)
  return decision.plan.next
}
const told = (decision: Decided) => (decision.ok ? (decision.plan.step ?? 'as it is') : decision.code)

const none = noCard('ann')
const applied = next(decideApply(none, wanted, on))
const inBatch = next(decideHandIn(applied, 'b1', on))
const active = next(register(inBatch, 'b1', '310000000001'))
const lost = next(decideLoss(active, on))
const again = next(decideApply(lost, wanted, on))
const inNext = next(decideHandIn(again, 'b2', on))
const reissued = next(register(inNext, 'b2', '310000000002'))
const rejected = next(decideReject(inBatch, 'b1', '照片不清', on))
const cancelled = next(decideCancel(active, '调走', on))

test.each<[string, Card, string, string, string, string, string, string]>([
  // card            apply           lose      register    reject      cancel      hand in
  ['none', none, 'applied', 'noCard', 'notInBatch', 'notInBatch', 'noCard', 'notInBatch'],
  ['applied', applied, 'as it is', 'noCard', 'notInBatch', 'notInBatch', 'cancelled', 'handedIn'],
  ['in a batch', inBatch, 'as it is', 'noCard', 'registered', 'rejected', 'cancelled', 'notInBatch'],
  ['active', active, 'hasCard', 'lost', 'settled', 'settled', 'cancelled', 'notInBatch'],
  ['lost', lost, 'appliedAgain', 'as it is', 'settled', 'settled', 'cancelled', 'notInBatch'],
  ['rejected', rejected, 'applied', 'noCard', 'settled', 'as it is', 'cancelled', 'notInBatch'],
  ['cancelled', cancelled, 'appliedAgain', 'noCard', 'settled', 'settled', 'as it is', 'notInBatch'],
])('a card that is %s: what each wish comes to', (_name, card, ...results) => {
  const wishes = [
    decideApply(card, wanted, on),
    decideLoss(card, on),
    register(card, 'b1', '319999999999'),
    decideReject(card, 'b1', '不行', on),
    decideCancel(card, '调走', on),
    decideHandIn(card, 'b3', on),
  ]
  expect(wishes.map(told)).toEqual(results)
})

test('cover starts the day after the number is registered, Beijing time', () => {
  expect(active.coverFrom).toBe('2026-06-11')
  const late = decideRegister(
    inBatch,
    { batchId: 'b1', number: '31000000', corrects: false },
    { ...on, at: '2026-06-10T16:30:00.000Z' },
  )
  expect(late.ok && late.plan.next.coverFrom).toBe('2026-06-12')
})

test('a loss stops the cover at once, and the next card is a second one', () => {
  expect(lost).toMatchObject({ state: 'lost', coverFrom: null, number: '310000000001' })
  expect(inNext.issues.map(({ type }) => type)).toEqual(['first', 'again'])
  expect(reissued).toMatchObject({ state: 'active', number: '310000000002', coverFrom: '2026-06-11' })
})

test('registering the same number again is no change; another one by hand corrects it', () => {
  expect(told(register(active, 'b1', '310000000001'))).toBe('as it is')
  expect(told(register(active, 'b1', '310000000009'))).toBe('settled')
  expect(next(register(active, 'b1', '310000000009', true))).toMatchObject({ number: '310000000009' })
  expect(told(register(reissued, 'b1', '310000000009', true))).toBe('settled')
  expect(told(register(null, 'b1', '310000000009'))).toBe('notInBatch')
  expect(told(decideReject(null, 'b1', '不行', on))).toBe('notInBatch')
})

test('whoever leaves while her card waits counts in its batch as sent back', () => {
  const left = next(decideCancel(inBatch, '调走', on))
  expect(left.entries).toEqual(['b1', entryOf('b1', 'rejected')])
})

const seenAs = (card: Card, isMember = true, today = '2026-06-12') =>
  myCardOf(card, { rules: usualRules(columnLabels), isMember, today, lastClosed: '' })

test('the holder reads where her card stands, and what she can do', () => {
  expect(seenAs(none)).toMatchObject({ why: '还没有办卡', steps: [], apply: { can: true } })
  expect(seenAs(none, false).apply).toMatchObject({ can: false, code: 'system.notMember' })
  expect(seenAs(applied).steps.map(({ state }) => state)).toEqual(['done', 'now', 'next', 'next'])
  expect(seenAs(active, true, '2026-06-10').why).toBe('专享保障从 6 月 11 日起生效')
  expect(seenAs(active).steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
  expect(seenAs(lost)).toMatchObject({ applyWord: '申请补办', apply: { can: true }, number: '310000000001' })
  expect(seenAs(rejected).why).toBe('没有办成：照片不清')
  expect(seenAs(cancelled)).toMatchObject({ why: '已注销：调走', number: '' })
})

/** What somebody who has seen only the wishes would believe of a card. */
type Naive = { state: string; batches: Map<string, string>; number: string | null; steps: number }

const wishes = {
  apply: (card: Card, seen: Naive) => {
    const may = !['applied', 'inBatch', 'active'].includes(seen.state)
    if (may) Object.assign(seen, { state: 'applied', steps: seen.steps + 1 })
    return decideApply(card, wanted, on)
  },
  lose: (card: Card, seen: Naive) => {
    if (seen.state === 'active') Object.assign(seen, { state: 'lost', steps: seen.steps + 1 })
    return decideLoss(card, on)
  },
  handIn: (card: Card, seen: Naive, n: number) => {
    if (seen.state === 'applied') {
      seen.batches.set(`b${n}`, 'waiting')
      Object.assign(seen, { state: 'inBatch', steps: seen.steps + 1 })
    }
    return decideHandIn(card, `b${n}`, on)
  },
  register: (card: Card, seen: Naive, n: number) => {
    const batch = [...seen.batches].find(([, outcome]) => outcome === 'waiting')?.[0]
    if (batch) {
      seen.batches.set(batch, 'registered')
      Object.assign(seen, { state: 'active', number: `3100000${n}`, steps: seen.steps + 1 })
    }
    return register(card, batch ?? 'b-none', `3100000${n}`)
  },
  reject: (card: Card, seen: Naive) => {
    const batch = [...seen.batches].find(([, outcome]) => outcome === 'waiting')?.[0]
    if (batch) {
      seen.batches.set(batch, 'rejected')
      Object.assign(seen, { state: 'rejected', steps: seen.steps + 1 })
    }
    return decideReject(card, batch ?? 'b-none', '不行', on)
  },
  cancel: (card: Card, seen: Naive) => {
    if (seen.state !== 'none' && seen.state !== 'cancelled') {
      const waiting = [...seen.batches].filter(([, outcome]) => outcome === 'waiting')
      waiting.forEach(([batch]) => seen.batches.set(batch, 'rejected'))
      Object.assign(seen, { state: 'cancelled', steps: seen.steps + 1 })
    }
    return decideCancel(card, '调走', on)
  },
} as const

test('after any run of wishes the card is what a naive bookkeeper says, and each batch counts her once', () => {
  const run = fc.array(fc.constantFrom(...(Object.keys(wishes) as (keyof typeof wishes)[])), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(run, (all) => {
      const seen: Naive = { state: 'none', batches: new Map(), number: null, steps: 0 }
      const end = all.reduce<Card>((card, wish, n) => {
        const decision = wishes[wish](card, seen, n)
        return decision.ok ? decision.plan.next : card
      }, none)
      expect(end).toMatchObject({ state: seen.state, rev: seen.steps })
      expect(end.number ?? null).toBe(seen.number)
      expect(end.history).toHaveLength(seen.steps)
      const entries = [...seen.batches].flatMap(([batch, outcome]) => [batch, `${batch}|${outcome}`])
      expect(end.entries).toEqual(entries)
      expect(end.coverFrom === null).toBe(seen.state !== 'active')
    }),
  )
})
