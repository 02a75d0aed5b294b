import { inc } from '@cloud/kernel/ports/db'
import { signUpId } from '@cloud/capabilities/activities/domain/sign-up'
import { openStage, type Stage } from './stage'

/** Behind so many nobody is told an exact place. */
const FAR = 100

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

/** One seat, and so many in line; this instance has just seen it. */
const longLine = async (waiting: number) => {
  const id = await stage.activity({ capacity: 1 })
  const people = await stage.someone(waiting + 1)
  await stage.come(id, ...people)
  const [seated = '', ...inLine] = people
  await stage.world.got(stage.signUp(seated, id))
  return { id, inLine }
}
const far = { state: 'waiting', position: FAR, positionIsAtLeast: true }

/** Calls beyond the one that says who calls. */
const costOf = async (work: () => Promise<unknown>): Promise<number> =>
  (await stage.world.counting(async () => void (await work()))).calls - 1

it('whoever comes behind a hundred is told so, is counted, and costs two calls', async () => {
  const { id } = await longLine(FAR)
  const who = await stage.somebody()
  expect(await costOf(() => stage.world.got(stage.signUp(who, id)))).toBe(2)
  const { activity, rows } = await stage.stored(id)
  expect(activity.seats).toMatchObject({ waiting: FAR + 1, lines: { 'rest-1': FAR + 1 } })
  expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(FAR + 1)
  expect(await stage.signUp(await stage.somebody(), id)).toMatchObject({ data: { left: 0, mine: far } })
})

it('an instance that has known the activity for long sees it again without another call', async () => {
  const { id } = await longLine(FAR)
  const began = stage.world.now()
  const titles: string[] = []
  const come = async (who: string) => titles.push((await stage.world.got(stage.signUp(who, id))).title)
  await stage.elsewhere(id, { title: '换了名字' })
  // 4, 5, 9 and 12 seconds after it was seen.
  for (const seconds of [4, 1, 4, 3]) {
    const who = await stage.somebody()
    stage.later(seconds)
    expect(await costOf(() => come(who))).toBe(2)
  }
  expect(titles).toEqual(['滨江健步走', '换了名字', '换了名字', '换了名字'])
  stage.world.setNow(began)
})

it('asking again costs two calls as well; it says that she waits, and her page says where', async () => {
  const { id, inLine } = await longLine(FAR + 5)
  const last = inLine.at(-1) ?? ''
  expect(await costOf(() => stage.signUp(last, id))).toBe(2)
  expect(await stage.signUp(last, id)).toMatchObject({ data: { mine: { state: 'waiting', position: null } } })
  expect(await stage.detail(last, id)).toMatchObject({ data: { mine: far } })
  const exact = { state: 'waiting', position: 2, positionIsAtLeast: false }
  expect(await stage.detail(inLine[1] ?? '', id)).toMatchObject({ data: { mine: exact } })
})

it('a seat that came free unseen goes to the head of the line when the next one comes', async () => {
  const { id, inLine } = await longLine(FAR)
  await stage.elsewhere(id, { 'seats.cap': inc(1), 'seats.left': inc(1), 'seats.seq': inc(1) })
  const who = await stage.somebody()
  expect(await stage.signUp(who, id)).toMatchObject({ data: { left: 0, mine: { state: 'waiting' } } })
  expect(await stage.states(id)).toMatchObject({ [inLine[0] ?? '']: 'confirmed', [who]: 'waiting' })
  expect((await stage.stored(id)).activity.seats).toMatchObject({ left: 0, waiting: FAR })
})

it('somebody who stands in a line that has become short is told her exact place', async () => {
  const { id } = await longLine(FAR)
  await stage.elsewhere(id, { 'seats.waiting': FAR - 10, 'seats.lines.rest-1': FAR - 10 })
  const mine = { state: 'waiting', position: FAR - 9, positionIsAtLeast: false }
  expect(await stage.signUp(await stage.somebody(), id)).toMatchObject({ data: { mine } })
})

it('nobody joins a line that was closed meanwhile', async () => {
  const { id } = await longLine(FAR)
  await stage.elsewhere(id, { state: 'closed' })
  const who = await stage.somebody()
  expect(await stage.signUp(who, id)).toMatchObject({ ok: false, error: { code: 'activities.closed' } })
  expect(await stage.states(id)).toMatchObject({ [who]: 'cancelled' })
  expect((await stage.stored(id)).activity.seats.waiting).toBe(FAR)
})

it('whoever got a seat from another hand just before she is counted hears of the seat', async () => {
  const { id } = await longLine(FAR)
  const who = await stage.somebody()
  const held = { [`seats.held.${who}`]: 1, [`seats.stays.${who}`]: 'd-00000000' }
  await stage.elsewhere(id, { ...held, 'seats.cap': inc(1), 'seats.seq': inc(1) })
  expect(await stage.signUp(who, id)).toMatchObject({ data: { mine: { state: 'confirmed' } } })
  const { activity, rows } = await stage.stored(id)
  expect(rows.find(({ _id }) => _id === signUpId(id, who))).toMatchObject({
    state: 'confirmed',
    stay: 'd-00000000',
  })
  expect(activity.seats.waiting).toBe(FAR)
})
