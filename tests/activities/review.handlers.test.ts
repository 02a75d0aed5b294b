import { aDraft } from '../support/build-activities'
import { BRANCH, branchOffice, SCHOOL, schoolOffice } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

let stage: Stage
let school = ''
beforeAll(async () => {
  stage = await openStage()
  school = await stage.somebody({ offices: [schoolOffice] })
})
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const forbidden = { ok: false, error: { code: 'system.forbidden' } }
const nothing = { noShow: null, needsReview: null, weights: null }
const ask = (who: string, deed: string, activityId: string, more: object = {}) =>
  stage.world.as(who)(`activities.${deed}` as 'activities.submit', { activityId, ...more })
const made = async (who: string, given: object = {}) =>
  (await stage.world.got(stage.world.as(who)('activities.create', aDraft(given)))).id

describe('where the school reviews', () => {
  beforeAll(async () => {
    await stage.world.got(
      stage.world.as(school)('activities.saveSettings', { ...nothing, needsReview: true }),
    )
  })
  afterAll(async () => {
    await stage.world.got(stage.world.as(school)('activities.saveSettings', nothing))
  })

  it('a branch submits, the school sends back with a reason, then approves; each hears of it', async () => {
    const branch = await stage.officer()
    const id = await made(branch)
    expect(await ask(branch, 'publish', id)).toMatchObject(refused('needsReview'))
    expect(await ask(school, 'approve', id)).toMatchObject(refused('notInReview'))
    expect(await ask(branch, 'submit', id)).toMatchObject({
      data: { state: 'review', manage: { publish: { can: false }, approve: { can: false } } },
    })
    expect(await ask(branch, 'submit', id)).toMatchObject({ data: { state: 'review' } })
    const waiting = await stage.world.got(stage.world.as(school)('activities.toReview'))
    expect(waiting.items.map((it) => it.id)).toEqual([id])
    expect(await stage.world.as(branch)('activities.toReview')).toMatchObject({ data: { items: [] } })
    expect(await ask(branch, 'approve', id)).toMatchObject(forbidden)
    expect(await ask(branch, 'sendBack', id, { reason: '自己退' })).toMatchObject(forbidden)
    expect(await ask(school, 'sendBack', id, { reason: '经费来源没写' })).toMatchObject({
      data: { state: 'draft', manage: { returned: '经费来源没写' } },
    })
    await stage.world.sweep()
    stage.cool()
    await stage.world.got(ask(branch, 'submit', id))
    expect(await ask(school, 'approve', id)).toMatchObject({
      data: { state: 'published', manage: { returned: '' } },
    })
    expect(await ask(school, 'approve', id)).toMatchObject({ data: { state: 'published' } })
    await stage.world.sweep()
    expect(await stage.inboxOf(branch)).toEqual(['活动被退回：法律咨询日', '活动发布了：法律咨询日'])
    expect(await stage.inboxOf(school)).toContain('有活动等你审核：法律咨询日')
  })

  it('an officer of the school publishes by herself', async () => {
    expect(await ask(school, 'publish', await made(school))).toMatchObject({ data: { state: 'published' } })
  })

  it('nothing is submitted that would be closed at once, or that is not a draft', async () => {
    const branch = await stage.officer()
    const late = await stage.activity({ state: 'draft', closesAt: START })
    expect(await ask(branch, 'submit', late)).toMatchObject(refused('pastClosing'))
    expect(await ask(branch, 'submit', await stage.activity())).toMatchObject(refused('notDraft'))
    for (const deed of ['submit', 'approve', 'sendBack', 'archive', 'copy']) {
      expect(await ask(school, deed, 'nowhere', { reason: '没有' })).toMatchObject(refused('notFound'))
    }
    const open = await stage.activity()
    expect(await ask(school, 'sendBack', open, { reason: '晚了' })).toMatchObject(refused('notInReview'))
  })
})

describe('the rules of a school', () => {
  it('are set by its officers, and read by those of its branches', async () => {
    const branch = await stage.officer()
    const rule = { noShow: { after: 3, lowersBy: 2 }, needsReview: false, weights: { outing: 2 } }
    expect(await stage.world.as(branch)('activities.saveSettings', rule)).toMatchObject(forbidden)
    expect(await stage.world.as(school)('activities.saveSettings', rule)).toMatchObject({ data: rule })
    expect(await stage.world.as(branch)('activities.settings')).toMatchObject({ data: rule })
    await stage.world.got(stage.world.as(school)('activities.saveSettings', nothing))
    expect(await stage.world.as(branch)('activities.settings')).toMatchObject({ data: nothing })
  })
})

describe('an activity that is over', () => {
  it('is archived by an officer, not before', async () => {
    const branch = await stage.officer()
    const id = await stage.activity()
    expect(await ask(branch, 'archive', id)).toMatchObject(refused('notDone'))
    stage.world.setNow('2026-06-20T04:00:00.000Z')
    expect(await ask(branch, 'archive', id)).toMatchObject({ data: { state: 'archived' } })
    expect(await ask(branch, 'archive', id)).toMatchObject({ data: { state: 'archived' } })
    expect(await stage.edit(branch, id, {})).toMatchObject(refused('notEditable'))
    expect(await stage.signUp(await stage.somebody(), id)).toMatchObject(refused('closed'))
  })

  it('is copied into a draft of the next year, on the same day of the week', async () => {
    const branch = await stage.officer()
    const id = await stage.activity({
      ...{ state: 'closed', fee: '免费', confirmHours: 4 },
      companions: { most: 2, ages: null },
      quotas: [{ unit: BRANCH, unitName: '光电学院分会', cap: 5 }],
    })
    await stage.elsewhere(id, { title: '去年的' })
    const copy = await stage.world.got(ask(branch, 'copy', id))
    expect(copy).toMatchObject({
      ...{ state: 'draft', title: '去年的', fee: '免费', left: 20, confirmHours: 4 },
      ...{ startsAt: '2027-06-19T01:00:00.000Z', opensAt: '2027-05-31T01:00:00.000Z' },
      companions: { most: 2 },
      quotas: [{ cap: 5, left: 5 }],
    })
    expect(copy.id).not.toBe(id)
  })
})

describe('what an officer of the school manages', () => {
  it('is everything of her school and its branches, newest first', async () => {
    const unit = `${SCHOOL}mgr/`
    const officer = await stage.somebody({ offices: [branchOffice(unit, '某分会')] })
    const below = await stage.activity({ unit: `${unit}group/`, startsAt: '2026-06-23T01:00:00.000Z' })
    const own = await stage.activity({ unit, state: 'draft', startsAt: '2026-06-22T01:00:00.000Z' })
    const { items } = await stage.world.got(stage.world.as(officer)('activities.managed'))
    expect(items.map(({ id }) => id)).toEqual([below, own])
    const all = await stage.world.got(stage.world.as(school)('activities.managed'))
    expect(all.items.map(({ id }) => id)).toEqual(expect.arrayContaining([below, own]))
    const { unindexed, calls } = await stage.world.counting(() =>
      stage.world.as(school)('activities.managed'),
    )
    expect({ unindexed, calls }).toEqual({ unindexed: [], calls: 2 })
  })
})
