import type { ActivityCard } from '@cloud/capabilities/activities/contract'
import { anActivity, putActivities } from '../support/build-activities'
import { branchOffice, OTHER_BRANCH, SCHOOL } from '../support/build-members'
import { openStage, START, type Stage } from './stage'

let stage: Stage
beforeAll(async () => void (stage = await openStage()))
beforeEach(() => stage.world.setNow(START))
afterAll(async () => {
  expect(stage.world.logged).toEqual([])
  await stage.world.close()
})

const day = (n: number) => `2026-07-${String(n).padStart(2, '0')}T01:00:00.000Z`

describe('one activity', () => {
  it('is seen by strangers too, who are told how to come in, and not whom to ring', async () => {
    const id = await stage.activity()
    expect(await stage.detail(null, id)).toMatchObject({
      ok: true,
      data: {
        state: 'published',
        contact: '',
        mine: null,
        manage: null,
        signUp: { can: false, code: 'system.stranger', why: '请先用工号和姓名认证身份' },
      },
    })
    const staff = await stage.somebody({ kind: 'staff', joinedOn: null })
    expect(await stage.detail(staff, id)).toMatchObject({
      data: { contact: '李老师 55270001', signUp: { can: false, code: 'system.notMember' } },
    })
  })

  it('says what is possible in the words of the rules that decide', async () => {
    const who = await stage.somebody()
    const possible = async (given: object) => {
      const { signUp } = await stage.world.got(stage.detail(who, await stage.activity(given)))
      return [signUp.can, signUp.why]
    }
    expect(await possible({ capacity: 3 })).toEqual([true, '还有 3 个名额'])
    expect(await possible({ opensAt: '2026-06-11T00:00:00.000Z' })).toEqual([false, '报名还没有开始'])
    expect(await possible({ closesAt: START })).toEqual([false, '报名已经截止'])
    expect(await possible({ unit: OTHER_BRANCH })).toEqual([false, '这个活动只面向主办分会的会员'])
    expect(await possible({ state: 'cancelled' })).toEqual([false, '这个活动取消了'])
    const full = await stage.activity({ capacity: 1 })
    await stage.come(full, await stage.somebody())
    expect(await stage.detail(who, full)).toMatchObject({
      data: { signUp: { can: true, why: '名额满了，可以先排候补' }, cancel: { can: false } },
    })
  })

  it('shows as closed as soon as the time for signing up is over', async () => {
    const id = await stage.activity({ closesAt: START })
    expect(await stage.detail(null, id)).toMatchObject({ data: { state: 'closed' } })
  })

  it('in draft is seen by the officers of its unit only', async () => {
    const draft = await stage.activity({ state: 'draft' })
    const notFound = { ok: false, error: { code: 'activities.notFound' } }
    const elsewhere = await stage.somebody({ offices: [branchOffice(OTHER_BRANCH, '图书馆分会')] })
    for (const who of [null, await stage.somebody(), elsewhere]) {
      expect(await stage.detail(who, draft)).toMatchObject(notFound)
    }
    expect(await stage.detail(await stage.officer(), draft)).toMatchObject({
      data: { state: 'draft', manage: { publish: { can: true }, close: { can: false } } },
    })
    expect(await stage.detail(null, 'nowhere')).toMatchObject(notFound)
  })

  it('offers to manage it to whom her grant covers it', async () => {
    const id = await stage.activity({ unit: SCHOOL, state: 'closed' })
    const { manage } = await stage.world.got(stage.detail(await stage.officer(), id))
    expect(manage).toBeNull()
  })

  it('does not show what she has left', async () => {
    const who = await stage.somebody()
    const id = await stage.activity()
    await stage.come(id, who)
    await stage.world.got(stage.cancel(who, id))
    expect(await stage.detail(who, id)).toMatchObject({ data: { mine: null, signUp: { can: true } } })
  })
})

describe('the list', () => {
  const wholeList = async (who: string | null) => {
    const listed: ActivityCard[] = []
    for (let cursor: string | undefined; ;) {
      const { items, next } = await stage.world.got(stage.world.as(who)('activities.list', { cursor }))
      listed.push(...items)
      cursor = next
      if (!next) return listed
    }
  }

  it('has what is not over yet by its start, page by page, with her own state', async () => {
    const who = await stage.somebody()
    const ids = Array.from({ length: 25 }, (_, n) => `l${String(n).padStart(2, '0')}`)
    await putActivities(
      stage.world.db,
      ...ids.map((_id, n) => anActivity({ _id, startsAt: day(25 - n), endsAt: day(26 - n) })),
      anActivity({ _id: 'l-over', startsAt: '2026-06-01T01:00:00.000Z', endsAt: START }),
      anActivity({ _id: 'l-draft', state: 'draft' }),
      anActivity({ _id: 'l-off', state: 'cancelled' }),
    )
    await stage.come('l24', who)
    await stage.come('l23', await stage.somebody())
    const listed = await wholeList(who)
    const starts = listed.map(({ startsAt }) => startsAt)
    expect(starts).toEqual([...starts].sort())
    const these = listed.filter(({ id }) => id.startsWith('l'))
    expect(these.map(({ id }) => id)).toEqual([...ids].reverse())
    expect(these[0]?.mine).toMatchObject({ state: 'confirmed', position: null })
    expect(these[1]?.mine).toBeNull()
    expect((await wholeList(null)).filter(({ mine }) => mine !== null)).toEqual([])
  })
})

describe('my own list', () => {
  it('has everything she ever signed up for, newest first, what she left and what was called off too', async () => {
    const who = await stage.somebody()
    const [one, two, three] = [
      await stage.activity(),
      await stage.activity(),
      await stage.activity({ capacity: 1 }),
    ]
    await stage.come(three, await stage.somebody())
    await stage.come(one, who)
    await stage.come(two, who)
    await stage.come(three, who)
    await stage.world.got(stage.cancel(who, one))
    await stage.world.got(
      stage.world.as(await stage.officer())('activities.callOff', { activityId: two, reason: '雨' }),
    )
    const { items } = await stage.world.got(stage.world.as(who)('activities.mine'))
    expect(items.map(({ id, state, mine }) => [id, state, mine?.state])).toEqual([
      [three, 'published', 'waiting'],
      [two, 'cancelled', 'confirmed'],
      [one, 'published', 'cancelled'],
    ])
  })
})
