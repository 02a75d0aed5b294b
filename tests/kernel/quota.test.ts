import { collection, type Db } from '@cloud/kernel/ports/db'
import { compareHolders, emptyQuota, holds, takenOf, type Quota } from '@cloud/kernel/domain/quota'
import {
  handOver,
  hold,
  leaveLine,
  lineUp,
  recount,
  release,
  resize,
  type QuotaAt,
} from '@cloud/kernel/ports/quota'
import { openCloud } from '../support/cloud'
import { memoryDb } from '../support/memory-db'

type Hall = { readonly _id: string; readonly open: boolean; readonly seats: Quota; readonly note?: string }
const halls = collection<Hall>('halls', {})
const at = (id: string): QuotaAt<Hall> => ({ in: halls, id, field: 'seats' })

let cloud: Awaited<ReturnType<typeof openCloud>>
beforeAll(async () => void (cloud = await openCloud([halls])))
afterAll(() => cloud.cloud.close())

let made = 0
const aHall = async (db: Db, cap: number) => {
  made += 1
  await db.insert(halls, { _id: `h${made}`, open: true, seats: emptyQuota(cap) })
  return at(`h${made}`)
}

/** The same sentences hold on the real SDK and on the memory that the long runs use. */
const databases = [
  ['the real SDK', () => cloud.db],
  ['memory', () => memoryDb().db],
] as const

describe.each(databases)('on %s, a quota', (_name, open) => {
  it('gives places as long as there are some, and none twice to the same', async () => {
    const db = open()
    const hall = await aHall(db, 3)
    expect((await hold(db, hall, 'a', 2))?.seats).toEqual({
      cap: 3,
      left: 1,
      seq: 1,
      held: { a: 2 },
      waiting: 0,
    })
    expect(await hold(db, hall, 'a', 1)).toBeNull()
    expect(await hold(db, hall, 'b', 2)).toBeNull()
    expect((await hold(db, hall, 'b', 1))?.seats.left).toBe(0)
    expect(await hold(db, hall, 'c', 1)).toBeNull()
  })

  it('takes back what is held, no more and no less', async () => {
    const db = open()
    const hall = await aHall(db, 2)
    await hold(db, hall, 'a', 2)
    expect(await release(db, hall, 'a', 1)).toBeNull()
    expect((await release(db, hall, 'a', 2))?.seats).toEqual({
      cap: 2,
      left: 2,
      seq: 2,
      held: {},
      waiting: 0,
    })
    expect(await release(db, hall, 'a', 2)).toBeNull()
  })

  it('lets nobody past a line but whoever is let in from it', async () => {
    const db = open()
    const hall = await aHall(db, 1)
    expect((await lineUp(db, hall))?.seats).toMatchObject({ waiting: 1, left: 1 })
    expect(await hold(db, hall, 'late', 1)).toBeNull()
    expect((await hold(db, hall, 'first', 1, {}, true))?.seats).toMatchObject({ waiting: 0, left: 0 })
  })

  it('hands places over without their being free, also to one who left and came back', async () => {
    const db = open()
    const hall = await aHall(db, 1)
    await hold(db, hall, 'a', 1)
    await lineUp(db, hall)
    expect((await handOver(db, hall, 'a', 'b', 1))?.seats).toMatchObject({
      held: { b: 1 },
      left: 0,
      waiting: 0,
    })
    expect(await handOver(db, hall, 'a', 'c', 1)).toBeNull()
    await lineUp(db, hall)
    expect((await handOver(db, hall, 'b', 'b', 1))?.seats).toMatchObject({
      held: { b: 1 },
      left: 0,
      waiting: 0,
    })
  })

  it('hands nothing to one who holds some', async () => {
    const db = open()
    const hall = await aHall(db, 2)
    await hold(db, hall, 'a', 1)
    await hold(db, hall, 'b', 1)
    expect(await handOver(db, hall, 'a', 'b', 1)).toBeNull()
  })

  it('counts those who leave the line in whatever order they say so', async () => {
    const db = open()
    const hall = await aHall(db, 1)
    expect((await leaveLine(db, hall))?.seats.waiting).toBe(-1)
    expect((await lineUp(db, hall))?.seats.waiting).toBe(0)
    expect(await hold(db, hall, 'a', 1)).not.toBeNull()
  })

  it('grows at will and shrinks to what is taken', async () => {
    const db = open()
    const hall = await aHall(db, 3)
    await hold(db, hall, 'a', 2)
    expect((await resize(db, hall, 2))?.seats).toMatchObject({ cap: 5, left: 3 })
    expect((await resize(db, hall, -3))?.seats).toMatchObject({ cap: 2, left: 0 })
    expect(await resize(db, hall, -1)).toBeNull()
  })

  it('is counted again only while nothing has changed since', async () => {
    const db = open()
    const hall = await aHall(db, 3)
    await hold(db, hall, 'a', 1)
    await db.update(halls, { _id: hall.id }, { 'seats.left': 9, 'seats.waiting': 4 })
    const seen = (await db.get(halls, hall.id)) as Hall
    await release(db, hall, 'a', 1)
    expect(await recount(db, hall, seen.seats, 0)).toBeNull()
    const fresh = (await db.get(halls, hall.id)) as Hall
    expect((await recount(db, hall, fresh.seats, 1))?.seats).toMatchObject({ left: 3, waiting: 1 })
  })

  it('asks for more and changes more in the same write', async () => {
    const db = open()
    const hall = await aHall(db, 1)
    expect(await hold(db, hall, 'a', 1, { guard: { open: false } })).toBeNull()
    const more = { guard: { open: true }, change: { note: 'full' } }
    expect(await hold(db, hall, 'a', 1, more)).toMatchObject({ note: 'full', seats: { left: 0 } })
  })
})

it('many who ask at once get exactly what there is', async () => {
  const hall = await aHall(cloud.db, 7)
  const asked = await Promise.all(Array.from({ length: 40 }, (_, n) => hold(cloud.db, hall, `k${n % 30}`, 1)))
  expect(asked.filter(Boolean)).toHaveLength(7)
  const { seats } = (await cloud.db.get(halls, hall.id)) as Hall
  expect([seats.left, takenOf(seats), seats.seq]).toEqual([0, 7, 7])
})

it('compares who holds with who claims to', () => {
  const quota = { ...emptyQuota(5), held: { a: 1, b: 1 } }
  expect(compareHolders(quota, new Set(['b', 'c']))).toEqual({ unrecorded: ['a'], unheld: ['c'] })
  expect([holds(quota, 'a'), holds(quota, 'toString')]).toEqual([true, false])
})
