import { orderRule } from '@cloud/capabilities/activities/order-rule'
import { logsStore, recordsStore, secretsStore } from '@cloud/capabilities/activities/store'
import { aDraft } from '../support/build-activities'
import { schoolOffice } from '../support/build-members'
import { seatProblems } from '../support/invariants'
import { forged, script } from './run-script'
import { openStage, START, type Stage } from './stage'

const CLOSED = '2026-06-24T09:00:00.000Z'
const AFTER = '2026-06-24T09:05:00.000Z'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const refused = (code: string) => ({ ok: false, error: { code: `activities.${code}` } })
const NO_SECRET = 'the secret is not 64 digits of 0-9a-f;'
const salt = '00112233445566778899aabbccddeeff'

const children = (count: number) =>
  Array.from({ length: count }, () => ({ name: '小明', age: 8, relation: 'child' }))

/** A published activity whose seats are given by an order. */
const ordered = async (given: object = {}) => {
  const officer = await stage.officer()
  const draft = aDraft({ allocation: 'draw', companions: { most: 3 }, capacity: 4, ...given })
  const { id } = await stage.world.got(stage.world.as(officer)('activities.create', draft))
  const published = await stage.world.got(stage.ask(officer, 'publish', id))
  return { officer, id, published }
}
const enter = (who: string, activityId: string, brings = 0) =>
  stage.world.as(who)('activities.signUp', { activityId, companions: children(brings), salt })

const proofText = async (who: string, activityId: string) => {
  const file = await stage.world.got(stage.world.as(who)('activities.proofFile', { activityId }))
  return (await stage.world.surroundings().files.read(file.fileId)).toString()
}

const settleAll = async () => {
  await stage.world.repair()
  await stage.world.sweep()
  await stage.world.repair()
}

