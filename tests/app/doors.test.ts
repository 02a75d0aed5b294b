import fc from 'fast-check'
import { sha256 } from '@cloud/capabilities/activities/draw-order'
import type { DoorOutcome } from '@cloud/capabilities/activities/labels'
import {
  conflictsOf,
  examine,
  greet,
  insideOf,
  matching,
  nextBatch,
  settled,
  unsent,
  withEntry,
  withGuests,
  type Book,
  type Guest,
} from '@/features/doors/components/door/book'
import { said } from '@/features/doors/components/door/words'
import { sessionFor } from '@/features/doors/components/sessions'

const now = '2026-10-17T01:00:00.000Z'
const tokenOf = (member: string, activity = 'a1') => `UD1.${activity}.${member}.${'0a'.repeat(16)}`

const guest = (memberId: string, change: Partial<Guest> = {}): Guest => ({
  ...{ memberId, nameMasked: '王*明', unitName: '光电学院分会', size: 1, isIn: false },
  tokenDigest: sha256(tokenOf(memberId)),
  ...change,
})
const book: Book = {
  ...{
    activityId: 'a1',
    sessionId: 's1',
    title: '秋游',
    sessionTitle: '秋游',
    takenAt: '2026-10-17T00:00:00.000Z',
  },
  guests: [guest('m1'), guest('m2', { size: 3 }), guest('m3', { isIn: true })],
  noted: [],
}
const kindOf = (of: Book, text: string) => examine(of, text, now, sha256).kind

test('without network a door lets in whoever shows the token of her seat', () => {
  expect(kindOf(book, tokenOf('m1'))).toBe('welcome')
  expect(kindOf(book, ` ${tokenOf('m1')}\n`)).toBe('welcome')
})

test.each([
  ['a code of another activity', tokenOf('m1', 'a2'), 'elsewhere'],
  ['somebody who is not on the list', tokenOf('m9'), 'notOnList'],
  ['a token that was made up', `UD1.a1.m1.${'ff'.repeat(16)}`, 'forged'],
  ['the code of the officer’s own screen', 'UC1.a1.s1.1.00', 'unknown'],
  ['a word', '你好', 'unknown'],
  ['somebody who had checked in before the list was taken', tokenOf('m3'), 'alreadyIn'],
])('%s is not let in', (_name, text, kind) => {
  expect(kindOf(book, text)).toBe(kind)
})

test('the same token shown again is told with the time of the first', () => {
  const after = withEntry(book, 'm1', now, 0)

  expect(examine(after, tokenOf('m1'), '2026-10-17T01:05:00.000Z', sha256)).toMatchObject({
    kind: 'again',
    at: now,
  })
  expect(withEntry(after, 'm1', now, 1)).toBe(after)
})

test('flipping any sign of a token keeps it out', () => {
  const token = tokenOf('m1')
  fc.assert(
    fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom('0', 'b', 'x', '.'), (i, sign) => {
      fc.pre(token[i] !== sign)
      expect(kindOf(book, token.slice(0, i) + sign + token.slice(i + 1))).not.toBe('welcome')
    }),
  )
})

test('who is inside is counted once, with what the list knew and without those who were refused later', () => {
  const two = withEntry(withEntry(book, 'm1', now, 0), 'm2', now, 1)
  expect(insideOf(two)).toBe(3)

  const answered = settled(two, [
    { memberId: 'm1', sessionId: 's1', seq: 0, outcome: 'in', nameMasked: '', at: now },
    { memberId: 'm2', sessionId: 's1', seq: 1, outcome: 'cancelled', nameMasked: '', at: null },
  ])
  expect(insideOf(answered)).toBe(2)
  expect(conflictsOf(answered).map(({ memberId, outcome }) => [memberId, outcome])).toEqual([
    ['m2', 'cancelled'],
  ])
  expect(insideOf(withGuests(answered, [], now))).toBe(1)
})

test('whom a newer list does not name any more is still told by name where she was otherwise', () => {
  const sent = settled(withEntry(book, 'm2', now, 0), [
    { memberId: 'm2', sessionId: 's1', seq: 0, outcome: 'cancelled', nameMasked: '', at: null },
  ])

  expect(conflictsOf(withGuests(sent, [], now))).toMatchObject([
    { nameMasked: '王*明', unitName: '光电学院分会', outcome: 'cancelled' },
  ])
})

test('whatever answers are lost, every entry is sent until it is answered, and none after that', () => {
  const outcomes: DoorOutcome[] = ['in', 'same', 'alreadyIn', 'cancelled', 'notSignedUp']
  const lost = fc.infiniteStream(fc.boolean())
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 180 }),
      lost,
      fc.constantFrom(...outcomes),
      (count, losing, outcome) => {
        const members = Array.from({ length: count }, (_, i) => `m${i}`)
        let current: Book = { ...book, guests: members.map((id) => guest(id)) }
        members.forEach((id, i) => (current = withEntry(current, id, now, i)))
        const known = new Set<number>()
        const answers = losing[Symbol.iterator]()
        for (let tries = 0; tries < 2000 && unsent(current).length > 0; tries += 1) {
          const entries = nextBatch(current)
          expect(entries.length).toBeLessThanOrEqual(50)
          const results = entries.map((one) => ({
            ...one,
            outcome: known.has(one.seq) ? ('same' as const) : outcome,
            ...{ nameMasked: '', at: now },
          }))
          entries.forEach(({ seq }) => known.add(seq))
          if (!answers.next().value) current = settled(current, results)
        }
        expect(unsent(current)).toEqual([])
        expect([...known].sort((a, b) => a - b)).toEqual(members.map((_, i) => i))
      },
    ),
    { numRuns: 40 },
  )
})

test('the officer reads at once whether somebody may go in', () => {
  expect(said(greet(book, 'm2', now), now)).toMatchObject({
    title: '王*明 请进',
    note: '光电学院分会，一共 3 人',
    tone: 'ok',
  })
  expect(said({ kind: 'elsewhere' }, now)).toMatchObject({ title: '这是别的活动的码', tone: 'warn' })
})

test('somebody is found by a sign of her name or by her branch', () => {
  const others = [guest('m4', { nameMasked: '欧阳*' }), guest('m5', { unitName: '图书馆分会' })]

  expect(matching(others, '欧').map(({ memberId }) => memberId)).toEqual(['m4'])
  expect(matching(others, ' 图书馆 ').map(({ memberId }) => memberId)).toEqual(['m5'])
  expect(matching(others, '')).toHaveLength(2)
})

test('the session that is on, or comes next, is opened first; one that was asked for comes before it', () => {
  const session = (id: string, day: string) => ({
    ...{ id, title: id, startsAt: `2026-10-${day}T01:00:00.000Z`, endsAt: `2026-10-${day}T03:00:00.000Z` },
  })
  const course = [session('s1', '10'), session('s2', '17'), session('s3', '24')]

  expect(sessionFor(course, '', now)?.id).toBe('s2')
  expect(sessionFor(course, 's3', now)?.id).toBe('s3')
  expect(sessionFor(course, '', '2026-11-01T00:00:00.000Z')?.id).toBe('s3')
})
