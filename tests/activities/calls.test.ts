import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(() => stage.world.close())

/** Database calls beyond the one that says who calls. */
const costOf = async (work: () => Promise<{ readonly ok: boolean }>): Promise<number> => {
  let isOk = false
  const { calls, unindexed } = await stage.world.counting(async () => void (isOk = (await work()).ok))
  expect({ isOk, unindexed }).toEqual({ isOk: true, unindexed: [] })
  return calls - 1
}

/** What one and the same request costs an instance that knows the activity, and one that does not. */
const costs = async (prepare: () => Promise<() => Promise<{ readonly ok: boolean }>>) => {
  const warm = await costOf(await prepare())
  const work = await prepare()
  stage.cool()
  return { warm, cold: await costOf(work) }
}

/** An activity that the instance has just seen, with so many seats and people. */
const known = async (capacity: number, people: number) => {
  const id = await stage.activity({ capacity })
  const came = await stage.someone(people)
  await Promise.all(came.map((who) => stage.world.got(stage.signUp(who, id))))
  await stage.world.got(stage.signUp(await stage.somebody(), id))
  return { id, came }
}

describe('a sign-up costs', () => {
  it('two calls for a free seat, three in a cold instance', async () => {
    const paid = await costs(async () => {
      const { id } = await known(5, 1)
      const who = await stage.somebody()
      return () => stage.signUp(who, id)
    })
    expect(paid).toEqual({ warm: 2, cold: 3 })
  })

  it('the same for a place in the line of a full activity', async () => {
    const paid = await costs(async () => {
      const { id } = await known(1, 3)
      const who = await stage.somebody()
      return () => stage.signUp(who, id)
    })
    expect(paid).toEqual({ warm: 2, cold: 3 })
  })

  it('less when she has a seat already', async () => {
    const paid = await costs(async () => {
      const { id, came } = await known(5, 1)
      return () => stage.signUp(came[0] ?? '', id)
    })
    expect(paid).toEqual({ warm: 1, cold: 2 })
  })

  it('the same when she waits already', async () => {
    const paid = await costs(async () => {
      const id = await stage.activity({ capacity: 1 })
      const [seated, waits] = (await stage.someone(2)) as [string, string]
      for (const who of [seated, waits]) await stage.world.got(stage.signUp(who, id))
      return () => stage.signUp(waits, id)
    })
    expect(paid).toEqual({ warm: 2, cold: 3 })
  })
})

describe('leaving costs', () => {
  it('four calls and a look at the line', async () => {
    const { id, came } = await known(5, 1)
    expect(await costOf(() => stage.cancel(came[0] ?? '', id))).toBe(5)
  })

  it('six when the seat goes to somebody in line, four out of the line', async () => {
    const id = await stage.activity({ capacity: 1 })
    const [seated, first, second] = (await stage.someone(3)) as [string, string, string]
    await stage.come(id, seated, first, second)
    expect(await costOf(() => stage.cancel(seated, id))).toBe(6)
    expect(await costOf(() => stage.cancel(second, id))).toBe(4)
  })
})

describe('looking costs', () => {
  const asked = (who: string | null, call: 'list' | 'mine', input = {}) =>
    stage.world.as(who)(`activities.${call}`, input)

  it('one call for an activity, two with her own state', async () => {
    const id = await stage.activity({ capacity: 1 })
    const [seated, waits, other] = (await stage.someone(3)) as [string, string, string]
    expect(await costOf(() => stage.detail(other, id))).toBe(1)
    await stage.come(id, seated, waits)
    for (const who of [seated, waits, other]) expect(await costOf(() => stage.detail(who, id))).toBe(2)
  })

  it('one call for the list, two with her own state, two for her own list', async () => {
    const who = await stage.somebody()
    await stage.come(await stage.activity(), who)
    // Strangers are not looked up: nothing is taken off for that.
    expect(await costOf(() => asked(null, 'list'))).toBe(0)
    expect(await costOf(() => asked(who, 'list'))).toBe(2)
    expect(await costOf(() => asked(who, 'mine'))).toBe(2)
  })
})

describe('an officer pays', () => {
  it('two calls for each step and each change, one more to publish by the school’s rules, and two for who comes', async () => {
    const officer = await stage.officer()
    const id = await stage.activity({ state: 'draft' })
    const ask = (deed: 'publish' | 'close' | 'callOff') => () =>
      stage.world.as(officer)(`activities.${deed}`, { activityId: id, reason: '雨' })
    expect(await costOf(ask('publish'))).toBe(3)
    const draft = await stage.draftOf(id, { capacity: 9 })
    expect(await costOf(() => stage.world.as(officer)('activities.edit', { activityId: id, draft }))).toBe(2)
    const list = { activityId: id, state: 'confirmed' }
    stage.cool()
    expect(await costOf(() => stage.world.as(officer)('activities.signUps', list))).toBe(2)
    expect(await costOf(ask('close'))).toBe(2)
    expect(await costOf(ask('callOff'))).toBe(2)
    expect(await costOf(() => stage.world.as(officer)('activities.managed'))).toBe(1)
  })
})
