import * as fc from 'fast-check'
import { countsStore, membersStore } from '@cloud/capabilities/members/store'
import { recountDirty, markDirty } from '@cloud/capabilities/members/counting'
import type { PersonDoc } from '@cloud/capabilities/members/store'
import { failingDb } from '../support/failing-db'
import { aPerson, BRANCH, CITY, OTHER_BRANCH, putUnits, SCHOOL } from '../support/build-members'
import { memoryDb } from '../support/memory-db'
import { openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

describe('the numbers of a unit', () => {
  it('are those of its people and of the units below, in bands of the day they are looked at', async () => {
    await stage.somebody({ kind: 'staff', joinedOn: null, sex: 'male', birthday: '1996-05-20' })
    await stage.somebody({ kind: 'retired', employment: 'retired', unit: OTHER_BRANCH, birthday: null })
    for (const unit of [BRANCH, OTHER_BRANCH, SCHOOL]) await markDirty(world.db, unit, START)
    await world.repair()
    const school = await world.got(stage.school('members.counts'))
    expect(school).toMatchObject({
      unit: SCHOOL,
      name: '沪上理工示范大学',
      total: 6,
      byKind: { member: 4, staff: 1, retired: 1, gone: 0 },
      bySex: { female: 5, male: 1 },
      byEmployment: { tenured: 5, retired: 1 },
      byAge: { from30: 1, from40: 4, unknown: 1 },
      stale: false,
    })
    expect(school.children.items.map(({ unit, name, total }) => [unit, name, total])).toEqual([
      [BRANCH, '光电学院分会', 3],
      [OTHER_BRANCH, '图书馆分会', 2],
    ])
    expect((await world.db.get(countsStore, 'shjy'))?.all.total).toBe(6)
  })

  it('follow a transfer by the timer, and say so until then', async () => {
    const person = await stage.somebody()
    await markDirty(world.db, BRANCH, START)
    await world.repair()
    const before = await world.got(stage.school('members.counts'))
    const move = { personId: person._id, from: '2026-06-10', why: '调动', unit: OTHER_BRANCH }
    await world.got(stage.school('members.transfer', move))
    await world.sweep()
    expect((await world.got(stage.branch('members.counts'))).stale).toBe(true)
    await world.repair()
    const after = await world.got(stage.school('members.counts'))
    expect(after.children.items.map(({ total }) => total)).toEqual(
      before.children.items.map(({ total }, at) => total + (at === 0 ? -1 : 1)),
    )
    expect(after.total).toBe(before.total)
  })

  it('are two calls for anybody, and no unit outside one’s scope', async () => {
    const { calls, unindexed } = await world.counting(() => stage.branch('members.counts'))
    expect({ calls, unindexed }).toEqual({ calls: 3, unindexed: [] })
    expect(await stage.branch('members.counts', { unit: SCHOOL })).toMatchObject({
      error: { code: 'system.forbidden' },
    })
    const empty = await world.got(stage.school('members.counts', { unit: `${SCHOOL}new/` }))
    expect(empty).toMatchObject({ total: 0, countedAt: null })
  })
})

const units = [SCHOOL, BRANCH, OTHER_BRANCH, `${BRANCH}g1/`]
const moves = fc.array(
  fc.record({
    who: fc.nat(11),
    to: fc.nat(3),
    gone: fc.boolean(),
    dies: fc.option(fc.integer({ min: 1, max: 25 })),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('for any moves, and any deaths of the timer', () => {
  it('every unit’s number is that of the people below it once the timer has run', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (drawn) => {
        const { db, all } = memoryDb()
        await putUnits(db)
        const put = async (at: number, unit: string, kind: 'member' | 'gone') => {
          const person = aPerson({ _id: `p${at}`, unit, kind })
          await db.remove(membersStore, { _id: person._id })
          await db.insert(membersStore, person)
          await markDirty(db, unit, START)
        }
        const run = (on = db) => recountDirty({ ...world.surroundings(), db: on })
        for (let at = 0; at < 12; at += 1) await put(at, units[at % 4] as string, 'member')
        for (const { who, to, gone, dies } of drawn) {
          const before = await db.get(membersStore, `p${who}`)
          await markDirty(db, before?.unit ?? SCHOOL, START)
          await put(who, units[to] as string, gone ? 'gone' : 'member')
          if (dies !== null) await run(failingDb(db, dies, 'after')).catch(() => 0)
        }
        await run()
        const people = all<PersonDoc>(membersStore).filter(({ kind }) => kind === 'member')
        for (const unit of [CITY, ...units]) {
          const counted = await db.get(countsStore, unit.replace(/^\/|\/$/g, '').replace(/\//g, '-'))
          expect({ unit, total: counted?.all.total }).toEqual({
            unit,
            total: people.filter((person) => person.unit.startsWith(unit)).length,
          })
          expect(counted).not.toHaveProperty('dirtyAt')
        }
      }),
      { numRuns: 25 },
    )
  })
})
