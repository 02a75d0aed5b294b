import { collection, inc, Overloaded, type Db } from '@cloud/kernel/ports/db'
import { goingThrough } from '@cloud/kernel/runtime/going-through'
import { memoryDb } from '../support/memory-db'

type Cup = { readonly _id: string; readonly left: number }
const cupsStore = collection<Cup>('cups', {})

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

/** A database that is over the plan's limit for the calls with these numbers, of which nothing comes. */
const limited = (...over: readonly number[]) => {
  const { db } = memoryDb()
  let calls = 0
  const asked = <R>(call: () => Promise<R>): Promise<R> => {
    calls += 1
    return over.includes(calls) ? Promise.reject(new Overloaded('500 per second')) : call()
  }
  const through: Db = {
    get: (from, id) => asked(() => db.get(from, id)),
    find: (from, index, find) => asked(() => db.find(from, index, find)),
    count: (from, index, where) => asked(() => db.count(from, index, where)),
    insert: (into, document) => asked(() => db.insert(into, document)),
    update: (into, where, change) => asked(() => db.update(into, where, change)),
    amend: (into, where, change) => asked(() => db.amend(into, where, change)),
    remove: (from, where) => asked(() => db.remove(from, where)),
  }
  return { db: goingThrough(through), stored: db, calls: () => calls }
}

const RED: Cup = { _id: 'red', left: 3 }

it('is the end of a call that has written nothing', async () => {
  const { db, calls } = limited(2)
  expect(await db.get(cupsStore, 'red')).toBeNull()
  await expect(db.insert(cupsStore, RED)).rejects.toBeInstanceOf(Overloaded)
  expect(calls()).toBe(2)
})

it('is the end of a call whose write was refused: nothing has changed', async () => {
  const { db } = limited(2)
  expect(await db.update(cupsStore, { _id: 'red' }, { left: inc(-1) })).toBeNull()
  await expect(db.get(cupsStore, 'red')).rejects.toBeInstanceOf(Overloaded)
})

it.each(['insert', 'update', 'amend', 'remove'] as const)(
  'does not stop one half way, after a first %s',
  async (first) => {
    const { db, stored, calls } = limited(2, 3)
    await stored.insert(cupsStore, { _id: 'blue', left: 1 })
    const blue = { _id: 'blue', left: 1 }
    if (first === 'insert') await db.insert(cupsStore, { _id: 'green', left: 1 })
    if (first === 'update') await db.update(cupsStore, blue, { left: 0 })
    if (first === 'amend') await db.amend(cupsStore, blue, { left: 0 })
    if (first === 'remove') await db.remove(cupsStore, blue)
    const second = db.insert(cupsStore, RED)
    await jest.runAllTimersAsync()
    expect(await second).toBe(true)
    expect(await stored.get(cupsStore, 'red')).toEqual(RED)
    expect(calls()).toBe(4)
  },
)

it('ends even that after some seconds, well before the function is ended', async () => {
  const { db } = limited(2, 3, 4, 5, 6, 7)
  await db.insert(cupsStore, RED)
  const began = Date.now()
  const read = expect(db.get(cupsStore, 'red')).rejects.toBeInstanceOf(Overloaded)
  await jest.runAllTimersAsync()
  await read
  expect(Date.now() - began).toBeLessThan(6_000)
})

it('is no excuse for another fault', async () => {
  const { db, stored } = limited()
  await db.insert(cupsStore, RED)
  jest.spyOn(stored, 'get').mockRejectedValue(new Error('boom'))
  await expect(db.get(cupsStore, 'red')).rejects.toThrow('boom')
})
