import { demoUnbound } from '../../config/demo/people'
import { isEmptyWorld, seedDemo } from '../../config/demo/seed'
import { demoSchool, demoShelves } from '../../config/demo/world'
import { openWorld, type World } from '../support/world'

const now = '2026-06-10T02:00:00.000Z'

let world: World
let seconds = 0
/** What a start leaves behind that dies in the middle of the people. */
const breakOff = async () => {
  const [people] = demoShelves(now)
  for (const document of people?.documents.slice(50, 170) ?? [])
    await world.db.insert(people!.store, document)
}

beforeAll(async () => {
  world = await openWorld({ now })
  await breakOff()
  expect(await isEmptyWorld(world.db)).toBe(true)
  const began = process.cpuUsage()
  await seedDemo(world.db, now)
  const { user, system } = process.cpuUsage(began)
  seconds = (user + system) / 1e6
})
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const as = (openid: string) => world.as(openid)

describe('the demo world, loaded', () => {
  // Client and cloud are this one process, so its own time is what a free machine takes.
  it('takes less than three seconds', () => expect(seconds).toBeLessThan(3))

  it('is there, and loading it again changes nothing', async () => {
    expect(await isEmptyWorld(world.db)).toBe(false)
    const before = await world.got(as('demo-school')('members.people'))
    await seedDemo(world.db, now)
    expect(await world.got(as('demo-school')('members.people'))).toEqual(before)
  })

  it('leaves the timer nothing to mend', async () => {
    expect([await world.repair(), await world.sweep()]).toEqual([0, 0])
  })

  it('demo-member can claim this month’s cake and is expected at two activities', async () => {
    const { items } = await world.got(as('demo-member')('benefits.year'))
    expect(items.find(({ kind }) => kind === 'birthday')?.claim).toMatchObject({ can: true })
    const home = await world.got(as('demo-member')('home.view'))
    expect(home.upcoming.filter(({ tag }) => tag === '已报名').length).toBeGreaterThanOrEqual(2)
    expect(home.reasons.length).toBeGreaterThanOrEqual(2)
    expect((await world.got(as('demo-member')('messages.unread'))).unread).toBe(1)
  })

  it('demo-late has missed hers and can ask for it', async () => {
    const { items } = await world.got(as('demo-late')('benefits.year'))
    expect(items.find(({ kind }) => kind === 'birthday')).toMatchObject({
      status: 'lateClaimable',
      askLate: { can: true },
    })
  })

  it.each([
    ['demo-branch', 2],
    ['demo-school', 3],
    ['demo-other', 1],
  ])('%s has %i applications to decide', async (openid, count) => {
    const { items } = await world.got(as(openid)('requests.todo'))
    expect(items).toHaveLength(count)
    for (const { id } of items) {
      expect((await world.got(as(openid)('requests.detail', { requestId: id }))).decide).toMatchObject({
        can: true,
      })
    }
  })

  it('demo-shop sees what her shop has handed out, and demo-staff may ask to join', async () => {
    expect((await world.got(as('demo-shop')('benefits.redeemed'))).items.length).toBeGreaterThan(5)
    expect(await as('demo-staff')('requests.submit', { kind: 'join', reason: '想加入工会' })).toMatchObject({
      ok: true,
    })
  })

  it('demo-stranger sees the activities and can become the person who is waiting to be bound', async () => {
    expect((await world.got(as('demo-stranger')('activities.list'))).items.length).toBeGreaterThan(9)
    expect(await world.got(as('demo-stranger')('members.bind', demoUnbound))).toMatchObject({
      profile: { name: demoUnbound.name, kind: 'member' },
    })
  })

  it('every document has found its place, although the first start was broken off', async () => {
    for (const { store, documents } of [...demoShelves(now), demoSchool]) {
      const found = await Promise.all(documents.map(({ _id }) => world.db.get(store, _id)))
      expect({ name: store.name, missing: found.filter((one) => !one) }).toEqual({
        name: store.name,
        missing: [],
      })
    }
  })
})
