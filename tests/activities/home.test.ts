import { OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

describe('the home page', () => {
  /** A branch of its own, so that nobody else's activities are hers. */
  const inBranch = (name: string) => {
    const unit = `${SCHOOL}${name}/`
    return {
      somebody: (given: object = {}) => stage.somebody({ unit, ...given }),
      activity: (given: object = {}) => stage.activity({ unit, ...given }),
    }
  }
  const homeOf = async (who: string) => {
    const { reasons, upcoming } = await stage.world.got(stage.world.as(who)('home.view'))
    return {
      reasons: reasons.filter(({ icon }) => icon === 'activity'),
      upcoming: upcoming.filter(({ link }) => link.includes('/activities/')),
    }
  }

  it('names the three that close soonest among those with room for her that she is not in', async () => {
    const branch = inBranch('home1')
    const who = await branch.somebody()
    const closing = (n: number, given: object = {}) =>
      branch.activity({ title: `活动${n}`, closesAt: `2026-06-1${n}T09:00:00.000Z`, capacity: 4, ...given })
    await closing(5)
    const full = await closing(4, { capacity: 1 })
    await closing(1)
    const mine = await closing(0)
    await closing(2, { unit: OTHER_BRANCH })
    await closing(3, { opensAt: '2026-06-12T00:00:00.000Z' })
    await closing(9)
    await stage.come(full, await branch.somebody())
    await stage.come(mine, who)
    const { reasons, upcoming } = await homeOf(who)
    expect(reasons.map(({ title, action, progress }) => [title, action, progress?.left])).toEqual([
      ['活动1', '去报名', '余 4 位'],
      ['活动5', '去报名', '余 4 位'],
      ['活动9', '去报名', '余 4 位'],
    ])
    expect(reasons[0]).toMatchObject({
      why: '6 月 20 日 09:00，杨浦滨江',
      deadline: '报名到 6 月 11 日 17:00',
      dueAt: '2026-06-11T09:00:00.000Z',
    })
    expect(upcoming).toMatchObject([{ title: '活动0', tag: '已报名', tone: 'ok' }])
  })

  it('tells where she is expected, not where she waits, and nothing to those who are no members', async () => {
    const branch = inBranch('home2')
    const who = await branch.somebody()
    const sure = await branch.activity({ title: '讲座' })
    const full = await branch.activity({ title: '秋游', capacity: 1 })
    await stage.come(full, await branch.somebody(), who)
    await stage.come(sure, who)
    const { upcoming } = await homeOf(who)
    expect(upcoming.map(({ title, tag }) => [title, tag])).toEqual([['讲座', '已报名']])
    const staff = await branch.somebody({ kind: 'staff', joinedOn: null })
    expect(await homeOf(staff)).toEqual({ reasons: [], upcoming: [] })
  })
})
