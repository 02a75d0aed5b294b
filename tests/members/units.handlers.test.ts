import { reshapesStore, unitsStore } from '@cloud/capabilities/members/store'
import { unitNameOn } from '@cloud/capabilities/members/domain/unit'
import { failingDb } from '../support/failing-db'
import { BRANCH, CITY, cityOffice, OTHER_BRANCH, OTHER_SCHOOL, SCHOOL } from '../support/build-members'
import { codeOf, openStage, START, type Stage } from './stage'

let stage: Stage
let world: Stage['world']
let city: Stage['school']
let added = 0
beforeAll(async () => {
  ;({ world } = stage = await openStage())
  await stage.somebody({ openid: 'wx-city', unit: SCHOOL, offices: [cityOffice] })
  city = world.as('wx-city')
})
beforeEach(() => world.setNow(START))
afterAll(async () => {
  expect(world.logged.splice(0).filter((line) => !JSON.stringify(line).includes('failing-db'))).toEqual([])
  await world.close()
})

const why = '机构调整'
const on = '2026-06-10'
const branch = async (name = `学院${(added += 1)}`) =>
  (await world.got(stage.school('members.addUnit', { parent: SCHOOL, name, level: 'branch' }))).unit
const group = async (parent: string, name = `小组${(added += 1)}`) =>
  (await world.got(stage.school('members.addUnit', { parent, name, level: 'group' }))).unit
const people = async (unit: string, n: number) => {
  const made = []
  for (let at = 0; at < n; at += 1) made.push(await stage.somebody({ unit, unitName: '旧名' }))
  return made
}
const settle = async () => {
  for (let run = 0; run < 12; run += 1) await world.repair()
}

describe('the tree', () => {
  it('is walked from one’s own units down, and closed units say where their people went', async () => {
    const own = await world.got(stage.branch('members.units'))
    expect(own.items).toMatchObject([{ unit: BRANCH, manage: { can: false, why: '由上级工会办理' } }])
    const below = await world.got(stage.school('members.units', { parent: SCHOOL }))
    expect(below.items.map(({ unit }) => unit)).toEqual(expect.arrayContaining([BRANCH, OTHER_BRANCH]))
    expect((await world.got(city('members.units'))).items).toMatchObject([{ unit: CITY, level: 'city' }])
  })

  it('a stranger may see what there is to choose from', async () => {
    const schools = await world.got(world.as('wx-nobody')('members.unitChoices'))
    expect(schools.items.map(({ unit }) => unit)).toEqual([OTHER_SCHOOL, SCHOOL])
    const branches = await world.got(world.as('wx-nobody')('members.unitChoices', { parent: OTHER_SCHOOL }))
    expect(branches.items).toEqual([{ unit: `${OTHER_SCHOOL}a/`, name: '甲分会', level: 'branch' }])
  })

  it('a unit is added once, at its level, by whoever stands over its parent', async () => {
    const asked = { parent: SCHOOL, name: '新学院', level: 'branch' }
    const made = await world.got(stage.school('members.addUnit', asked, 'add-1'))
    expect(await world.got(stage.school('members.addUnit', asked, 'add-1'))).toEqual(made)
    expect(await codeOf(stage.school('members.addUnit', { ...asked, name: '新学院分会' }))).toBe(
      'members.unitExists',
    )
    expect(await codeOf(stage.branch('members.addUnit', asked))).toBe('system.forbidden')
    expect(await codeOf(stage.school('members.addUnit', { ...asked, level: 'group' }))).toBe(
      'members.wrongLevel',
    )
    const nowhere = { ...asked, parent: `${SCHOOL}no/`, level: 'group' }
    expect(await codeOf(stage.school('members.addUnit', nowhere))).toBe('members.noSuchUnit')
    expect(await codeOf(stage.school('members.unit', { unit: `${SCHOOL}no/` }))).toBe('members.noSuchUnit')
  })
})

describe('a rename', () => {
  it('is in force from its day on, beside everybody’s name, and the old one is still known', async () => {
    const unit = await branch('信息学院')
    const [one] = await people(unit, 1)
    const asked = { unit, name: '人工智能学院', from: '2026-07-01', why }
    expect(await world.got(stage.school('members.renameUnit', asked))).toMatchObject({
      state: 'planned',
      title: '信息学院更名为人工智能学院',
    })
    await settle()
    expect((await stage.document(one!._id)).unitName).toBe('旧名')
    world.setNow('2026-07-01T02:00:00.000Z')
    await settle()
    expect((await stage.document(one!._id)).unitName).toBe('人工智能学院')
    const view = await world.got(stage.school('members.unit', { unit }))
    expect(view.names.map(({ name }) => name)).toEqual(['人工智能学院', '信息学院'])
    const document = (await world.db.get(unitsStore, view.id))!
    expect(['2026-06-30', '2026-07-01'].map((day) => unitNameOn(document, day))).toEqual([
      '信息学院',
      '人工智能学院',
    ])
    expect(await codeOf(stage.school('members.renameUnit', asked))).toBe('members.nothingNew')
  })

  it('of a school reaches everybody in it', async () => {
    const person = await stage.somebody({ unit: `${OTHER_SCHOOL}a/`, schoolUnit: OTHER_SCHOOL })
    await world.got(city('members.renameUnit', { unit: OTHER_SCHOOL, name: '更名大学', from: on, why }))
    await settle()
    expect((await stage.document(person._id)).schoolName).toBe('更名大学')
  })
})

