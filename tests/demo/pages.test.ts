import { DEMO_IMPORT } from '../../config/demo/imports/import'
import { demoPhone } from '../../config/demo/phone'
import { isEmptyWorld, seedDemo } from '../../config/demo/seed'
import { demoSchool } from '../../config/demo/world'
import { revealed } from '@/features/matches/phone/revealed'
import { seatProblems } from '../support/invariants'
import { openWorld, type World } from '../support/world'
import { parts } from './parts'

/** What people find on their pages, asked as the pages ask. */
const now = '2026-06-10T02:00:00.000Z'
let world: World

beforeAll(async () => {
  world = await openWorld({ now })
  await seedDemo(world.db, now)
}, 30_000)
afterAll(async () => {
  expect(world.logged).toEqual([])
  await world.close()
})

const as = (openid: string) => world.as(openid)
const [open, over] = [{ activityId: 'demo-youth' }, { activityId: 'demo-youth-coffee' }]

describe('联谊互选 in the demo world', () => {
  it('demo-member sees the others’ cards and may choose; her phone has the key of her card', async () => {
    const { me, people, event } = await world.got(as('demo-member')('matches.room', open))
    const keep = demoPhone(now)['matches:demo-youth']
    expect(event.phase).toBe('open')
    expect(people.length).toBeGreaterThan(8)
    expect(me).toMatchObject({ times: 0, choose: { can: true }, person: { key: keep?.key } })
    expect(people.filter(({ id }) => keep?.marks.includes(id))).toHaveLength(1)
  })

  it('afterwards her phone shows the one who chose her too, with what he left for her', async () => {
    const { me, answers } = await world.got(as('demo-member')('matches.room', over))
    const keep = demoPhone(now)['matches:demo-youth-coffee']
    if (!keep || !me.person || !answers) throw new Error('demo-member was not there')
    const mutual = revealed(keep, over.activityId, me.person, answers)
    expect(mutual.map(({ person, contact }) => [person.nickname, contact])).toEqual([
      ['老陈不老', '微信 demo-laochen，周三下午都在'],
    ])
  })

  it('the officer sees how many, and the member hears that it is over', async () => {
    const { profiles, pairs } = await world.got(as('demo-school')('matches.overview', over))
    expect([profiles > 10, pairs]).toEqual([true, 3])
    const { items } = await world.got(as('demo-member')('messages.list'))
    expect(items.map(({ title }) => title)).toContain('互选截止了：青年联谊：咖啡拉花')
  })
})

describe('activities of the demo world that are over or running', () => {
  it('give certificate, year and ratings to demo-member', async () => {
    const member = as('demo-member')
    const certificate = await world.got(member('activities.certificate', { activityId: 'demo-first-aid' }))
    expect(certificate).toMatchObject({ name: '周雅文', sessions: 6 })
    const year = await world.got(member('activities.myYear'))
    expect([year.times > 4, year.minutes > 600]).toEqual([true, true])
    expect(
      (await world.got(member('activities.ratings', { activityId: 'demo-riverside' }))).items.length,
    ).toBeGreaterThan(5)
    expect(await world.got(member('activities.myDay', { activityId: 'demo-first-aid' }))).toMatchObject({
      rate: { can: true },
      rating: null,
    })
  })

  it('give figures of several branches to demo-school', async () => {
    const { branches } = await world.got(
      as('demo-school')('activities.statistics', { activityId: 'demo-riverside' }),
    )
    expect(branches.length).toBeGreaterThan(8)
    const sum = (key: 'attended' | 'noShow' | 'waiting') =>
      branches.reduce((total, figures) => total + figures[key], 0)
    expect([sum('attended') > 20, sum('noShow') > 2, sum('waiting')]).toEqual([true, true, 2])
  })

  it('give a door with people on both sides to demo-branch, and let demo-member in', async () => {
    const door = { activityId: 'demo-open-house', sessionId: 'main' }
    const { items } = await world.got(as('demo-branch')('activities.doorList', door))
    expect([items.some(({ isIn }) => isIn), items.some(({ isIn }) => !isIn)]).toEqual([true, true])
    const { text, inside, seats } = await world.got(as('demo-branch')('activities.checkInCode', door))
    expect([inside > 20, inside < seats]).toEqual([true, true])
    expect(await world.got(as('demo-member')('activities.checkIn', { code: text }))).toMatchObject({
      memberId: 'p00001',
    })
  })

  it('have seats that agree with their rows, by the database itself', async () => {
    const { activities } = parts(now)
    // While entries to an order are open, those who entered stand in no line yet.
    const given = activities.filter(({ draw }) => !draw || draw.made)
    for (const { _id } of given)
      expect([_id, (await seatProblems(world.db, _id)).problems]).toEqual([_id, []])
  })
})

describe('the import of the demo world', () => {
  const one = { importId: DEMO_IMPORT }
  const rows = async (list: string) =>
    (await world.got(as('demo-school')('imports.rows', { ...one, list }))).items

  it('is done, tells of rows that were refused, and has left its trace', async () => {
    const view = await world.got(as('demo-school')('imports.view', one))
    expect(view).toMatchObject({ phase: 'applied', byName: '你', undo: { can: true } })
    expect(view.counts).toMatchObject({ added: 3, changed: 6, rejected: 4, conflicts: 0 })
    expect((await rows('rejected')).map(({ text }) => text)).toContain('姓名是空的')
    expect((await rows('changed')).flatMap(({ changes }) => changes).map(({ label }) => label)).toContain(
      '手机',
    )
  })

  it('is gone through again after a start that died before the school was there', async () => {
    for (const { _id } of demoSchool.documents) await world.db.remove(demoSchool.store, { _id })
    expect(await isEmptyWorld(world.db)).toBe(true)
    const before = await world.got(as('demo-school')('imports.view', one))
    await seedDemo(world.db, now)
    expect(await world.got(as('demo-school')('imports.view', one))).toEqual(before)
    expect([await world.repair(), await world.sweep()]).toEqual([0, 1])
  })

  it('can be taken back within its day', async () => {
    let view = await world.got(as('demo-school')('imports.undo', one))
    while (view.running) view = await world.got(as('demo-school')('imports.step', one))
    expect(view).toMatchObject({ phase: 'undone', undone: { restored: 6, removed: 3, kept: 0 } })
  })
})
