import { changesStore } from '@cloud/capabilities/members/store'
import { sweep } from '@cloud/kernel/runtime/sweep'
import { aftermaths } from '@cloud/aftermaths'
import { failingDb } from '../support/failing-db'
import { OTHER_BRANCH } from '../support/build-members'
import { openStage, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
beforeAll(async () => void ({ world } = stage = await openStage()))
afterAll(async () => {
  expect(world.logged.filter((line) => !JSON.stringify(line).includes('failing-db'))).toEqual([])
  await world.close()
})

const historyOf = (personId: string) =>
  world.db.find(changesStore, 'person', { where: { personId }, limit: 20 })

describe('wherever the timer dies', () => {
  it('an approved transfer takes effect once, is told once, and is in the history once', async () => {
    for (let nth = 1; nth <= 24; nth += 1) {
      const openid = `wx-d${nth}`
      const person = await stage.somebody({ openid })
      const input = { kind: 'transfer', unit: OTHER_BRANCH, reason: '工作需要' }
      const { id: requestId } = await world.got(world.as(openid)('requests.submit', input))
      for (const who of ['wx-branch', 'wx-other', 'wx-school'])
        await world.got(world.as(who)('requests.approve', { requestId }))
      const surroundings = { ...world.surroundings(), db: failingDb(world.db, nth, 'after') }
      await sweep(aftermaths, surroundings, () => undefined).catch(() => 0)
      await world.sweep()
      await world.sweep()
      const after = await stage.document(person._id)
      expect({ nth, unit: after.unit, changes: after.career.length }).toEqual({
        nth,
        unit: OTHER_BRANCH,
        changes: 2,
      })
      expect(await historyOf(person._id)).toHaveLength(1)
      expect((await stage.inboxOf(person._id)).map(({ title }) => title)).toEqual(['申请转会办好了'])
    }
  })

  it('an officer’s change that died after its write is answered as done when asked again', async () => {
    for (let nth = 1; nth <= 4; nth += 1) {
      const person = await stage.somebody()
      const asked = { personId: person._id, from: '2026-06-10', why: '调动', unit: OTHER_BRANCH }
      const call = (on = world.db) => world.as('wx-school', on)('members.transfer', asked, `again-${nth}`)
      await call(failingDb(world.db, nth, 'after'))
      expect(await world.got(call())).toMatchObject({ unit: OTHER_BRANCH, rev: 1 })
      expect((await stage.document(person._id)).career).toHaveLength(2)
    }
  })
})