describe('a merge', () => {
  it('takes everybody along, keeps the history, and closes the old unit, wherever the timer dies', async () => {
    const [into, from] = [await branch(), await branch()]
    const small = await group(from)
    const moved = [...(await people(from, 23)), ...(await people(small, 3))]
    const asked = { into, from: [from], on, why }
    const started = await world.got(
      stage.school('members.mergeUnits', asked, `merge-${from}`.replaceAll('/', '')),
    )
    expect(started).toMatchObject({ kind: 'merge', state: 'running', done: 0, by: '校*人' })
    const surroundings = world.surroundings()
    const { reshapeDue } = await import('@cloud/capabilities/members/reshaping')
    for (const when of ['before', 'after'] as const)
      for (let nth = 1; nth < 60; nth += 4)
        await reshapeDue({ ...surroundings, db: failingDb(world.db, nth, when) }).catch(() => 0)
    await settle()
    const [done] = (await world.got(stage.school('members.reshapes'))).items
    expect(done).toMatchObject({ id: started.id, state: 'done', done: 26 })
    for (const { _id } of moved) {
      const person = await stage.document(_id)
      expect(person.career.map(({ what }) => what)).toEqual(['enrolled', 'transferred'])
      expect(person.unit.startsWith(into)).toBe(true)
    }
    const old = await world.got(stage.school('members.unit', { unit: from }))
    expect(old).toMatchObject({ closedOn: on, mergedInto: into })
    expect(await codeOf(stage.school('members.addUnit', { parent: from, name: '组', level: 'group' }))).toBe(
      'members.unitClosed',
    )
    await world.sweep()
    await settle()
    expect((await world.got(stage.school('members.counts', { unit: into }))).total).toBe(26)
    expect((await world.got(stage.school('members.counts', { unit: from }))).total).toBe(0)
  })

  it('is refused when it makes no sense, or one of them is in another one', async () => {
    const [one, two] = [await branch(), await branch()]
    const code = (more: object) =>
      codeOf(stage.school('members.mergeUnits', { into: one, from: [two], on, why, ...more }))
    expect(await code({ from: [one] })).toBe('members.intoItself')
    expect(await code({ from: [`${SCHOOL}no/`] })).toBe('members.noSuchUnit')
    expect(await code({ from: [await group(two)] })).toBe('members.wrongLevel')
    expect(await code({ on: '2027-06-11' })).toBe('members.tooFar')
    expect(await code({ into: `${OTHER_SCHOOL}a/` })).toBe('system.forbidden')
    expect(await codeOf(stage.branch('members.mergeUnits', { into: one, from: [two], on, why }))).toBe(
      'system.forbidden',
    )
    expect(await code({ on: '2026-09-01' })).toBe('ok')
    expect(await code({})).toBe('members.alreadyReshaping')
  })
})

describe('a group that moves', () => {
  it('is opened under the other branch with its people', async () => {
    const [one, two] = [await branch(), await branch()]
    const moving = await group(one, '实验室')
    const [person] = await people(moving, 1)
    await world.got(stage.school('members.moveUnit', { unit: moving, parent: two, on, why }))
    await settle()
    const after = await stage.document(person!._id)
    expect(after.unit.startsWith(two)).toBe(true)
    expect(after.unitName).toBe('实验室')
    expect(await world.got(stage.school('members.unit', { unit: after.unit }))).toMatchObject({ parent: two })
    const back = { unit: after.unit, parent: two, on, why }
    expect(await codeOf(stage.school('members.moveUnit', back))).toBe('members.nothingNew')
    expect(await codeOf(stage.school('members.moveUnit', { ...back, parent: after.unit }))).toBe(
      'members.intoItself',
    )
    expect(await codeOf(stage.school('members.moveUnit', { ...back, unit: one }))).toBe('members.wrongLevel')
    expect(await codeOf(stage.school('members.moveUnit', { ...back, unit: moving }))).toBe(
      'members.unitClosed',
    )
  })
})

it('nothing is left under way', async () => {
  const open = await world.db.find(reshapesStore, 'due', { where: { dueOn: on }, limit: 10 })
  expect(open).toEqual([])
})
