import { aDraft } from '../support/build-activities'
import { branchOffice, OTHER_BRANCH, SCHOOL, schoolOffice } from '../support/build-members'
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

type Deed = 'publish' | 'close' | 'callOff'
const asking = (who: string, deed: Deed, activityId: string) =>
  stage.world.as(who)(`activities.${deed}`, { activityId, reason: '台风' })

/** What would be sent to leave an activity as it is, with some fields changed. */
const edited = async (activityId: string, given: object) => {
  const { activity } = await stage.stored(activityId)
  const { kind, title, place, startsAt, endsAt, opensAt, closesAt } = activity
  const draft = {
    kind,
    title,
    place,
    startsAt,
    endsAt,
    opensAt,
    closesAt,
    capacity: activity.seats.cap,
    ...given,
  }
  return { activityId, draft }
}
const edit = async (who: string, activityId: string, given: object) =>
  stage.world.as(who)('activities.edit', await edited(activityId, given))

describe('a new activity', () => {
  it('is a draft of the unit that the officer acts for', async () => {
    const branch = await stage.officer()
    const made = await stage.world.got(
      stage.world.as(branch)('activities.create', aDraft({ title: ' 法律咨询 ' })),
    )
    expect(made).toMatchObject({
      state: 'draft',
      title: '法律咨询',
      unitName: '光电学院分会',
      left: 10,
      manage: {
        publish: { can: true, why: '' },
        edit: { can: true },
        close: { can: false },
        remove: { can: true },
      },
    })
    const school = await stage.somebody({ offices: [schoolOffice] })
    const schools = await stage.world.got(stage.world.as(school)('activities.create', aDraft()))
    expect((await stage.stored(schools.id)).activity).toMatchObject({
      unit: SCHOOL,
      unitName: '沪上理工示范大学',
    })
  })

  it('asked for twice by one request is one activity', async () => {
    const who = await stage.officer()
    const one = await stage.world.as(who)('activities.create', aDraft(), 'the-same')
    expect(await stage.world.as(who)('activities.create', aDraft(), 'the-same')).toEqual(one)
    const other = await stage.officer()
    expect(await stage.world.as(other)('activities.create', aDraft(), 'the-same')).not.toEqual(one)
    expect(
      (await stage.world.got(stage.world.as(who)('activities.create', aDraft(), 'another'))).id,
    ).not.toBe(one.ok && one.data.id)
  })

  it('with dates in the wrong order comes back with the field and the sentence', async () => {
    const who = await stage.officer()
    const reply = await stage.world.as(who)(
      'activities.create',
      aDraft({ endsAt: '2026-06-25T06:00:00.000Z' }),
    )
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'system.invalidInput', fields: { endsAt: '结束要晚于开始' } },
    })
  })

  it('is made by officers of activities only', async () => {
    expect(await stage.world.as(await stage.somebody())('activities.create', aDraft())).toMatchObject(
      forbidden,
    )
  })
})

describe('publishing', () => {
  it('shows it to everybody, once and for all', async () => {
    const who = await stage.officer()
    const id = await stage.activity({ state: 'draft' })
    const first = await asking(who, 'publish', id)
    expect(first).toMatchObject({
      data: { state: 'published', manage: { publish: { can: false, why: '只有草稿可以发布' } } },
    })
    expect(await asking(who, 'publish', id)).toEqual(first)
    expect((await stage.stored(id)).activity).toMatchObject({ version: 2, listed: true })
  })

  it('is refused when sign-up would be over already, and for what was closed', async () => {
    const who = await stage.officer()
    const late = await stage.activity({ state: 'draft', closesAt: START })
    expect(await asking(who, 'publish', late)).toMatchObject(refused('pastClosing'))
    expect(await asking(who, 'publish', await stage.activity({ state: 'closed' }))).toMatchObject(
      refused('notDraft'),
    )
    expect(await asking(who, 'publish', 'nowhere')).toMatchObject(refused('notFound'))
  })
})

describe('closing', () => {
  it('ends sign-up, keeps those who are in, and can be asked for twice', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    await stage.come(id, await stage.somebody())
    const first = await asking(who, 'close', id)
    expect(first).toMatchObject({ data: { state: 'closed', left: 19, manage: { close: { can: false } } } })
    expect(await asking(who, 'close', id)).toEqual(first)
  })

  it('is refused for drafts and for what was called off', async () => {
    const who = await stage.officer()
    expect(await asking(who, 'close', await stage.activity({ state: 'draft' }))).toMatchObject(
      refused('notOpen'),
    )
    expect(await asking(who, 'close', await stage.activity({ state: 'cancelled' }))).toMatchObject(
      refused('cancelled'),
    )
    expect(await asking(who, 'close', 'nowhere')).toMatchObject(refused('notFound'))
  })
})

describe('calling off', () => {
  it('takes it off the list and is possible until it is over', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    const first = await asking(who, 'callOff', id)
    expect(first).toMatchObject({
      data: { state: 'cancelled', manage: { edit: { can: false }, remove: { can: false } } },
    })
    expect(await asking(who, 'callOff', id)).toEqual(first)
    const over = await stage.activity({
      startsAt: '2026-06-01T01:00:00.000Z',
      closesAt: START,
      endsAt: START,
    })
    expect(await asking(who, 'callOff', over)).toMatchObject(refused('notEditable'))
    expect(await asking(who, 'callOff', 'nowhere')).toMatchObject(refused('notFound'))
  })
})

describe('editing', () => {
  it('changes what people read, and counts versions', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    expect(await edit(who, id, { title: '换个地方', place: '共青森林公园' })).toMatchObject({
      data: { title: '换个地方', place: '共青森林公园', description: '' },
    })
    expect((await stage.stored(id)).activity.version).toBe(2)
  })

  it('to more seats lets the line in, in its order', async () => {
    const [officer, ...people] = [await stage.officer(), ...(await stage.someone(5))] as [string, ...string[]]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, ...people)
    expect(await edit(officer, id, { capacity: 3 })).toMatchObject({
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
    expect(await edit(who, id, { capacity: 2 })).toMatchObject({ data: { capacity: 2, left: 0 } })
    expect(await edit(who, id, { capacity: 1 })).toMatchObject(refused('capacityTooSmall'))
  })

  it('is refused after sign-up is over, for what was called off, and into the past', async () => {
    const who = await stage.officer()
    for (const given of [{ state: 'closed' }, { state: 'cancelled' }, { closesAt: START }] as const) {
      expect(await edit(who, await stage.activity(given), {})).toMatchObject(refused('notEditable'))
    }
    const id = await stage.activity()
    expect(await edit(who, id, { closesAt: START })).toMatchObject(refused('pastClosing'))
    const { draft } = await edited(id, {})
    expect(await stage.world.as(who)('activities.edit', { activityId: 'nowhere', draft })).toMatchObject(
      refused('notFound'),
    )
  })

  it('by two officers at once keeps both changes or tells the later one to look again', async () => {
    const [one, two] = [await stage.officer(), await stage.officer()]
    const id = await stage.activity()
    const replies = await Promise.all([edit(one, id, { capacity: 30 }), edit(two, id, { capacity: 40 })])
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
    expect(await edit(who, id, { title: '改名' })).toMatchObject({ data: { mine: { state: 'confirmed' } } })
  })
})

describe('officers of another unit', () => {
  it('can do none of it', async () => {
    const other = await stage.somebody({ offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] })
    const id = await stage.activity()
    for (const deed of ['publish', 'close', 'callOff'] as const) {
      expect(await asking(other, deed, id)).toMatchObject(forbidden)
    }
    expect(await edit(other, id, {})).toMatchObject(forbidden)
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
