import { createHash } from 'node:crypto'
import {
  commitmentOf,
  lineIn,
  lineOut,
  listIn,
  listOf,
  orderOf,
  pageDigest,
  sha256,
  sha256Bytes,
} from '@cloud/capabilities/activities/draw-order'
import { flawsIn, type Published } from '@cloud/capabilities/activities/order-flaws'
import fc from 'fast-check'

const node = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const SECRET = 'ab'.repeat(32)

const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`))
const entry = fc.record({
  entry: hex(12),
  salt: hex(16),
  size: fc.integer({ min: 1, max: 4 }),
  weight: fc.integer({ min: 0, max: 3 }),
})
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 30, selector: (it) => it.entry })

/** What a server publishes about these entries. */
const publish = (list: readonly (typeof entry extends fc.Arbitrary<infer E> ? E : never)[]): Published => {
  const order = orderOf(list, SECRET)
  const log = [list.map(lineIn).join('')]
  const commitment = commitmentOf(SECRET)
  return {
    commitment,
    secret: SECRET,
    listDigest: node(listOf(list)),
    logDigest: pageDigest(commitment, log[0] ?? ''),
    entries: list.map((it) => ({ ...it, place: order.indexOf(it) + 1 })),
    log,
  }
}

describe('the hash that phones compute', () => {
  it('is SHA-256, for every text and every length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => sha256(text) === node(text)),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256Bytes([...bytes]) === node(bytes)),
    )
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('commits to the bytes of the secret, not to its digits', () => {
    expect(commitmentOf(SECRET)).toBe(node(Buffer.from(SECRET, 'hex')))
  })
})

describe('the order', () => {
  it('does not depend on the order in which entries are listed, and leaves nobody out', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const order = orderOf(list, SECRET)
        expect(orderOf([...list].reverse(), SECRET)).toEqual(order)
        expect([...order].map((it) => it.entry).sort()).toEqual(list.map((it) => it.entry).sort())
        expect(order.map(({ weight }) => weight)).toEqual(list.map(({ weight }) => weight).sort())
      }),
    )
  })

  it('gives everybody the same chance at the first place', () => {
    const list = Array.from({ length: 5 }, (_, n) => ({ entry: `e${n}`, salt: 'aa', size: 1, weight: 0 }))
    const firsts = new Map<string, number>()
    for (let n = 0; n < 2000; n += 1) {
      const [first] = orderOf(list, node(`secret ${n}`), node)
      firsts.set(first?.entry ?? '', (firsts.get(first?.entry ?? '') ?? 0) + 1)
    }
    for (const count of firsts.values()) expect(Math.abs(count - 400)).toBeLessThan(100)
  })

  it('published whole has no flaw; with one thing changed it has', () => {
    const digit = (text: string, at: number) =>
      text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat({ max: 10 }), (list, where, what) => {
        const published = publish(list)
        expect(flawsIn(published)).toEqual([])
        const at = where % list.length
        const one = published.entries[at] as Published['entries'][number]
        const others = published.entries.filter((it) => it !== one)
        const changed: readonly Published[] = [
          { ...published, secret: digit(SECRET, where % 64) },
          { ...published, secret: SECRET.toUpperCase() },
          { ...published, secret: `${SECRET}0` },
          { ...published, secret: `${SECRET}\n` },
          { ...published, entries: [...others, { ...one, weight: one.weight + 1 }] },
          { ...published, listDigest: digit(published.listDigest, where % 64) },
          { ...published, logDigest: digit(published.logDigest, where % 64) },
          { ...published, entries: others },
          { ...published, entries: [...others, { ...one, salt: digit(one.salt, where % 16) }] },
          { ...published, entries: [...others, { ...one, place: one.place + 1 }] },
          { ...published, log: [`${published.log[0] ?? ''}${lineOut(one.entry)}`] },
        ]
        expect(flawsIn(changed[what] as Published).length).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })

  it('has a flaw of its own for a secret that is written in another way, though it is the same bytes', () => {
    const published = publish([{ entry: 'a', salt: '11', size: 1, weight: 0 }])
    for (const secret of [SECRET.toUpperCase(), `${SECRET}g`, `${SECRET}\n`, SECRET.slice(2), '']) {
      expect(flawsIn({ ...published, secret })).toEqual(['the secret is not 64 digits of 0-9a-f'])
      expect(() => commitmentOf(secret)).toThrow('64 digits')
      expect(() => orderOf(published.entries, secret)).toThrow('64 digits')
    }
  })

  it('hashes what everybody weighs, byte by byte, but nothing of it where nobody weighs anything', () => {
    const one = { entry: 'a', salt: '11', size: 1, weight: 0 }
    const other = { entry: 'b', salt: '22', size: 2, weight: 3 }
    expect(listOf([other, one])).toBe('a\t11\t1\t0\nb\t22\t2\t3\n')
    expect(listOf([{ ...other, weight: 0 }, one])).toBe('a\t11\t1\nb\t22\t2\n')
    expect(listOf([{ entry: 'a', salt: '11', size: 1 }])).toBe('a\t11\t1\n')
  })

  it('finds a weight that was changed, even where every place stays as it was', () => {
    const published = publish([
      { entry: 'a', salt: '11', size: 1, weight: 1 },
      { entry: 'b', salt: '22', size: 1, weight: 9 },
    ])
    const heavier = published.entries.map((it) => ({ ...it, weight: it.weight && it.weight + 1 }))
    expect(flawsIn({ ...published, entries: heavier })).toContain('listDigest')
    const weightless = published.entries.map((it) => ({ ...it, weight: 0 }))
    expect(flawsIn({ ...published, entries: weightless })).toContain('listDigest')
  })

  it('counts the last line of an entry, whatever was said of it before', () => {
    const one = { entry: 'a', salt: '11', size: 1 }
    const again = { entry: 'a', salt: '22', size: 3 }
    const other = { entry: 'b', salt: '33', size: 1 }
    expect(listIn([lineIn(one) + lineIn(other), lineOut('a') + lineIn(again)])).toEqual([again, other])
    expect(listIn([lineIn(one), lineIn(one) + lineOut('a')])).toEqual([])
  })
})
