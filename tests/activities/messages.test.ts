import { signUpsStore } from '@cloud/capabilities/activities/store'
import { newRow } from '@cloud/capabilities/activities/store/rows'
import { messagesStore } from '@cloud/capabilities/messages/store'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('messages', () => {
  it('tell everybody once what came of it, with the way to the activity', async () => {
    const [one, two, three] = (await stage.someone(3)) as [string, string, string]
    const id = await stage.activity({ capacity: 1, title: '秋游' })
    await stage.come(id, one, two, three)
    await stage.world.got(stage.cancel(one, id))
    await stage.world.got(stage.cancel(three, id))
    await stage.world.sweep()
    await stage.world.sweep()
    expect(await stage.inboxOf(one)).toEqual(['报上名了：秋游', '已取消报名：秋游'])
    expect(await stage.inboxOf(two)).toEqual(['已帮你排上候补：秋游', '候补成功，名额给你留好了'])
    expect(await stage.inboxOf(three)).toEqual(['已帮你排上候补：秋游', '已退出候补：秋游'])
    const [message] = await stage.world.db.find(messagesStore, 'inbox', { where: { to: one }, limit: 1 })
    expect(message).toMatchObject({
      icon: 'activity',
      link: `/features/activities/pages/detail/index?id=${id}`,
    })
  })

  it('tell whoever met the closing in the same second that the line did not count', async () => {
    const [one, two] = (await stage.someone(2)) as [string, string]
    const id = await stage.activity({ capacity: 1, title: '领票' })
    await stage.world.got(stage.signUp(one, id))
    await stage.elsewhere(id, { state: 'closed' })
    await stage.signUp(two, id)
    await stage.world.sweep()
    expect(new Set(await stage.inboxOf(two))).toEqual(new Set(['已帮你排上候补：领票', '报名刚刚截止：领票']))
  })

  it('tell everybody in an activity that is called off, and why; not those who have left', async () => {
    const people = await stage.someone(125)
    const [gone, seated, last] = [people[0], people[1], people[124]] as [string, string, string]
    const id = await stage.activity({ capacity: 110, title: '运动会' })
    await Promise.all(people.map((who) => stage.world.got(stage.signUp(who, id))))
    await stage.world.got(stage.cancel(gone, id))
    const officer = await stage.officer()
    const off = { activityId: id, reason: '场地积水' }
    await stage.world.got(stage.world.as(officer)('activities.callOff', off))
    await stage.world.sweep()
    await stage.world.sweep()
    const told = await Promise.all(
      people.map(async (who) => (await stage.inboxOf(who)).includes('活动取消了：运动会')),
    )
    expect(told).toEqual(people.map((who) => who !== gone))
    expect(await stage.inboxOf(last)).toHaveLength(2)
    const where = { to: seated }
    const inbox = await stage.world.db.find(messagesStore, 'inbox', { where, limit: 5 })
    expect(inbox.find(({ title }) => title === '活动取消了：运动会')?.body).toContain('场地积水')
  }, 120_000)

  it('say nothing about an activity that was never stored', async () => {
    const row = newRow(
      'nowhere',
      { memberId: 'nobody', nameMasked: '*', unitName: '' },
      { state: 'waiting', stay: 'w-1', at: START, share: 'rest', size: 1 },
    )
    const event = {
      id: 'e1',
      type: 'activities.waitlisted',
      at: START,
      by: 'nobody',
      subject: row._id,
      data: { activityId: 'nowhere', memberId: 'nobody' },
    }
    await stage.world.db.insert(signUpsStore, { ...row, pending: [event], pendingAt: START })
    await stage.world.sweep()
    expect(await stage.inboxOf('nobody')).toEqual([])
    expect((await stage.world.db.get(signUpsStore, row._id))?.pending).toEqual([])
  })
})
