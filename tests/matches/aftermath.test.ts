import { choosingsStore, profilesStore } from '@cloud/capabilities/matches/store'
import { activitiesStore } from '@cloud/capabilities/activities/store'
import { FEWEST_TOLD } from '@cloud/capabilities/matches/labels'
import { happened, type DomainEvent } from '@cloud/kernel/domain/event'
import { noting } from '@cloud/kernel/ports/pending'
import { CLEARED, OPEN, openEvent, OVER, phonesIn, SETTINGS, type Phone } from '../support/build-matches'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const members = (event: string, count: number) => Array.from({ length: count }, (_, at) => `${event}-${at}`)

/** So many pairs who choose each other; everybody else hands in without a choice. */
const playPairs = async (event: string, people: number, pairs: number) => {
  const names = members(event, people)
  const { officer } = await openEvent(world, event, names)
  const phones = await phonesIn(world, event, names)
  for (const [at, phone] of phones.entries()) {
    const other = at % 2 ? at - 1 : at + 1
    await world.got(phone.choose(...(at < 2 * pairs ? [`${event}-${other}`] : [])))
  }
  return { phones, overview: () => world.got(world.as(officer)('matches.overview', { activityId: event })) }
}
const inbox = async (who: string) =>
  (await world.got(world.as(who)('messages.list'))).items.filter(({ title }) => title.startsWith('互选'))
const countOf = (activityId: string) => world.db.count(profilesStore, 'inEvent', { activityId })
const timer = async () => {
  await world.repair()
  await world.sweep()
}

describe('officers see how many, never who', () => {
  test('and pairs only after closing and when there are enough of them', async () => {
    const many = await playPairs('many', 8, FEWEST_TOLD)
    const few = await playPairs('few', 6, FEWEST_TOLD - 1)
    world.setNow(OPEN)
    expect(await many.overview()).toMatchObject({ profiles: 8, pairs: null, open: { can: true } })
    world.setNow(OVER)
    await timer()

    expect(await many.overview()).toMatchObject({ profiles: 8, pairs: FEWEST_TOLD, open: { can: false } })
    expect(await few.overview()).toMatchObject({ profiles: 6, pairs: null })
    expect(Object.keys(await many.overview()).sort()).toEqual([
      'activityId',
      'endsAt',
      'event',
      'open',
      'pairs',
      'participants',
      'profiles',
      'startsAt',
      'title',
    ])
  })

  test('a later closing time counts again', async () => {
    const { overview } = await playPairs('longer', 6, FEWEST_TOLD)
    world.setNow(OPEN)
    const closesAt = '2026-06-22T14:00:00.000Z'
    await world.got(
      world.as('longer-officer')('matches.open', { activityId: 'longer', ...SETTINGS, closesAt }),
    )
    world.setNow(OVER)
    await timer()
    expect(await overview()).toMatchObject({ pairs: null, event: { phase: 'open', closesAt } })
    world.setNow('2026-06-22T15:00:00.000Z')
    await timer()
    expect(await overview()).toMatchObject({ pairs: FEWEST_TOLD, event: { phase: 'over' } })
  })
})

test('everybody with a card hears once that it is over, chosen or not', async () => {
  await playPairs('told', 4, 1)
  world.setNow(OVER)
  await timer()
  await timer()
  for (const who of members('told', 4))
    expect(await inbox(who)).toMatchObject([{ title: '互选截止了：玫瑰花苑' }])
})

test('when its days are over everything that people wrote is gone, and no earlier', async () => {
  const { phones, overview } = await playPairs('gone', 5, 2)
  world.setNow(OVER)
  await timer()
  expect(await countOf('gone')).toBe(5)
  world.setNow(CLEARED)
  await timer()
  await timer()

  expect(await countOf('gone')).toBe(0)
  expect(await overview()).toMatchObject({ event: null, profiles: 0 })
  const reply = await (phones[0] as Phone).as('matches.room', { activityId: 'gone' })
  expect(reply).toMatchObject({ error: { code: 'matches.notFound' } })
})

/** Something that the activities capability says, carried by its document and moved by the timer. */
const say = async (activityId: string, type: string, subject: string, data: DomainEvent['data']) => {
  const occasion = { at: world.now(), by: 'system', id: `said-${activityId}` }
  const event = happened(occasion, type, subject, data)
  await world.db.update(activitiesStore, { _id: activityId }, noting({}, [event]))
  await world.sweep()
}

test('whoever gives up her seat is no longer in the room', async () => {
  const { phones } = await playPairs('seat', 3, 0)
  await say('seat', 'activities.cancelled', 'seat-seat-1', { activityId: 'seat', memberId: 'seat-1' })

  const { people } = await (phones[0] as Phone).look()
  expect(people.map(({ nickname }) => nickname)).toEqual(['seat-2'])
})

test('an activity that is called off leaves nothing behind, and nobody is called to look', async () => {
  const { phones } = await playPairs('off', 3, 1)
  await say('off', 'activities.calledOff', 'off', {})
  world.setNow('2026-06-20T02:10:00.000Z')
  const reply = await (phones[0] as Phone).as('matches.room', { activityId: 'off' })
  await timer()

  expect(reply).toMatchObject({ error: { code: 'matches.notFound' } })
  expect(await countOf('off')).toBe(0)
  expect(await world.db.get(choosingsStore, 'off')).toMatchObject({ isCurrent: false, pairs: null })
  expect(await inbox('off-0')).toEqual([])
})
