import { emptyQuota, missingLeft, type Quota } from '@cloud/kernel/domain/quota'
import { collection, type Db } from '@cloud/kernel/ports/db'
import { handOver, hold, release, resize, type QuotaAt } from '@cloud/kernel/ports/quota'
import fc from 'fast-check'
import { memoryDb } from '../support/memory-db'

type Hall = { readonly _id: string; readonly seats: Quota }
const halls = collection<Hall>('halls', {})
const hall: QuotaAt<Hall> = { in: halls, id: 'hall', field: 'seats' }

/** What a quota is, as anybody would count it. */
const model = (cap: number) => {
  const held = new Map<string, number>()
  const taken = () => [...held.values()].reduce((sum, n) => sum + n, 0)
  const size = { cap }
  return {
    hold: (key: string, count: number) => {
      const can = !held.has(key) && count <= size.cap - taken()
      if (can) held.set(key, count)
      return can
    },
    release: (key: string, count: number) => held.get(key) === count && held.delete(key),
    handOver: (key: string, to: string, count: number) => {
      const can = held.get(key) === count && (to === key || !held.has(to))
      if (can && held.delete(key)) held.set(to, count)
      return can
    },
    resize: (by: number) => {
      const can = by >= 0 || size.cap + by >= taken()
      if (can) size.cap += by
      return can
    },
    state: () => [size.cap, Object.fromEntries(held), size.cap - taken()],
  }
}

const key = fc.constantFrom('a', 'b', 'c', 'd')
const count = fc.integer({ min: 1, max: 3 })
const deed = fc.oneof(
  fc.record({ what: fc.constant('hold' as const), key, to: key, count }),
  fc.record({ what: fc.constant('release' as const), key, to: key, count }),
  fc.record({ what: fc.constant('handOver' as const), key, to: key, count }),
  fc.record({ what: fc.constant('resize' as const), key, to: key, count: fc.integer({ min: -3, max: 3 }) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const inBoth = (db: Db, plain: ReturnType<typeof model>, { what, key, to, count }: Deed) =>
  ({
    hold: () => [hold(db, hall, key, count), plain.hold(key, count)] as const,
    release: () => [release(db, hall, key, count), plain.release(key, count)] as const,
    handOver: () =>
      [handOver(db, hall, key, to, count, { line: 1 }), plain.handOver(key, to, count)] as const,
    resize: () => [resize(db, hall, count), plain.resize(count)] as const,
  })[what]()

it('whatever is asked of it in whatever order, a quota agrees with a plain count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 5 }), fc.array(deed, { maxLength: 25 }), async (cap, deeds) => {
      const { db } = memoryDb()
      await db.insert(halls, { _id: hall.id, seats: emptyQuota(cap) })
      const plain = model(cap)
      for (const it of deeds) {
        const [changed, can] = inBoth(db, plain, it)
        expect((await changed) !== null).toBe(can)
        const { seats } = (await db.get(halls, hall.id)) as Hall
        expect([seats.cap, seats.held, seats.left]).toEqual(plain.state())
        expect(missingLeft(seats)).toBe(0)
      }
    }),
    { numRuns: 300 },
  )
})
