import { aDraft } from '../support/build-activities'
import { SCHOOL, schoolOffice } from '../support/build-members'
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
    const first = await stage.ask(who, 'publish', id)
    expect(first).toMatchObject({
      data: { state: 'published', manage: { publish: { can: false, why: '只有草稿可以发布' } } },
    })
    expect(await stage.ask(who, 'publish', id)).toEqual(first)
    expect((await stage.stored(id)).activity).toMatchObject({ version: 2, listed: true })
  })

  it('is refused when sign-up would be over already, and for what was closed', async () => {
    const who = await stage.officer()
    const late = await stage.activity({ state: 'draft', closesAt: START })
    expect(await stage.ask(who, 'publish', late)).toMatchObject(refused('pastClosing'))
    expect(await stage.ask(who, 'publish', await stage.activity({ state: 'closed' }))).toMatchObject(
      refused('notDraft'),
    )
    expect(await stage.ask(who, 'publish', 'nowhere')).toMatchObject(refused('notFound'))
  })
})

describe('closing', () => {
  it('ends sign-up, keeps those who are in, and can be asked for twice', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    await stage.come(id, await stage.somebody())
    const first = await stage.ask(who, 'close', id)
    expect(first).toMatchObject({ data: { state: 'closed', left: 19, manage: { close: { can: false } } } })
    expect(await stage.ask(who, 'close', id)).toEqual(first)
  })

  it('is refused for drafts and for what was called off', async () => {
    const who = await stage.officer()
    expect(await stage.ask(who, 'close', await stage.activity({ state: 'draft' }))).toMatchObject(
      refused('notOpen'),
    )
    expect(await stage.ask(who, 'close', await stage.activity({ state: 'cancelled' }))).toMatchObject(
      refused('cancelled'),
    )
    expect(await stage.ask(who, 'close', 'nowhere')).toMatchObject(refused('notFound'))
  })
})

describe('calling off', () => {
  it('takes it off the list and is possible until it is over', async () => {
    const who = await stage.officer()
    const id = await stage.activity()
    const first = await stage.ask(who, 'callOff', id)
    expect(first).toMatchObject({
      data: { state: 'cancelled', manage: { edit: { can: false }, remove: { can: false } } },
    })
    expect(await stage.ask(who, 'callOff', id)).toEqual(first)
    const over = await stage.activity({
      startsAt: '2026-06-01T01:00:00.000Z',
      closesAt: START,
      endsAt: START,
    })
    expect(await stage.ask(who, 'callOff', over)).toMatchObject(refused('notEditable'))
    expect(await stage.ask(who, 'callOff', 'nowhere')).toMatchObject(refused('notFound'))
  })
})
