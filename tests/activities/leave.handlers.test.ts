import { unset } from '@cloud/kernel/ports/db'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code } })

describe('leaving', () => {
  it('frees the seat for everybody when nobody waits', async () => {
    const who = await stage.somebody()
    const id = await stage.activity({ capacity: 2 })
    await stage.come(id, who)
    const reply = await stage.cancel(who, id)
    expect(reply).toMatchObject({ data: { left: 2, mine: { state: 'cancelled' }, signUp: { can: true } } })
    expect(await stage.cancel(who, id)).toEqual(reply)
  })

  it('gives the seat to the first in line, and the line moves up', async () => {
    const people = (await stage.someone(4)) as [string, string, string, string]
    const [seated, first, second, third] = people
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, ...people)
    expect(await stage.cancel(seated, id)).toMatchObject({ data: { left: 0, waiting: 2 } })
    expect(await stage.detail(first, id)).toMatchObject({ data: { mine: { state: 'confirmed' } } })
    expect(await stage.detail(second, id)).toMatchObject({
      data: { mine: { state: 'waiting', position: 1 } },
    })
    await stage.world.got(stage.cancel(second, id))
    expect(await stage.detail(third, id)).toMatchObject({ data: { waiting: 1, mine: { position: 1 } } })
  })

  it('is possible until the activity begins, also after sign-up has closed', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity()
    await stage.come(id, one, two)
    stage.world.setNow('2026-06-20T00:59:59.999Z')
    expect(await stage.cancel(one, id)).toMatchObject({ ok: true })
    stage.world.setNow('2026-06-20T01:00:00.000Z')
    expect(await stage.cancel(two, id)).toMatchObject(refused('activities.alreadyStarted'))
  })

  it('is refused to whoever has nothing to leave', async () => {
    const who = await stage.somebody()
    expect(await stage.cancel(who, await stage.activity())).toMatchObject(refused('activities.notSignedUp'))
    expect(await stage.cancel(who, 'nowhere')).toMatchObject(refused('activities.notFound'))
  })

  it('is not needed any more once the activity is called off', async () => {
    const who = await stage.somebody()
    const officer = await stage.officer()
    const id = await stage.activity()
    await stage.come(id, who)
    await stage.world.got(stage.world.as(officer)('activities.callOff', { activityId: id, reason: '台风' }))
    expect(await stage.cancel(who, id)).toMatchObject(refused('activities.cancelled'))
    expect(await stage.signUp(who, id)).toMatchObject(refused('activities.cancelled'))
  })
})

describe('an instance that has not seen the newest', () => {
  it('does not let anybody in after an officer has closed sign-up elsewhere', async () => {
    const [one, two, three] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ capacity: 2 })
    await stage.world.got(stage.signUp(one, id))
    const { activity } = await stage.stored(id)
    await stage.elsewhere(id, { state: 'closed', version: activity.version + 1 })
    expect(await stage.signUp(two, id)).toMatchObject(refused('activities.closed'))
    expect(await stage.states(id)).toEqual({ [one]: 'confirmed', [two]: 'cancelled' })
    expect(await stage.signUp(three, id)).toMatchObject(refused('activities.closed'))
    await stage.world.sweep()
    await stage.world.repair()
    expect((await stage.stored(id)).activity.seats).toMatchObject({ left: 1, waiting: 0 })
  })

  it('knows better after some seconds, however often it is asked meanwhile', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.world.got(stage.signUp(one, id))
    await stage.elsewhere(id, { title: '换了名字' })
    const titles: string[] = []
    for (const second of [0, 3, 8]) {
      stage.world.setNow(`2026-06-10T02:00:0${second}.000Z`)
      titles.push((await stage.world.got(stage.signUp(one, id))).title)
    }
    expect(titles).toEqual(['滨江健步走', '滨江健步走', '换了名字'])
    expect((await stage.world.got(stage.signUp(two, id))).title).toBe('换了名字')
  })

  it('gives out a seat that came free elsewhere', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.world.got(stage.signUp(one, id))
    await stage.elsewhere(id, { 'seats.cap': 2, 'seats.left': 1 })
    expect(await stage.signUp(two, id)).toMatchObject({ data: { left: 0, mine: { state: 'confirmed' } } })
  })

  it('signs her up anew when she has left elsewhere', async () => {
    const who = await stage.somebody()
    const id = await stage.activity({ capacity: 1 })
    await stage.world.got(stage.signUp(who, id))
    await stage.rowElsewhere(id, who, { state: 'cancelled' })
    await stage.elsewhere(id, {
      'seats.left': 1,
      [`seats.held.${who}`]: unset,
      [`seats.stays.${who}`]: unset,
    })
    expect(await stage.signUp(who, id)).toMatchObject({ data: { left: 0, mine: { state: 'confirmed' } } })
    expect(await stage.states(id)).toEqual({ [who]: 'confirmed' })
  })
})
