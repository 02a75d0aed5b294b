import { aPhone, openEvent, OVER, OPEN, phonesIn, type Phone } from '../support/build-matches'
import { openWorld, type World } from '../support/world'

const nth = (phones: readonly Phone[], at: number): Phone => {
  const phone = phones[at]
  if (!phone) throw new Error('no such phone')
  return phone
}
const seenBy = async (phone: Phone) =>
  (await phone.mutual()).map(({ person, contact }) => [person.nickname, contact])

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.close())

test('two who choose each other both see it after closing, with what each wrote for the other', async () => {
  await openEvent(world, 'e1', ['ann', 'bo', 'cy'])
  const phones = await phonesIn(world, 'e1', ['ann', 'bo', 'cy'])
  const [ann, bo, cy] = [nth(phones, 0), nth(phones, 1), nth(phones, 2)]
  await world.got(ann.choose('bo', 'cy'))
  await world.got(bo.choose('ann'))
  await world.got(cy.choose())

  expect((await ann.look()).answers).toBeNull()
  world.setNow(OVER)

  expect(await seenBy(ann)).toEqual([['bo', '微信 bo']])
  expect(await seenBy(bo)).toEqual([['ann', '微信 ann']])
  expect(await seenBy(cy)).toEqual([])
  expect(await ann.look()).toMatchObject({ people: [], event: { phase: 'over' } })
})

test('who changes her mind before closing counts as she decided last, whatever the others did meanwhile', async () => {
  await openEvent(world, 'e2', ['a2', 'b2', 'c2'])
  const phones = await phonesIn(world, 'e2', ['a2', 'b2', 'c2'])
  const [ann, bo, cy] = [nth(phones, 0), nth(phones, 1), nth(phones, 2)]
  await world.got(ann.choose('b2'))
  await world.got(bo.choose('a2'))
  await world.got(cy.choose('a2'))
  await world.got(ann.choose('c2'))
  await world.got(bo.choose('a2', 'c2'))
  world.setNow(OVER)

  expect(await seenBy(ann)).toEqual([['c2', '微信 c2']])
  expect(await seenBy(bo)).toEqual([])
  expect(await seenBy(cy)).toEqual([['a2', '微信 a2']])
})

test('a phone that sends the same again after a lost reply is heard once and uses up one time', async () => {
  await openEvent(world, 'e3', ['a3', 'b3'])
  const phones = await phonesIn(world, 'e3', ['a3', 'b3'])
  const ann = nth(phones, 0)
  const ready = await ann.mark('b3')
  if ('problem' in ready) throw new Error(ready.problem)
  ann.setKeep(ready.keep)
  const again = await ann.mark('b3')

  expect(again).toEqual(ready)
  const input = { activityId: 'e3', key: ready.keep.key, slots: ready.slots }
  const replies = [
    await world.got(ann.as('matches.choose', input, 'wish-1')),
    await world.got(ann.as('matches.choose', input, 'wish-1')),
  ]
  expect(replies.map(({ me }) => me.times)).toEqual([1, 1])
})

test('a new phone has no key: she writes her card again, the others see that her key has changed', async () => {
  await openEvent(world, 'e4', ['a4', 'b4'])
  const phones = await phonesIn(world, 'e4', ['a4', 'b4'])
  const [ann, bo] = [nth(phones, 0), nth(phones, 1)]
  await world.got(ann.choose('b4'))
  await bo.look()
  const fresh = aPhone(world, 'a4', 'e4')
  const ready = await fresh.mark('b4')
  if ('problem' in ready) throw new Error(ready.problem)
  const unknown = { activityId: 'e4', key: ready.keep.key, slots: ready.slots }

  expect(await fresh.as('matches.choose', unknown)).toMatchObject({ error: { code: 'matches.unknownKey' } })
  expect((await world.got(fresh.write())).me.times).toBe(0)
  expect(await bo.mark('a4')).toEqual({ problem: 'strange', who: 'a4' })
  await world.got(fresh.choose('b4'))
  world.setNow(OVER)
  expect(await seenBy(bo)).toEqual([])
  world.setNow(OPEN)
})
