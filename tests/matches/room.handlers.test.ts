import type { Room } from '@cloud/capabilities/matches/contract'
import {
  aPhone,
  aProfile,
  BEFORE,
  OPEN,
  openEvent,
  OVER,
  phonesIn,
  type Phone,
} from '../support/build-matches'
import { aPerson, putPeople } from '../support/build-members'
import { openWorld, type World } from '../support/world'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

const nicknames = ({ people }: Room) => people.map(({ nickname }) => nickname).sort()
const one = (phones: readonly Phone[]) => phones[0] as Phone

describe('the others are seen', () => {
  test('while the choosing is open, by those who have written about themselves', async () => {
    await openEvent(world, 'e1', ['ann', 'bo', 'cy'])
    const [ann, bo] = (await phonesIn(world, 'e1', ['ann', 'bo'])) as [Phone, Phone]
    const cy = aPhone(world, 'cy', 'e1')
    const seen = async (phone: Phone) => nicknames(await phone.look())

    expect([await seen(ann), await seen(bo), await seen(cy)]).toEqual([['bo'], ['ann'], []])
    world.setNow(BEFORE)
    expect(await seen(ann)).toEqual([])
    world.setNow(OVER)
    expect(await seen(ann)).toEqual([])
  })

  test('without anything that says who they are elsewhere', async () => {
    await openEvent(world, 'e2', ['a2', 'b2'])
    const phones = await phonesIn(world, 'e2', ['a2', 'b2'])
    const [person] = (await one(phones).look()).people

    expect(Object.keys(person ?? {}).sort()).toEqual([
      'age',
      'hobbies',
      'id',
      'key',
      'lines',
      'nickname',
      'sex',
    ])
    expect(person?.id).toMatch(/^[0-9a-z]{24}$/)
  })

  test('all of them, in pages, when they are more than a hundred', async () => {
    const members = Array.from({ length: 103 }, (_, at) => `x${String(at).padStart(3, '0')}`)
    await openEvent(world, 'e3', members)
    world.setNow(OPEN)
    for (const [at, who] of members.entries()) {
      const key = String(at).padStart(64, '0')
      await world.got(world.as(who)('matches.saveProfile', { activityId: 'e3', key, ...aProfile(who) }))
    }
    const room = (cursor?: string) =>
      world.got(world.as('x000')('matches.room', { activityId: 'e3', cursor }))
    const first = await room()
    const second = await room(first.next)

    expect(second.next).toBeUndefined()
    expect([...nicknames(first), ...nicknames(second)].sort()).toEqual(members.slice(1))
  })
})

test('whoever leaves is gone with what she handed in, may come back, and asking twice is no harm', async () => {
  await openEvent(world, 'e4', ['a4', 'b4'])
  const [ann, bo] = (await phonesIn(world, 'e4', ['a4', 'b4'])) as [Phone, Phone]
  await world.got(ann.choose('b4'))
  await world.got(bo.choose('a4'))
  const gone = await world.got(ann.as('matches.leave', { activityId: 'e4' }))
  await world.got(ann.as('matches.leave', { activityId: 'e4' }))

  expect(gone.me).toMatchObject({ person: null, times: 0, write: { can: true }, choose: { can: false } })
  expect(nicknames(await bo.look())).toEqual([])
  expect((await world.got(ann.write())).me.person?.nickname).toBe('a4')
  world.setNow(OVER)
  expect(await bo.mutual()).toEqual([])
})

test('a card that is written again keeps what was handed in, as long as the key stays', async () => {
  await openEvent(world, 'e5', ['a5', 'b5'])
  const [ann, bo] = (await phonesIn(world, 'e5', ['a5', 'b5'])) as [Phone, Phone]
  await world.got(ann.choose('b5'))
  await world.got(bo.choose('a5'))
  expect((await world.got(ann.write({ lines: '改一改' }))).me.times).toBe(1)
  world.setNow(OVER)
  expect((await bo.mutual()).map(({ person }) => person.lines)).toEqual(['改一改'])
})

