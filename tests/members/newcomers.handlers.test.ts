import { failingDb } from '../support/failing-db'
import { BRANCH, OTHER_BRANCH } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
let count = 0
beforeAll(async () => void ({ world } = stage = await openStage()))
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged.splice(0).filter((line) => !JSON.stringify(line).includes('failing-db'))).toEqual([])
  await world.close()
})

const from = '2026-06-10'
const said = (more: object = {}) => ({
  ...{
    name: '刘新来',
    staffNo: `N${(count += 1)}`,
    unit: BRANCH,
    phone: '19900007777',
    employment: 'contract',
  },
  ...{ note: '六月入职', ...more },
})
const waiting = async (who = stage.branch) => (await world.got(who('members.newcomers'))).items

describe('somebody who is on no roster', () => {
  it('says who she is, waits, is admitted by the branch, and is known from then on', async () => {
    const me = world.as('wx-new1')
    expect(await world.got(me('members.introduction'))).toEqual({ introduction: null })
    const mine = said()
    expect(await world.got(me('members.introduce', mine))).toMatchObject({
      state: 'open',
      unitName: '光电学院分会',
    })
    expect(await codeOf(me('members.introduce', mine))).toBe('members.alreadyIntroduced')
    expect(await waiting(world.as('wx-other'))).toEqual([])
    const [newcomer] = await waiting()
    expect(newcomer).toMatchObject({
      name: '刘新来',
      phone: '19900007777',
      employment: 'contract',
      admit: { can: true },
    })
    const admit = { newcomerId: newcomer?.id, from }
    expect(await codeOf(world.as('wx-other')('members.admit', admit))).toBe('system.forbidden')
    expect(await world.got(stage.branch('members.admit', admit))).toMatchObject({ state: 'admitted' })
    expect((await world.got(me('members.me'))).profile).toMatchObject({
      staffNo: mine.staffNo,
      kind: 'staff',
      employment: 'contract',
    })
    expect(await codeOf(stage.branch('members.admit', admit))).toBe('members.alreadyAnswered')
    expect(await codeOf(me('members.introduce', said()))).toBe('members.alreadyKnown')
    expect(await waiting()).toEqual([])
  })

  it('may be turned away with a reason she reads, and try again', async () => {
    const me = world.as('wx-new2')
    await world.got(me('members.introduce', said()))
    const [newcomer] = await waiting()
    const answer = { newcomerId: newcomer?.id, reason: '工号不对' }
    await world.got(stage.branch('members.turnAway', answer))
    expect(await codeOf(stage.branch('members.turnAway', answer))).toBe('members.alreadyAnswered')
    expect((await world.got(me('members.introduction'))).introduction).toMatchObject({
      state: 'turnedAway',
      reason: '工号不对',
    })
    expect(await codeOf(me('members.introduce', said()))).toBe('ok')
    await world.got(stage.branch('members.turnAway', { ...answer, newcomerId: (await waiting())[0]?.id }))
  })

  it.each([
    [{ unit: `${BRANCH}no/` }, 'members.noSuchUnit'],
    [{ staffNo: 'PLAIN' }, 'members.onRoster'],
    [{ note: '这里有本地敏感词' }, 'members.notClean'],
    [{ phone: '1' }, 'system.invalidInput'],
  ])('with %j is %s', async (more, code) => {
    expect(await codeOf(world.as(`wx-bad${(count += 1)}`)('members.introduce', said(more)))).toBe(code)
  })

  it('cannot go on and on: five a day', async () => {
    const me = world.as('wx-new3')
    for (let at = 0; at < 5; at += 1) {
      await world.got(me('members.introduce', said({ unit: OTHER_BRANCH })))
      const [newcomer] = await waiting(world.as('wx-other'))
      await world.got(world.as('wx-other')('members.turnAway', { newcomerId: newcomer?.id, reason: '不对' }))
    }
    expect(await codeOf(me('members.introduce', said()))).toBe('members.tooManyTries')
    world.setNow('2026-06-11T02:00:00.000Z')
    expect(await codeOf(me('members.introduce', said()))).toBe('ok')
  })

  it('somebody else’s number meanwhile stops the admission; none is nobody', async () => {
    const me = world.as('wx-new4')
    const mine = said({ unit: OTHER_BRANCH })
    await world.got(me('members.introduce', mine))
    await stage.somebody({ staffNo: mine.staffNo })
    const [newcomer] = await waiting(world.as('wx-other'))
    const admit = { newcomerId: newcomer?.id, from }
    expect(await codeOf(world.as('wx-other')('members.admit', admit))).toBe('members.onRoster')
    expect(await codeOf(stage.school('members.admit', { newcomerId: 'no', from }))).toBe('members.notFound')
    expect(await codeOf(stage.school('members.turnAway', { newcomerId: 'no', reason: '无' }))).toBe(
      'members.notFound',
    )
    expect(await codeOf(world.as(null)('members.introduce', said()))).toBe('system.stranger')
  })

  it('is on the roster after a death at any call of the admission', async () => {
    for (let nth = 1; nth <= 6; nth += 1) {
      const me = world.as(`wx-die${nth}`)
      const mine = said({ unit: BRANCH })
      await world.got(me('members.introduce', mine))
      const newcomer = (await waiting()).find(({ staffNo }) => staffNo === mine.staffNo)
      const admit = { newcomerId: newcomer?.id, from }
      await world.as('wx-branch', failingDb(world.db, nth, 'after'))('members.admit', admit)
      await world.sweep()
      await stage.branch('members.admit', admit)
      expect((await world.got(me('members.me'))).profile).toMatchObject({ staffNo: mine.staffNo })
    }
  })
})
