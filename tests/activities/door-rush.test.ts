import { openStage, type Stage } from './stage'

const TEN_TO = '2026-06-20T00:50:00.000Z'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
  stage.world.setNow(TEN_TO)
})
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

it('a code scanned by 200 at once lets everybody in once, and the counter equals the rows', async () => {
  const officer = await stage.officer()
  const people = await stage.someone(200)
  const id = await stage.activity({ capacity: 300, closesAt: '2026-06-20T01:00:00.000Z' })
  await Promise.all(people.map(async (who) => stage.world.got(stage.signUp(who, id))))
  const session = { activityId: id, sessionId: 'main' }
  const screen = () => stage.world.got(stage.world.as(officer)('activities.checkInCode', session))
  const { text: code } = await screen()
  const twice = [...people, ...people.slice(0, 50)]
  const replies = await Promise.all(twice.map((who) => stage.world.as(who)('activities.checkIn', { code })))
  const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))
  expect(codes).toEqual(Array.from({ length: 50 }, () => 'activities.alreadyIn'))
  expect(await screen()).toMatchObject({ inside: 200, seats: 200 })
  const asked = stage.world.as(officer)('activities.statistics', { activityId: id })
  expect((await stage.world.got(asked)).branches).toEqual([
    { unitName: '光电学院分会', signedUp: 200, seats: 200, waiting: 0, attended: 200, noShow: 0 },
  ])
}, 120_000)
