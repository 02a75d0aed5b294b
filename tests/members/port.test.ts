import { factsOf, identify, officersOf, personNames, shopUnit } from '@cloud/capabilities/members/port'
import type { Deps } from '@cloud/kernel/ports/deps'
import { BRANCH, OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { openStage, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(() => stage.world.close())

const who = (openid: string) => identify({ db: stage.world.db, now: stage.world.now } as Deps, openid)

describe('what other capabilities learn of people', () => {
  it('a caller with what is known of her, and null for what is not', async () => {
    await stage.somebody({
      openid: 'wx-facts',
      birthday: null,
      joinedOn: null,
      kind: 'staff',
      sex: 'unknown',
    })
    const actor = await who('wx-facts')
    expect(actor).toMatchObject({ kind: 'staff', unit: BRANCH, grants: [] })
    expect(actor && factsOf(actor)).toEqual({
      staffNo: 'F001',
      sex: 'unknown',
      birthday: null,
      joinedOn: null,
      unitName: '光电学院分会',
      schoolName: '沪上理工示范大学',
      schoolUnit: SCHOOL,
      phoneMasked: '199******34',
      wasReturned: false,
      offices: [],
      employment: 'tenured',
      fundingUnit: '',
      paidThrough: null,
      tags: [],
      membership: [],
    })
    expect(await who('wx-nobody')).toBeNull()
  })

  it('the kernel’s first question costs one call, by index', async () => {
    const { calls, scanned, unindexed } = await stage.world.counting(() => who('wx-school'))
    expect({ calls, scanned, unindexed }).toEqual({ calls: 1, scanned: 1, unindexed: [] })
  })

  it('names of many people in one call, of nobody in none', async () => {
    const ids = ['school', 'branch', 'branch', 'nobody']
    const { calls } = await stage.world.counting(async () => {
      const names = await personNames(stage.world.db, ids)
      expect([...names]).toEqual(
        expect.arrayContaining([
          ['school', { name: '校会人', unitName: '光电学院分会' }],
          ['branch', { name: '分会人', unitName: '光电学院分会' }],
        ]),
      )
      expect(names.size).toBe(2)
    })
    expect(calls).toBe(1)
    expect((await stage.world.counting(() => personNames(stage.world.db, []))).calls).toBe(0)
    const many = Array.from({ length: 101 }, (_, at) => `p${at}`)
    await expect(personNames(stage.world.db, many)).rejects.toThrow(RangeError)
  })

  it('who holds a duty over exactly a unit, not over those above or below', async () => {
    const { db } = stage.world
    expect(await officersOf(db, 'requests', SCHOOL)).toEqual(['school'])
    expect(await officersOf(db, 'requests', BRANCH)).toEqual(['branch'])
    expect(await officersOf(db, 'requests', OTHER_BRANCH)).toEqual(['other'])
    expect(await officersOf(db, 'requests', '/shjy/')).toEqual([])
    const { calls, unindexed } = await stage.world.counting(() => officersOf(db, 'requests', BRANCH))
    expect({ calls, unindexed }).toEqual({ calls: 1, unindexed: [] })
  })

  it('the unit of a shop lies below its school', () =>
    expect(shopUnit(SCHOOL, 'ty')).toBe(`${SCHOOL}shop-ty/`))
})
