import { takenOf } from '@cloud/kernel/domain/quota'
import { openStage, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

/** All is well without any repair. */
const expectAgreement = async (id: string) => {
  const { activity, rows } = await stage.stored(id)
  const confirmed = rows.filter(({ state }) => state === 'confirmed')
  const waiting = rows.filter(({ state }) => state === 'waiting')
  expect(takenOf(activity.seats) + activity.seats.left).toBe(activity.seats.cap)
  expect(Object.fromEntries(confirmed.map(({ memberId, stay }) => [memberId, stay]))).toEqual(
    activity.seats.stays,
  )
  if (waiting.length) expect(activity.seats.left).toBe(0)
  return { activity, confirmed, waiting }
}

it('60 people at once, some tapping twice, for 20 seats: 20 sit, 40 wait, each once', async () => {
  const people = await stage.someone(60)
  const id = await stage.activity({ capacity: 20 })
  const taps = [...people, ...people.filter((_who, n) => n % 4 === 0)]
  const replies = await Promise.all(taps.map((who) => stage.signUp(who, id)))
  expect(replies.filter(({ ok }) => !ok)).toEqual([])
  const { activity, confirmed, waiting } = await expectAgreement(id)
  expect([confirmed.length, waiting.length, activity.seats.waiting]).toEqual([20, 40, 40])
  const states = await stage.states(id)
  const told = await Promise.all(
    people.map(async (who) => (await stage.world.got(stage.detail(who, id))).mine?.state),
  )
  expect(told).toEqual(people.map((who) => states[who]))
})

it('people who leave and people who come at once: no seat stays free while somebody waits, nobody is passed over', async () => {
  const people = await stage.someone(30)
  const late = await stage.someone(15)
  const id = await stage.activity({ capacity: 20 })
  await Promise.all(people.map((who) => stage.world.got(stage.signUp(who, id))))
  const before = await expectAgreement(id)
  const leaving = before.confirmed.slice(0, 8).map(({ memberId }) => memberId)
  const inLine = before.waiting.map(({ memberId }) => memberId)
  await Promise.all([
    ...leaving.map((who) => stage.world.got(stage.cancel(who, id))),
    ...late.map((who) => stage.world.got(stage.signUp(who, id))),
  ])
  const { confirmed, waiting } = await expectAgreement(id)
  expect([confirmed.length, waiting.length]).toEqual([20, 17])
  const seated = new Set(confirmed.map(({ memberId }) => memberId))
  expect(inLine.slice(0, 8).filter((who) => !seated.has(who))).toEqual([])
  expect(late.filter((who) => seated.has(who))).toEqual([])
})

it('one person who taps to come and to leave at once is in or out, not half', async () => {
  const who = await stage.somebody()
  const id = await stage.activity({ capacity: 3 })
  for (let n = 0; n < 5; n += 1) {
    await Promise.all([
      stage.signUp(who, id),
      stage.cancel(who, id),
      stage.signUp(who, id),
      stage.cancel(who, id),
    ])
    await expectAgreement(id)
  }
})

it('an officer who makes room while people come leaves nobody waiting beside a free seat', async () => {
  const [officer, people] = [await stage.officer(), await stage.someone(12)]
  const id = await stage.activity({ capacity: 4 })
  const draft = await stage.draftOf(id, { capacity: 9 })
  await Promise.all([
    ...people.map((who) => stage.world.got(stage.signUp(who, id))),
    stage.world.got(stage.world.as(officer)('activities.edit', { activityId: id, draft })),
  ])
  const { confirmed, waiting } = await expectAgreement(id)
  expect([confirmed.length, waiting.length]).toEqual([9, 3])
})
