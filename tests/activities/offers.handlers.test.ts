import { plusHours } from '@cloud/kernel/domain/time'
import { seatProblems } from '../support/invariants'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const confirm = (who: string, activityId: string) => stage.world.as(who)('activities.confirm', { activityId })
const decline = (who: string, activityId: string) => stage.world.as(who)('activities.decline', { activityId })

/** One seat, given up: the first in line has an offer for two hours. */
const offered = async (given: object = {}) => {
  const people = (await stage.someone(3)) as [string, string, string]
  const id = await stage.activity({ capacity: 1, confirmHours: 2, ...given })
  await stage.come(id, ...people)
  await stage.world.got(stage.cancel(people[0], id))
  return { id, people, answerBy: plusHours(stage.world.now(), 2) }
}

describe('whoever comes up where that must be confirmed', () => {
  it('has the seat kept for her, is told until when, and has it for good once she says so', async () => {
    const { id, people, answerBy } = await offered()
    const [, next] = people
    expect(await stage.detail(next, id)).toMatchObject({
      data: { left: 0, mine: { state: 'offered', answerBy }, confirm: { can: true } },
    })
    expect(await stage.world.as(next)('home.view')).toMatchObject({
      data: {
        reasons: expect.arrayContaining([expect.objectContaining({ id: `offer-${id}`, dueAt: answerBy })]),
      },
    })
    stage.cool()
    const sure = await stage.world.got(confirm(next, id))
    expect(sure).toMatchObject({ mine: { state: 'confirmed', answerBy: null }, confirm: { can: false } })
    expect(await confirm(next, id)).toMatchObject({ data: { mine: { state: 'confirmed' } } })
    expect((await stage.stored(id)).activity.offers).toEqual({})
    await stage.world.sweep()
    expect((await stage.inboxOf(next)).slice(-2)).toEqual([
      '候补轮到你了：滨江健步走',
      '名额确认了：滨江健步走',
    ])
    expect((await seatProblems(stage.world.db, id)).problems).toEqual([])
  })

  it('gives it to the next one when she declines', async () => {
    const { id, people } = await offered()
    const [, two, three] = people
    expect(await decline(two, id)).toMatchObject({ data: { left: 0, mine: { state: 'cancelled' } } })
    expect(await stage.states(id)).toMatchObject({ [two]: 'cancelled', [three]: 'offered' })
    expect(await decline(three, id)).toMatchObject({ data: { left: 1 } })
    expect(await confirm(two, id)).toMatchObject(refused('notOffered'))
  })

  it('loses it when her time is over, and not a moment before', async () => {
    const { id, people, answerBy } = await offered()
    const [, two, three] = people
    stage.world.setNow(new Date(Date.parse(answerBy) - 1).toISOString())
    await stage.world.repair()
    expect((await stage.states(id))[two]).toBe('offered')
    stage.world.setNow(answerBy)
    expect(await confirm(two, id)).toMatchObject(refused('offerOver'))
    await stage.world.repair()
    expect(await stage.states(id)).toMatchObject({ [two]: 'cancelled', [three]: 'offered' })
    await stage.world.sweep()
    expect((await stage.inboxOf(two)).at(-1)).toBe('确认时间过了：滨江健步走')
    expect((await seatProblems(stage.world.db, id)).problems).toEqual([])
  })

  it('has until the start at the latest', async () => {
    const startsAt = plusHours(START, 1)
    const { id, people } = await offered({ startsAt, closesAt: startsAt })
    const { mine } = await stage.world.got(stage.detail(people[1], id))
    expect(mine?.answerBy).toBe(startsAt)
  })

  it('cannot confirm what is not offered, nor what is called off', async () => {
    const { id, people } = await offered()
    const officer = await stage.officer()
    expect(await confirm(people[2], id)).toMatchObject(refused('notOffered'))
    expect(await decline(people[2], id)).toMatchObject(refused('notOffered'))
    expect(await confirm(await stage.somebody(), id)).toMatchObject(refused('notOffered'))
    expect(await confirm(people[1], 'nowhere')).toMatchObject(refused('notFound'))
    await stage.world.got(stage.ask(officer, 'callOff', id))
    expect(await confirm(people[1], id)).toMatchObject(refused('cancelled'))
  })

  it('keeps it against the timer, or loses it: whoever writes first', async () => {
    const { id, people, answerBy } = await offered()
    stage.world.setNow(new Date(Date.parse(answerBy) - 1).toISOString())
    const [reply] = await Promise.all([confirm(people[1], id), confirm(people[1], id), stage.world.repair()])
    expect(reply).toMatchObject({ data: { mine: { state: 'confirmed' } } })
    stage.world.setNow(answerBy)
    await stage.world.repair()
    expect((await stage.states(id))[people[1]]).toBe('confirmed')
  })
})
