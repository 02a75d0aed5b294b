import type { DomainEvent, Pending } from '@cloud/kernel/domain/event'
import { happened } from '@cloud/kernel/domain/event'
import { collection, pendingIndex, type Db } from '@cloud/kernel/ports/db'
import { bearing, noting } from '@cloud/kernel/ports/pending'
import { auditLog, auditStore, brokenLink, type AuditEntry } from '@cloud/kernel/runtime/audit'
import type { Aftermath } from '@cloud/kernel/runtime/reactions'
import { repair, sweep } from '@cloud/kernel/runtime/sweep'
import { openCloud } from '../support/cloud'
import { localDeps } from '../support/local-deps'
import { Died, failingDb } from '../support/failing-db'

type Parcel = Pending & { readonly _id: string; readonly state: string }
const parcels = collection<Parcel>('parcels', { ...pendingIndex })
const bells = collection<{ readonly _id: string }>('bells', {})

const now = '2026-06-10T02:00:00.000Z'
const event = (n: number | string): DomainEvent =>
  happened({ at: now, by: 'li', id: `e${n}` }, 'parcels.sent', `p${n}`, { to: 'wang', by: 'road' })

let cloud: Awaited<ReturnType<typeof openCloud>>
const logged: unknown[] = []
const log = (line: unknown) => void logged.push(line)

const aftermath: Aftermath = {
  collections: [parcels],
  reactions: {
    'parcels.sent': (sent, { db }) => db.insert(bells, { _id: `${sent.id}-bell` }),
    'parcels.lost': () => Promise.reject(new Error('nobody knows')),
  },
  repairs: [() => Promise.resolve(2), () => Promise.reject(new Error('no glue'))],
}
const run = (db: Db = cloud.db) => sweep([aftermath], { ...localDeps(), db, now, newId: () => 'id' }, log)
const chain = () => cloud.db.find(auditStore, 'head', { where: {}, limit: 100 })

beforeEach(async () => {
  cloud = await openCloud([parcels, bells, auditStore])
  logged.length = 0
})
afterEach(() => cloud.cloud.close())

const send = (n: number | string, type = 'parcels.sent') =>
  cloud.db.insert(parcels, bearing<Parcel>({ _id: `p${n}`, state: 'sent' }, [{ ...event(n), type }]))

it('what happened reaches the audit chain and those who react, and the document forgets it', async () => {
  await send(1)
  await cloud.db.update(parcels, { _id: 'p1' }, noting({ state: 'kept' }, [event('1b')]))
  expect(await run()).toBe(1)
  expect((await chain()).map(({ eventId }) => eventId)).toEqual(['e1b-parcels.sent', 'e1-parcels.sent'])
  expect(await cloud.db.get(bells, 'e1b-parcels.sent-bell')).not.toBeNull()
  expect(await cloud.db.get(parcels, 'p1')).toEqual({ _id: 'p1', state: 'kept', pending: [] })
  expect(await run()).toBe(0)
})

it('goes through more documents than fit in one batch', async () => {
  for (let n = 0; n < 60; n += 1) await send(n)
  expect(await run()).toBe(60)
  expect((await chain()).length).toBe(60)
})

it('one reaction that fails holds up neither the others nor itself for ever', async () => {
  await send(1, 'parcels.lost')
  await send(2)
  expect(await run()).toBe(1)
  expect(JSON.stringify(logged)).toContain('nobody knows')
  expect((await cloud.db.get(parcels, 'p1'))?.pending).toHaveLength(1)
})

it('killed at any database call, the next run ends in the same place', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 8; nth += 1) {
      await send(`${when}${nth}a`)
      await send(`${when}${nth}b`)
      await run(failingDb(cloud.db, nth, when)).catch((caught) => expect(caught).toBeInstanceOf(Died))
      await run()
    }
  }
  const entries = [...(await chain())].reverse()
  expect(entries).toHaveLength(32)
  expect(new Set(entries.map(({ eventId }) => eventId)).size).toBe(32)
  expect(brokenLink(entries)).toBeUndefined()
})

it('two timers at once keep one chain', async () => {
  const offered = Array.from({ length: 10 }, (_, n) => event(n))
  const [one, other] = [auditLog(cloud.db), auditLog(cloud.db)]
  const offer = async (log: typeof one) => {
    for (const item of offered) await log.append(item)
  }
  await Promise.all([offer(one), offer(other)])
  const entries = [...(await chain())].reverse()
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(brokenLink(entries)).toBeUndefined()
})

it.each<[string, (entry: AuditEntry) => AuditEntry]>([
  ['an event is rewritten', (entry) => ({ ...entry, event: entry.event.replace('wang', 'zhou') })],
  ['a hash is made to fit', (entry) => ({ ...entry, hash: '0'.repeat(64) })],
  ['a link points elsewhere', (entry) => ({ ...entry, previous: 'f'.repeat(64) })],
])('the chain shows it when %s', async (_case, forge) => {
  for (const n of [1, 2, 3]) await auditLog(cloud.db).append(event(n))
  const [first, second, third] = [...(await chain())].reverse() as [AuditEntry, AuditEntry, AuditEntry]
  expect(brokenLink([first, forge(second), third])?.seq).toBe(2)
  expect(brokenLink([first, third])?.seq).toBe(3)
})

it('a repair that fails does not stop the others', async () => {
  expect(await repair([aftermath], { ...localDeps(), db: cloud.db, now, newId: () => 'id' }, log)).toBe(2)
  expect(JSON.stringify(logged)).toContain('no glue')
})

it('what belongs to a person reaches those who react, and never the audit chain', async () => {
  const told: unknown[] = []
  const watching: Aftermath = {
    collections: [parcels],
    reactions: { 'parcels.opened': async ({ personal }) => void told.push(personal) },
    repairs: [],
  }
  const occasion = { at: now, by: 'li', id: 'e9' }
  const opened = happened(occasion, 'parcels.opened', 'p9', { fields: ['phone'] }, { phone: '19900001234' })
  await cloud.db.insert(parcels, bearing<Parcel>({ _id: 'p9', state: 'open' }, [opened]))
  await sweep([watching], { ...localDeps(), db: cloud.db, now, newId: () => 'id' }, log)
  expect(told).toEqual([{ phone: '19900001234' }])
  const [entry] = await chain()
  expect(entry?.event).toContain('"fields":["phone"]')
  expect(JSON.stringify(await chain())).not.toContain('19900001234')
})
