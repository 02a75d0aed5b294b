import { newId } from '@cloud/kernel/adapters/chance'
import { happened } from '@cloud/kernel/domain/event'
import type { Db } from '@cloud/kernel/ports/db'
import { auditLog, auditStore, brokenLink } from '@cloud/kernel/runtime/audit'
import { repair, sweep } from '@cloud/kernel/runtime/sweep'
import { privacyAftermath } from '@cloud/capabilities/privacy/reactions'
import { reportsStore, settingsStore } from '@cloud/capabilities/privacy/store'
import { aftermaths } from '@cloud/aftermaths'
import { membersStore } from '@cloud/capabilities/members/store'
import { failingDb } from '../support/failing-db'
import { memoryDb } from '../support/memory-db'
import { somebodyGone } from '../support/build-privacy'
import { dumpOf, foundIn, plantPerson } from './purge-stage'

const SCHOOL = '/shjy/deaths/'
const FIRST = '2026-06-10'

/** A school that decided on one year, in plain memory: the timer runs here thousands of times. */
const openGround = async () => {
  const { db } = memoryDb()
  const kept = new Map<string, Buffer>()
  const files = {
    read: async (id: string) => kept.get(id) ?? Buffer.of(),
    write: async (path: string, content: Buffer) => {
      kept.set(`cloud://x/${path}`, content)
      return `cloud://x/${path}`
    },
    urlOf: async (id: string) => id,
    remove: async (ids: readonly string[]) => ids.forEach((id) => kept.delete(id)),
  }
  const decided = { source: '某办法', clause: '', revealsPerDay: null, contact: '', setBy: 'x', setAt: FIRST }
  const versions = [{ version: 1, personYears: 1, ...decided }]
  await db.insert(settingsStore, { _id: 'shjy-deaths', unit: SCHOOL, version: 1, purges: true, versions })
  return { db, files, kept }
}
type Ground = Awaited<ReturnType<typeof openGround>>

/** What the timer does once on some database. */
const timer = async ({ files }: Ground, db: Db, now: string) => {
  const surroundings = { db, files, now, newId }
  const ignore = () => undefined
  await repair([privacyAftermath], surroundings, ignore)
  await sweep(aftermaths, surroundings, ignore).catch(ignore)
}

/** Counts the calls that go through. */
const counted = (db: Db) => {
  let calls = 0
  const counting = Object.fromEntries(
    Object.entries(db).map(([name, work]) => [
      name,
      (...all: never[]) => {
        calls += 1
        return (work as (...parameters: never[]) => Promise<unknown>)(...all)
      },
    ]),
  ) as Db
  return { db: counting, calls: () => calls }
}

const exact = {
  ...{
    person: 1,
    changes: 1,
    messages: 1,
    requests: 1,
    looks: 1,
    consents: 1,
    signUps: 1,
    attendance: 1,
    claims: 1,
  },
}

it.each(['before', 'after'] as const)(
  'whichever call the timer dies at (%s it took effect), the next runs finish the work, and the report is exact',
  async (when) => {
    const now = `${FIRST}T02:00:00.000Z`
    let deaths = 0
    for (let at = 1, isOver = false; !isOver; at += 1) {
      const ground = await openGround()
      const { db, kept } = ground
      await plantPerson({ ...ground, now }, '0001', { schoolUnit: SCHOOL, goneOn: '2020-01-01' })
      const watched = counted(failingDb(db, at, when))
      await timer(ground, watched.db, now)
      isOver = watched.calls() < at
      deaths += Number(!isOver)
      for (let round = 0; round < 3; round += 1) await timer(ground, db, now)

      expect([at, foundIn(await dumpOf(ground), ['0001']), kept.size]).toEqual([at, [], 0])
      const report = await db.get(reportsStore, `shjy-deaths-${FIRST}`)
      expect(report).toMatchObject({ people: 1, counts: exact, finishedAt: now })
      expect(report).not.toHaveProperty('running')
    }
    expect(deaths).toBeGreaterThan(40)
  },
)

it('a purge adds to the audit chain and takes nothing from it', async () => {
  const ground = await openGround()
  const { db } = ground
  const now = `${FIRST}T02:00:00.000Z`
  const { id } = await plantPerson({ ...ground, now }, '0001', { schoolUnit: SCHOOL, goneOn: '2020-01-01' })
  const revealed = happened({ at: now, by: 'x', id: 'r' }, 'privacy.revealed', id, {}, { note: '秘密0001' })
  await auditLog(db).append(revealed)
  const chain = async () =>
    [...(await db.find(auditStore, 'head', { where: {}, limit: 100 }))].sort(
      (one, other) => one.seq - other.seq,
    )
  const before = await chain()
  for (let round = 0; round < 3; round += 1) await timer(ground, db, now)
  const after = await chain()
  expect(after.length).toBeGreaterThan(before.length)
  expect(after.slice(0, before.length)).toEqual(before)
  expect(brokenLink(after)).toBeUndefined()
  expect(foundIn(JSON.stringify(after), ['0001'])).toEqual([])
})

it('a hundred and twenty people go in two steps of a day, and one report adds them up', async () => {
  const ground = await openGround()
  const { db } = ground
  const now = `${FIRST}T02:00:00.000Z`
  const place = { schoolUnit: SCHOOL, unit: `${SCHOOL}a/`, unitName: '甲分会' }
  for (let n = 0; n < 120; n += 1)
    await db.insert(membersStore, somebodyGone('2020-01-01', { _id: `many${n}`, ...place }))
  const left = () => db.count(membersStore, 'list', { within: `gone:${SCHOOL}` })
  await timer(ground, db, now)
  expect(await left()).toBe(20)
  for (let round = 0; round < 2; round += 1) await timer(ground, db, now)
  expect(await left()).toBe(0)
  expect(await db.get(reportsStore, `shjy-deaths-${FIRST}`)).toMatchObject({
    people: 120,
    counts: { person: 120 },
    finishedAt: now,
  })
})

it('somebody of whom nothing else is held costs the timer at most thirty calls', async () => {
  const now = `${FIRST}T02:00:00.000Z`
  const place = { schoolUnit: SCHOOL, unit: `${SCHOOL}a/`, unitName: '甲分会' }
  const costOf = async (people: number) => {
    const ground = await openGround()
    for (let n = 0; n < people; n += 1)
      await ground.db.insert(membersStore, somebodyGone('2020-01-01', { _id: `cost${n}`, ...place }))
    const watched = counted(ground.db)
    await timer(ground, watched.db, now)
    expect(await ground.db.count(membersStore, 'list', { within: `gone:${SCHOOL}` })).toBe(0)
    return watched.calls()
  }
  const each = ((await costOf(11)) - (await costOf(1))) / 10
  expect(each).toBeLessThanOrEqual(30)
})
