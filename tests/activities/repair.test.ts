import { activitiesAftermath } from '@cloud/capabilities/activities/reactions'
import { activitiesStore } from '@cloud/capabilities/activities/store'
import { unset } from '@cloud/kernel/ports/db'
import { repair } from '@cloud/kernel/runtime/sweep'
import { openStage, START, type Stage } from './stage'

const fail = (line: unknown): never => {
  throw new Error(JSON.stringify(line))
}

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(() => stage.world.close())

describe('the repair', () => {
  /** A seat that a call has taken just before it died. */
  const seatWithoutRow = async (who: string, given: object = {}) => {
    const id = await stage.activity({ capacity: 2, ...given })
    await stage.elsewhere(id, {
      dirtyAt: START,
      'seats.left': 1,
      [`seats.held.${who}`]: 1,
      [`seats.stays.${who}`]: 'd-00000001',
    })
    return id
  }

  it('completes a sign-up that died after taking the seat, and she hears of it', async () => {
    const who = await stage.somebody({ name: '欧阳晓明' })
    const id = await seatWithoutRow(who, { title: '插花' })
    expect(await stage.world.repair()).toBe(1)
    expect((await stage.stored(id)).rows).toMatchObject([
      {
        memberId: who,
        state: 'confirmed',
        stay: 'd-00000001',
        nameMasked: '欧**明',
        unitName: '光电学院分会',
      },
    ])
    await stage.world.sweep()
    expect(await stage.inboxOf(who)).toEqual(['报上名了：插花'])
    expect(await stage.world.repair()).toBe(0)
  })

  it('is not waited for by whoever asks again herself, or leaves', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const here = await seatWithoutRow(one)
    expect(await stage.signUp(one, here)).toMatchObject({ data: { left: 1, mine: { state: 'confirmed' } } })
    const there = await seatWithoutRow(two)
    expect(await stage.cancel(two, there)).toMatchObject({ data: { left: 2, mine: { state: 'cancelled' } } })
  })

  it('gives a seat that died on its way out to the first in line', async () => {
    const [one, two, three] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, one, two, three)
    await stage.world.repair()
    await stage.rowElsewhere(id, one, { state: 'cancelled' })
    await stage.elsewhere(id, { dirtyAt: START })
    expect(await stage.world.repair()).toBeGreaterThan(0)
    expect(await stage.states(id)).toEqual({ [one]: 'cancelled', [two]: 'confirmed', [three]: 'waiting' })
    await stage.world.repair()
    expect((await stage.stored(id)).activity.seats).toMatchObject({ left: 0, waiting: 1 })
  })

  it('looks again at an activity of which only a row was written', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ capacity: 1 })
    await stage.come(id, one, two)
    await stage.world.sweep()
    await stage.world.repair()
    expect((await stage.stored(id)).activity.dirtyAt).toBeUndefined()
    const event = {
      id: `e-${id}`,
      type: 'activities.cancelled',
      at: START,
      by: one,
      subject: `${id}-${one}`,
      data: { activityId: id, memberId: one },
    }
    await stage.rowElsewhere(id, one, { state: 'cancelled', pending: [event], pendingAt: START })
    await stage.world.sweep()
    await stage.world.repair()
    expect(await stage.states(id)).toEqual({ [one]: 'cancelled', [two]: 'confirmed' })
  })

  it('puts a row that lost its seat with a backup ahead of the line', async () => {
    const [lost, other, waits] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ capacity: 2 })
    await stage.come(id, lost, other, waits)
    await stage.elsewhere(id, {
      [`seats.held.${lost}`]: unset,
      [`seats.stays.${lost}`]: unset,
      'seats.left': 1,
    })
    await stage.world.repair()
    await stage.world.repair()
    expect(await stage.states(id)).toEqual({ [lost]: 'confirmed', [other]: 'confirmed', [waits]: 'waiting' })
  })

  it('counts a line again that a death has left too long, and free seats stay within reach meanwhile', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ capacity: 5 })
    await stage.elsewhere(id, { 'seats.waiting': 3, 'seats.lines.rest-1': 3, dirtyAt: START })
    expect(await stage.signUp(one, id)).toMatchObject({ data: { mine: { state: 'confirmed' }, left: 4 } })
    expect(await stage.signUp(two, id)).toMatchObject({ data: { mine: { state: 'confirmed' }, left: 3 } })
    expect(await stage.world.repair()).toBe(1)
    await stage.elsewhere(id, { 'seats.waiting': -2, 'seats.lines.rest-1': -2, dirtyAt: START })
    expect(await stage.world.repair()).toBe(1)
    expect((await stage.stored(id)).activity.seats.waiting).toBe(0)
  })

  it('leaves alone what it found in order until something changes there', async () => {
    const id = await stage.activity()
    await stage.come(id, await stage.somebody())
    await stage.world.repair()
    const before = (await stage.stored(id)).activity
    const { calls } = await stage.world.counting(() =>
      repair([activitiesAftermath], stage.world.surroundings(), (line) => fail(line)),
    )
    expect((await stage.stored(id)).activity).toEqual(before)
    expect(calls).toBe(activitiesAftermath.repairs.length)
  })

  it('takes what is over off the public list', async () => {
    const id = await stage.activity({ startsAt: '2026-06-01T01:00:00.000Z', endsAt: START })
    await stage.world.repair()
    expect((await stage.stored(id)).activity.listed).toBe(false)
  })

  it('of one broken document does not keep it from the others', async () => {
    const who = await stage.somebody()
    const broken = {
      ...(await stage.stored(await stage.activity())).activity,
      _id: 'broken',
      dirtyAt: '2026-06-01T00:00:00.000Z',
    }
    await stage.world.db.insert(activitiesStore, { ...broken, seats: {} as never })
    const id = await seatWithoutRow(who)
    await stage.world.repair()
    expect(await stage.states(id)).toEqual({ [who]: 'confirmed' })
    expect(stage.world.logged).toMatchObject([{ level: 'error', subject: 'repair' }])
    await stage.world.db.update(activitiesStore, { _id: 'broken' }, { dirtyAt: unset })
    stage.world.logged.length = 0
  })
})