describe('an activity whose seats are given by an order', () => {
  it('commits to its secret before anybody enters, and shows nothing of it', async () => {
    const { id, published } = await ordered()
    const kept = await stage.world.db.get(secretsStore, id)
    expect(published.draw).toMatchObject({ commitment: kept?.commitment, madeAt: null, entry: null })
    expect(JSON.stringify(published)).not.toContain(kept?.secret)
    expect(kept?.secret).toMatch(/^[0-9a-f]{64}$/)
  })

  it('takes entries, no seats; tells her the entry; and wants a number from her phone', async () => {
    const { id } = await ordered()
    const who = await stage.somebody()
    expect(await stage.signUp(who, id)).toMatchObject(refused('saltMissing'))
    const told = await stage.world.got(enter(who, id, 1))
    expect(told).toMatchObject({ left: 4, waiting: 1, mine: { state: 'entered', size: 2 } })
    expect(told.draw?.entry).toMatchObject({ salt, size: 2, place: null })
    expect(await enter(who, id, 1)).toMatchObject({ data: { waiting: 1, mine: { state: 'entered' } } })
    await stage.world.repair()
    expect(await stage.detail(null, id)).toMatchObject({ data: { draw: { log: { count: 1 } } } })
  })

  it('gives the seats after closing, all or nothing for a family, by an order that a script recomputes', async () => {
    const { id, officer } = await ordered()
    const people = await stage.someone(7)
    for (const [at, who] of people.entries()) await stage.world.got(enter(who, id, at % 3))
    await stage.world.repair()
    await stage.world.got(stage.cancel(people[6] as string, id))
    expect(await stage.world.as(officer)('activities.allocate', { activityId: id })).toMatchObject(
      refused('notClosedYet'),
    )
    expect(await stage.world.as(officer)('activities.proof', { activityId: id })).toMatchObject(
      refused('notMadeYet'),
    )
    stage.world.setNow(AFTER)
    await settleAll()
    const { problems, taken, waiting } = await seatProblems(stage.world.db, id)
    expect(problems).toEqual([])
    expect(taken).toBeGreaterThanOrEqual(2)
    const proof = await stage.world.got(stage.world.as(null)('activities.proof', { activityId: id }))
    expect(proof.entries.map(({ place }) => place).sort()).toEqual([1, 2, 3, 4, 5, 6])
    const details = await Promise.all(
      people.slice(0, 6).map(async (who) => stage.world.got(stage.detail(who, id))),
    )
    const placeOf = new Map(proof.entries.map(({ entry, place }) => [entry, place]))
    for (const { draw } of details) expect(draw?.entry?.place).toBe(placeOf.get(draw?.entry?.entry ?? ''))
    expect(waiting.map(({ place = 0 }) => place)).toEqual([...waiting.map(({ place = 0 }) => place)].sort())

    const text = await proofText(officer, id)
    expect(script(text)).toBe('ok')
    expect(script(forged(text, /"salt": "00/, '"salt": "01'))).toMatch(/list/)
    expect(script(forged(text, /"place": 1\b/, '"place": 2'))).toBe('order')
    expect(script(forged(text, proof.secret.slice(0, 8), '00000000'))).toMatch(/commitment/)
    expect(script(forged(text, proof.secret, proof.secret.toUpperCase()))).toBe(NO_SECRET)
    expect(script(forged(text, proof.secret, `${proof.secret}0`))).toBe(NO_SECRET)
    expect(script(forged(text, '"weight": 0', '"weight": 1'))).toMatch(/listDigest/)
    expect(JSON.parse(text)).toMatchObject({ rule: orderRule })
  })

  it('is made by an officer at once when she closes it herself, and only once', async () => {
    const { id, officer } = await ordered({ capacity: 1 })
    const [one, two] = (await stage.someone(2)) as [string, string]
    for (const who of [one, two]) await stage.world.got(enter(who, id))
    await stage.world.got(stage.ask(officer, 'close', id))
    const ask = () => stage.world.as(officer)('activities.allocate', { activityId: id })
    const first = await stage.world.got(ask())
    expect(first).toMatchObject({ left: 0, waiting: 1, draw: { madeAt: START } })
    expect((await stage.world.got(ask())).draw).toEqual(first.draw)
    const states = await stage.states(id)
    expect(Object.values(states).sort()).toEqual(['confirmed', 'waiting'])
    const winner = states[one] === 'confirmed' ? one : two
    const loser = winner === one ? two : one
    await stage.world.got(stage.cancel(winner, id))
    expect((await stage.states(id))[loser]).toBe('confirmed')
    await stage.world.sweep()
    expect((await stage.inboxOf(loser)).at(-1)).toContain('候补成功')
  })

  it('keeps every page of the log as it was: the digest that somebody noted is found again', async () => {
    const { id } = await ordered({ capacity: 9 })
    const [one, two] = (await stage.someone(2)) as [string, string]
    await stage.world.got(enter(one, id))
    await stage.world.repair()
    const noted = (await stage.world.got(stage.detail(one, id))).draw?.log
    await stage.world.got(enter(two, id))
    await stage.world.repair()
    const pages = await stage.world.db.find(logsStore, 'byActivity', { where: { activityId: id }, limit: 9 })
    expect(pages.map(({ count, digest }) => ({ count, digest }))[0]).toEqual(noted)
    const page = await stage.world.got(
      stage.world.as(null)('activities.entryLog', { activityId: id, part: 0 }),
    )
    expect(page).toMatchObject({ parts: 2, digest: noted?.digest, lines: pages[0]?.lines })
  })

  it('goes by what people came to last year, where those go first who came least, and says so', async () => {
    const school = await stage.somebody({ offices: [schoolOffice] })
    const rule = { noShow: { after: 2, lowersBy: 5 }, needsReview: null, weights: { outing: 3 } }
    await stage.world.got(stage.world.as(school)('activities.saveSettings', rule))
    const { id } = await ordered({ allocation: 'leastServed', capacity: 2 })
    const people = await stage.someone(4)
    const [never, once, often, missed] = people as [string, string, string, string]
    const came = (kind: 'outing' | 'lecture', at: string) => ({ at, kind, minutes: {} })
    const put = (_id: string, attended: object, gone: object = {}) =>
      stage.world.db.insert(recordsStore, { _id, attended, missed: gone } as never)
    await put(once, { a: came('lecture', '2026-03-01T01:00:00.000Z') })
    await put(often, { a: came('outing', '2026-03-01T01:00:00.000Z') })
    await put(never, { a: came('outing', '2025-03-01T01:00:00.000Z') })
    await put(missed, {}, { x: '2026-02-01T01:00:00.000Z', y: '2026-04-01T01:00:00.000Z' })
    for (const who of [often, missed, once, never]) await stage.world.got(enter(who, id))
    stage.world.setNow(AFTER)
    await settleAll()
    expect(await stage.states(id)).toEqual({
      ...{ [never]: 'confirmed', [once]: 'confirmed', [often]: 'waiting', [missed]: 'waiting' },
    })
    const { entries } = await stage.world.got(stage.world.as(null)('activities.proof', { activityId: id }))
    expect(
      [...entries].sort((a, b) => a.place - b.place).map(({ weight, reason }) => [weight, reason]),
    ).toEqual([
      [0, '过去一年参加 0 次'],
      [1, '过去一年参加 1 次'],
      [3, '过去一年参加 1 次'],
      [5, '过去一年参加 0 次，报了名没来 2 次，加计 5'],
    ])
    const text = await proofText(never, id)
    expect(script(text)).toBe('ok')
    expect(script(forged(text, '"weight": 5', '"weight": 6'))).toBe('listDigest')
    expect(await stage.detail(never, id)).toMatchObject({
      data: { noShowRule: '一年内报了名没来满 2 次，排顺序时按多参加 5 次算，排得靠后' },
    })
  })

  it('makes no order where seats go first come, nor of what is not there', async () => {
    const officer = await stage.officer()
    const ask = (activityId: string) => stage.world.as(officer)('activities.allocate', { activityId })
    expect(await ask(await stage.activity())).toMatchObject(refused('noOrder'))
    expect(await ask('nowhere')).toMatchObject(refused('notFound'))
    expect(await stage.world.as(officer)('activities.proof', { activityId: 'nowhere' })).toMatchObject(
      refused('notFound'),
    )
    const { id } = await ordered()
    stage.world.setNow(CLOSED)
    await settleAll()
    expect(await stage.detail(null, id)).toMatchObject({ data: { left: 4, draw: { madeAt: CLOSED } } })
  })
})
