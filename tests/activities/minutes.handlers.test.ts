import { openStage, START, type Stage } from './stage'

const EARLY = '2026-06-20T00:30:00.000Z'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

it('minutes follow when the officer sets another end after somebody has come', async () => {
  const officer = await stage.officer()
  const who = await stage.somebody()
  const activityId = await stage.activity({ closesAt: '2026-06-20T00:50:00.000Z' })
  await stage.come(activityId, who)
  const minutes = async () => (await stage.world.got(stage.world.as(who)('activities.myYear'))).minutes
  stage.world.setNow(EARLY)
  const door = { activityId, sessionId: 'main', memberId: who }
  await stage.world.got(stage.world.as(officer)('activities.admit', door))
  await stage.world.sweep()
  stage.world.setNow('2026-06-20T00:40:00.000Z')
  await stage.world.got(stage.edit(officer, activityId, { endsAt: '2026-06-20T02:00:00.000Z' }))
  await stage.world.sweep()
  stage.world.setNow('2026-06-20T05:00:00.000Z')
  expect(await minutes()).toBe(60)
})
