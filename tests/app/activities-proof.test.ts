import * as fc from 'fast-check'
import { ALGORITHM, commitmentOf, listOf, orderOf, sha256 } from '@cloud/capabilities/activities/draw-order'
import { recomputing, type Own, type Published, type Verdict } from '@/features/seats/components/recompute'
import { findings } from '@/features/seats/components/verdict-words'

const hex = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: length, maxLength: length })
    .map((all) => all.map((digit) => digit.toString(16)).join(''))

const publishedOf = (secret: string, salts: readonly string[]): Published => {
  const entries = salts.map((salt, at) => ({
    ...{ entry: `E${at + 1}`, salt, size: 1 + (at % 3), weight: 0, reason: '' },
  }))
  const places = new Map(orderOf(entries, secret).map(({ entry }, at) => [entry, at + 1]))
  return {
    ...{ algorithm: ALGORITHM, activityId: 'd1', title: '昆曲', secret, commitment: commitmentOf(secret) },
    ...{ listDigest: sha256(listOf(entries)), logDigest: '', count: entries.length },
    entries: entries.map((it) => ({ ...it, place: places.get(it.entry) ?? 0 })),
  }
}

const published = fc
  .tuple(hex(64), fc.array(hex(32), { minLength: 2, maxLength: 12 }))
  .map(([secret, salts]) => publishedOf(secret, salts))

const stranger: Own = { kept: undefined, entry: undefined, allocation: 'draw' }
/** Whoever has the second entry, on the phone she entered with. */
const ownerOf = ({ entries, commitment }: Published): Own => {
  const { entry = '', salt = '' } = entries[1] ?? {}
  return { kept: { entry, salt, commitment }, entry, allocation: 'draw' }
}

const verdictOf = (it: Published, own: Own): Verdict => {
  const steps = recomputing(it, own)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

test('an honest order fits, for whoever looks', () => {
  fc.assert(
    fc.property(published, (it) => {
      expect(verdictOf(it, stranger).fits).toBe(true)
      const mine = verdictOf(it, ownerOf(it))
      expect(mine.fits).toBe(true)
      expect(mine.place).toBe(it.entries[1]?.place)
    }),
    { numRuns: 30 },
  )
})

const swapped = (it: Published): Published => ({
  ...it,
  entries: it.entries.map((row) => ({ ...row, place: row.place < 3 ? 3 - row.place : row.place })),
})
const changed = (it: Published, at: number, change: object): Published => ({
  ...it,
  entries: it.entries.map((row, i) => (i === at ? { ...row, ...change } : row)),
})
const relisted = (it: Published): Published => ({ ...it, listDigest: sha256(listOf(it.entries)) })

test.each<[string, (it: Published) => Published, keyof Verdict['checked']]>([
  ['two places are swapped', swapped, 'order'],
  ['an entry is left out', (it) => ({ ...it, entries: it.entries.slice(1) }), 'list'],
  ['an entry is there twice', (it) => changed(it, 0, { entry: 'E2' }), 'list'],
  ['a salt is changed', (it) => changed(it, 0, { salt: '0'.repeat(32) }), 'list'],
  ['a size is changed', (it) => changed(it, 0, { size: 9 }), 'list'],
  ['the secret is another one', (it) => ({ ...it, secret: '0'.repeat(64) }), 'seal'],
  ['the secret is written otherwise', (it) => ({ ...it, secret: `${it.secret}0` }), 'seal'],
  ['the secret has one digit more', (it) => ({ ...it, secret: `${it.secret}0` }), 'secret'],
  ['the secret is not in lower case', (it) => ({ ...it, secret: `${it.secret.slice(1)}A` }), 'secret'],
  ['a weight is changed', (it) => changed(it, 0, { weight: 2 }), 'list'],
  ['somebody is moved by a weight', (it) => changed(it, 0, { weight: -1 }), 'order'],
  ['the algorithm is not the published one', (it) => ({ ...it, algorithm: 'x' }), 'algorithm'],
])('%s: that is found', (_, forge, where) => {
  fc.assert(
    fc.property(published, (it) => {
      const { fits, checked } = verdictOf(forge(it), stranger)
      expect(fits).toBe(false)
      expect(checked[where]).toBe(false)
    }),
    { numRuns: 20 },
  )
})

const honest = publishedOf(
  'a'.repeat(64),
  ['1', '2', '3'].map((digit) => digit.repeat(32)),
)

test('a whole list made anew does not fit what this phone has kept', () => {
  const own = ownerOf(honest)
  const forged = publishedOf(
    'b'.repeat(64),
    ['1', '4', '3'].map((digit) => digit.repeat(32)),
  )

  expect(verdictOf(forged, stranger).fits).toBe(true)
  expect(verdictOf(forged, own).checked).toMatchObject({ sameSeal: false, mine: false })
})

test('her entry dropped and the list made consistent again is found by her own phone', () => {
  const without = relisted({ ...honest, count: 2, entries: honest.entries.filter((_, at) => at !== 1) })

  expect(verdictOf(without, ownerOf(honest)).checked.mine).toBe(false)
})

test('on another phone her own random part is not vouched for, and nothing is claimed', () => {
  const { checked, place, fits } = verdictOf(honest, { ...stranger, entry: 'E2' })

  expect(checked).toMatchObject({ mine: undefined, sameSeal: undefined })
  expect({ place, fits }).toEqual({ place: honest.entries[1]?.place, fits: true })
})

test('those who came least may go first by a published weight, where that is the rule', () => {
  const entries = honest.entries.map((row, at) => ({ ...row, weight: at }))
  const places = new Map(orderOf(entries, honest.secret).map(({ entry }, at) => [entry, at + 1]))
  const weighed = relisted({
    ...honest,
    entries: entries.map((it) => ({ ...it, place: places.get(it.entry) ?? 0 })),
  })

  expect(verdictOf(weighed, { ...stranger, allocation: 'leastServed' }).fits).toBe(true)
  expect(verdictOf(weighed, { ...stranger, hasNoShowRule: true }).fits).toBe(true)
  expect(verdictOf(weighed, stranger).checked.order).toBe(false)
  const heavier = changed(weighed, 2, { weight: 7 })
  expect(verdictOf(heavier, { ...stranger, allocation: 'leastServed' }).checked.list).toBe(false)
})

test('what does not fit is told first, in words', () => {
  expect(findings(verdictOf(swapped(honest), stranger))[0]).toEqual({
    ...{ ok: false, text: '公布的顺序和重算的不一样' },
  })
})

test('two thousand entries are worked out in small steps', () => {
  const many = publishedOf(
    'c'.repeat(64),
    Array.from({ length: 2000 }, (_, i) => i.toString(16).padStart(32, '0')),
  )
  const steps = recomputing(many, stranger)
  const told: number[] = []
  for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value)

  expect(told.length).toBe(200)
  expect(told.at(-1)).toBe(2000)
})