test('two who hand in at the same moment find each other, and one who does so twice at once is in once', async () => {
  await openEvent(world, 'e6', ['a6', 'b6'])
  const [ann, bo] = (await phonesIn(world, 'e6', ['a6', 'b6'])) as [Phone, Phone]
  const slots = async (phone: Phone, other: string) => {
    const ready = await phone.mark(other)
    if ('problem' in ready) throw new Error(ready.problem)
    phone.setKeep(ready.keep)
    return { activityId: 'e6', key: ready.keep.key, slots: ready.slots }
  }
  const [hers, his] = [await slots(ann, 'b6'), await slots(bo, 'a6')]
  const replies = await Promise.all([
    world.got(ann.as('matches.choose', hers, 'same')),
    world.got(ann.as('matches.choose', hers, 'same')),
    world.got(bo.as('matches.choose', his)),
  ])

  expect(replies.map(({ me }) => me.times)).toEqual([1, 1, 1])
  world.setNow(OVER)
  expect([(await ann.mutual()).length, (await bo.mutual()).length]).toEqual([1, 1])
})

test('the list names the choosing of my units that is not cleared', async () => {
  await putPeople(world.db, aPerson({ _id: 'far', openid: 'far', unit: '/shjy/slsf/tsg/' }))
  await openEvent(world, 'e7', ['a7'])
  world.setNow(OPEN)
  const listed = async (who: string) =>
    (await world.got(world.as(who)('matches.list'))).items.map(({ activityId }) => activityId)

  expect(await listed('a7')).toContain('e7')
  expect(await listed('far')).toEqual([])
  world.setNow('2026-07-20T00:00:00.000Z')
  expect(await listed('a7')).toEqual([])
})

describe('database calls beyond the one that says who calls', () => {
  const cost = async (work: () => Promise<unknown>) => {
    const { calls, unindexed } = await world.counting(work)
    expect(unindexed).toEqual([])
    return calls - 1
  }
  const MOMENTS = { card: '2026-06-20T00:30:00.000Z', open: '2026-06-20T03:00:00.000Z', over: OVER }
  /** So much later that a warm instance has forgotten. */
  const cool = (moment: keyof typeof MOMENTS) => world.setNow(MOMENTS[moment])

  test('are few, and no more for whoever chooses more', async () => {
    await openEvent(world, 'e8', ['a8', 'b8', 'c8'], { most: 5 })
    const [ann] = (await phonesIn(world, 'e8', ['a8', 'b8'])) as [Phone, Phone]
    const room = () => world.got(ann.as('matches.room', { activityId: 'e8' }))
    const overview = () => world.got(world.as('e8-officer')('matches.overview', { activityId: 'e8' }))
    const paid: Record<string, number> = {}
    cool('card')
    paid['first card, cold'] = await cost(() => world.got(aPhone(world, 'c8', 'e8').write()))
    paid['card again, warm'] = await cost(() => world.got(ann.write()))
    cool('open')
    paid['room, cold'] = await cost(room)
    paid['room, warm'] = await cost(room)
    const ready = await ann.mark('b8')
    const slots = 'slots' in ready ? ready.slots : []
    const choose = () => world.got(ann.as('matches.choose', { activityId: 'e8', key: ann.keep().key, slots }))
    paid['choose, warm'] = await cost(choose)
    cool('over')
    paid['result, cold'] = await cost(room)
    paid.list = await cost(() => world.got(ann.as('matches.list')))
    paid.overview = await cost(overview)

    expect(paid).toEqual({
      // One of them is WeChat's look at the words.
      ...{ 'first card, cold': 5, 'card again, warm': 3 },
      ...{ 'room, cold': 3, 'room, warm': 2, 'choose, warm': 2, 'result, cold': 3 },
      ...{ list: 1, overview: 3 },
    })
  })
})
