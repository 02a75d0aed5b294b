import { branchOffice, OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const forbidden = { ok: false, error: { code: 'system.forbidden' } }

describe('editing', () => {
  it('changes what people read, and counts versions', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    expect(await stage.edit(who, id, { title: '换个地方', place: '共青森林公园' })).toMatchObject({
      data: { title: '换个地方', place: '共青森林公园', description: '沿江走五公里，自带水杯。' },
    })
    expect((await stage.stored(id)).activity.version).toBe(2)
  })

  it('to more seats lets the line in, in its order', async () => {
    const [officer, ...people] = [await stage.officer(), ...(await stage.someone(5))] as [string, ...string[]]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, ...people)
    expect(await stage.edit(officer, id, { capacity: 3 })).toMatchObject({
      data: { capacity: 3, left: 0, waiting: 2 },
    })
    const states = await stage.states(id)
    expect(people.map((who) => states[who])).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
      'waiting',
      'waiting',
    ])
  })

  it('to fewer seats stops at those that are taken', async () => {
    const who = await stage.officer()
    const id = await stage.activity({ capacity: 5 })
    await stage.come(id, ...(await stage.someone(2)))
    expect(await stage.edit(who, id, { capacity: 2 })).toMatchObject({ data: { capacity: 2, left: 0 } })
    expect(await stage.edit(who, id, { capacity: 1 })).toMatchObject(refused('capacityTooSmall'))
  })

  it('is refused after sign-up is over, for what was called off, and into the past', async () => {
    const who = await stage.officer()
    for (const given of [{ state: 'closed' }, { state: 'cancelled' }, { closesAt: START }] as const) {
      expect(await stage.edit(who, await stage.activity(given), {})).toMatchObject(refused('notEditable'))
    }
    const id = await stage.activity()
    expect(await stage.edit(who, id, { closesAt: START })).toMatchObject(refused('pastClosing'))
    const draft = await stage.draftOf(id)
    expect(await stage.world.as(who)('activities.edit', { activityId: 'nowhere', draft })).toMatchObject(
      refused('notFound'),
    )
  })

  it('by two officers at once keeps both changes or tells the later one to look again', async () => {
    const [one, two] = [await stage.officer(), await stage.officer()]
    const id = await stage.activity()
    const replies = await Promise.all([
      stage.edit(one, id, { capacity: 30 }),
      stage.edit(two, id, { capacity: 40 }),
    ])
    expect(replies.map(({ ok }) => ok)).toEqual([true, true])
    const { activity } = await stage.stored(id)
    expect(activity.version).toBe(3)
    expect([30, 40]).toContain(activity.seats.cap)
    expect(activity.seats.left).toBe(activity.seats.cap)
  })

  it('shows an officer who comes along her own place', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    await stage.come(id, who)
    expect(await stage.edit(who, id, { title: '改名' })).toMatchObject({
      data: { mine: { state: 'confirmed' } },
    })
  })
})

describe('officers of another unit', () => {
  it('can do none of it', async () => {
    const other = await stage.somebody({ offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] })
    const id = await stage.activity()
    for (const deed of ['publish', 'close', 'callOff'] as const) {
      expect(await stage.ask(other, deed, id)).toMatchObject(forbidden)
    }
    expect(await stage.edit(other, id, {})).toMatchObject(forbidden)
    const list = { activityId: id, state: 'confirmed' }
    expect(await stage.world.as(other)('activities.signUps', list)).toMatchObject(forbidden)
  })
})

describe('the list of those who come', () => {
  it('is in the order of sign-up, names masked, page by page', async () => {
    const officer = await stage.officer()
    const id = await stage.activity({ capacity: 30 })
    const people: string[] = []
    for (let n = 0; n < 23; n += 1) people.push(await stage.somebody({ name: n ? '欧阳晓明' : '王芳' }))
    await stage.come(id, ...people)
    const asked = (cursor?: string) =>
      stage.world.got(
        stage.world.as(officer)('activities.signUps', { activityId: id, state: 'confirmed', cursor }),
      )
    const first = await asked()
    const second = await asked(first.next)
    expect([...first.items, ...second.items].map(({ memberId }) => memberId)).toEqual(people)
    expect(first.items.slice(0, 2)).toMatchObject([
      { nameMasked: '*芳', unitName: '光电学院分会', state: 'confirmed', at: START },
      { nameMasked: '欧**明' },
    ])
    const nowhere = { activityId: 'nowhere', state: 'confirmed' }
    expect(await stage.world.as(officer)('activities.signUps', nowhere)).toMatchObject(refused('notFound'))
  })
})

describe('what an officer manages', () => {
  it('is everything of her units, drafts and past ones too, newest first', async () => {
    const unit = `${SCHOOL}mm/`
    const own = await stage.somebody({ offices: [branchOffice(unit, '马院分会')] })
    const draft = await stage.activity({ unit, state: 'draft', startsAt: '2026-06-21T01:00:00.000Z' })
    const past = await stage.activity({ unit, state: 'cancelled', startsAt: '2026-05-21T01:00:00.000Z' })
    await stage.activity({ unit: OTHER_BRANCH })
    const now = await stage.activity({ unit })
    const { items } = await stage.world.got(stage.world.as(own)('activities.managed'))
    expect(items.map(({ id }) => id)).toEqual([draft, now, past])
  })
})
