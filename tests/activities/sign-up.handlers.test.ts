import { OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code } })

describe('signing up', () => {
  it('gives a seat at once and shows what is left', async () => {
    const who = await stage.somebody()
    const id = await stage.activity({ capacity: 3 })
    expect(await stage.signUp(who, id)).toMatchObject({
      ok: true,
      data: {
        left: 2,
        waiting: 0,
        mine: { state: 'confirmed', at: START, position: null },
        signUp: { can: false, why: '你已经报上名了' },
        cancel: { can: true },
      },
    })
    expect(await stage.states(id)).toEqual({ [who]: 'confirmed' })
  })

  it('twice, also from another warm instance, changes nothing and says the same', async () => {
    const who = await stage.somebody()
    const id = await stage.activity({ capacity: 3 })
    const { got } = stage.world
    const first = await got(stage.signUp(who, id))
    expect(await got(stage.signUp(who, id))).toEqual(first)
    stage.cool()
    expect(await got(stage.signUp(who, id))).toEqual(first)
  })

  it('for a full activity puts her in line and says where she stands', async () => {
    const [one, two, three] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, one)
    expect(await stage.signUp(two, id)).toMatchObject({
      data: { left: 0, mine: { state: 'waiting', position: 1 } },
    })
    stage.cool()
    const { got } = stage.world
    const third = await got(stage.signUp(three, id))
    expect({ data: third }).toMatchObject({
      data: {
        left: 0,
        waiting: 2,
        mine: { state: 'waiting', position: 2, positionIsAtLeast: false },
        signUp: { can: false, why: '你在候补里，有名额会按顺序补上' },
      },
    })
    expect(await got(stage.signUp(three, id))).toEqual(third)
    stage.cool()
    expect(await got(stage.signUp(three, id))).toEqual(third)
    expect(await got(stage.detail(three, id))).toEqual(third)
  })

  it('counts a long line out to a hundred and no further', async () => {
    const people = await stage.someone(103)
    const [seated, first] = people as [string, string]
    const [hundredth, last] = [people[100], people[102]] as [string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, seated)
    // At one and the same instant: the line is in the order of their ids.
    await Promise.all(people.slice(1).map((who) => stage.world.got(stage.signUp(who, id))))
    expect(await stage.detail(first, id)).toMatchObject({ data: { mine: { position: 1 } } })
    const inside = { position: 100, positionIsAtLeast: false }
    const behind = { position: 100, positionIsAtLeast: true }
    expect(await stage.detail(hundredth, id)).toMatchObject({ data: { mine: inside } })
    expect(await stage.detail(last, id)).toMatchObject({ data: { waiting: 102, mine: behind } })
    const somewhere = { state: 'waiting', position: null }
    expect(await stage.signUp(last, id)).toMatchObject({ data: { mine: somewhere } })
    const outsider = await stage.somebody()
    expect(await stage.detail(outsider, id)).toMatchObject({ data: { mine: null } })
  })

  it('again after leaving is a new place: a seat when one is free, else the end of the line', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, one)
    await stage.world.got(stage.cancel(one, id))
    expect(await stage.signUp(one, id)).toMatchObject({ data: { left: 0, mine: { state: 'confirmed' } } })
    await stage.come(id, two)
    await stage.world.got(stage.cancel(one, id))
    expect(await stage.signUp(one, id)).toMatchObject({ data: { mine: { state: 'waiting', position: 1 } } })
    expect(await stage.states(id)).toEqual({ [one]: 'waiting', [two]: 'confirmed' })
  })

  it('is for members of the unit that hosts it and of the units below', async () => {
    const stranger = await stage.somebody({ unit: OTHER_BRANCH })
    const own = await stage.activity()
    const schools = await stage.activity({ unit: SCHOOL })
    expect(await stage.signUp(stranger, own)).toMatchObject(refused('activities.notYours'))
    expect(await stage.signUp(stranger, schools)).toMatchObject({ ok: true })
    const staff = await stage.somebody({ kind: 'staff', joinedOn: null })
    expect(await stage.signUp(staff, own)).toMatchObject(refused('system.notMember'))
  })

  it('is refused in the words of the reason', async () => {
    const who = await stage.somebody()
    const early = await stage.activity({ opensAt: '2026-06-10T02:00:00.001Z' })
    const late = await stage.activity({ closesAt: START })
    const shut = await stage.activity({ state: 'closed' })
    const off = await stage.activity({ state: 'cancelled' })
    const draft = await stage.activity({ state: 'draft' })
    expect(await stage.signUp(who, early)).toMatchObject(refused('activities.notOpen'))
    expect(await stage.signUp(who, late)).toMatchObject(refused('activities.closed'))
    expect(await stage.signUp(who, shut)).toMatchObject(refused('activities.closed'))
    expect(await stage.signUp(who, off)).toMatchObject(refused('activities.cancelled'))
    expect(await stage.signUp(who, draft)).toMatchObject(refused('activities.notFound'))
    expect(await stage.signUp(who, 'nowhere')).toMatchObject(refused('activities.notFound'))
  })

  it('opens and closes to the millisecond of the server', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ opensAt: START, closesAt: '2026-06-10T03:00:00.000Z' })
    expect(await stage.signUp(one, id)).toMatchObject({ ok: true })
    stage.world.setNow('2026-06-10T02:59:59.999Z')
    expect(await stage.signUp(two, id)).toMatchObject({ ok: true })
    stage.world.setNow('2026-06-10T03:00:00.000Z')
    expect(await stage.signUp(await stage.somebody(), id)).toMatchObject(refused('activities.closed'))
  })
})
