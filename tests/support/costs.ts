import { programmeIdOf } from '@cloud/capabilities/benefits/domain/programme'
import { dayOf, plusMinutes } from '@cloud/kernel/domain/time'
import { putProgramme } from './build-benefits'
import { aPerson, branchOffice, clerkOffice, putPeople, SCHOOL, schoolOffice } from './build-members'
import type { Reply } from '@cloud/kernel/contract/reply'
import type { World } from './world'

export type Cost = {
  readonly what: string
  /** Database calls, identify included. */
  readonly calls: number
  /** What it may cost beyond identify. */
  readonly budget: number
  readonly scanned: number
  readonly returned: number
  /** Queries that no index served. */
  readonly unindexed: readonly string[]
}

const IDENTIFY = 1
const programmeId = programmeIdOf('birthday', 2026, SCHOOL)

const activity = (title: string, capacity: number, now: string) => ({
  kind: 'lecture',
  title,
  place: '图文信息中心',
  opensAt: now,
  closesAt: plusMinutes(now, 5000),
  startsAt: plusMinutes(now, 6000),
  endsAt: plusMinutes(now, 6120),
  capacity,
})

const prepare = async (world: World) => {
  await putPeople(
    world.db,
    ...Array.from({ length: 40 }, (_, n) => aPerson({ _id: `m${n}`, openid: `m${n}` })),
    aPerson({ _id: 'staff', openid: 'staff', kind: 'staff', joinedOn: null }),
    aPerson({ _id: 'branch', openid: 'branch', offices: [branchOffice()] }),
    aPerson({ _id: 'school', openid: 'school', offices: [schoolOffice] }),
    aPerson({ _id: 'shop', openid: 'shop', kind: 'clerk', offices: [clerkOffice('tianyu')] }),
  )
  await putProgramme(world, { shops: [{ id: 'tianyu', name: '甜语烘焙', address: '军工路', stock: 50 }] })
  const publish = async (title: string, capacity: number) => {
    const made = await world.got(
      world.as('branch')('activities.create', activity(title, capacity, world.now())),
    )
    await world.got(world.as('branch')('activities.publish', { activityId: made.id }))
    return { activityId: made.id }
  }
  return { wide: await publish('大师讲座', 100), full: await publish('电影票', 1) }
}

type Counting = (
  what: string,
  budget: number,
  openid: string,
  call: string,
  input?: object,
) => Promise<Reply<unknown>>

/** The day itself, an hour before it begins; then the clock goes back. */
const checkIns = async (
  world: World,
  { cold, count }: { readonly cold: Counting; readonly count: Counting },
  one: { readonly activityId: string },
) => {
  const before = world.now()
  const { startsAt } = await world.got(world.as('m1')('activities.detail', one))
  world.setNow(plusMinutes(startsAt, -30))
  const session = { ...one, sessionId: 'main' }
  await world.got(world.as('m2')('activities.detail', one))
  const { text } = await world.got(world.as('branch')('activities.checkInCode', session))
  await count('check in, warm', 2, 'm1', 'activities.checkIn', { code: text })
  await cold('the code on the screen', 2, 'branch', 'activities.checkInCode', session)
  const fresh = await world.got(world.as('branch')('activities.checkInCode', session))
  world.setNow(plusMinutes(world.now(), 0.2))
  await count('check in, cold', 3, 'm6', 'activities.checkIn', { code: fresh.text })
  await cold('who is in', 2, 'branch', 'activities.attendance', session)
  await cold('list for a door', 3, 'branch', 'activities.doorList', session)
  await cold('my day', 3, 'm1', 'activities.myDay', one)
  await cold('what waits for review', 1, 'school', 'activities.toReview')
  await cold('what an officer manages', 1, 'branch', 'activities.managed')
  world.setNow(before)
}

/** What every everyday action costs in database calls, cold and warm, on the real SDK. */
export const measureCosts = async (world: World): Promise<readonly Cost[]> => {
  const { wide, full } = await prepare(world)
  const costs: Cost[] = []
  /** So long later that a warm instance has forgotten everything. */
  const cool = () => world.setNow(plusMinutes(world.now(), 10))
  const count = async (what: string, budget: number, openid: string, call: string, input: object = {}) => {
    let answer: Reply<unknown> | undefined
    const { calls, ...rest } = await world.counting(
      async () => (answer = await world.as(openid)(call, input)),
    )
    if (!answer?.ok) throw new Error(`${what}: ${JSON.stringify(answer)}`)
    costs.push({ what, budget, calls, ...rest })
    return answer
  }
  const cold: typeof count = (...call) => {
    cool()
    return count(...call)
  }

  await cold('sign up, cold', 3, 'm1', 'activities.signUp', wide)
  await count('sign up, warm', 2, 'm2', 'activities.signUp', wide)
  await world.got(world.as('m6')('activities.signUp', wide))
  await count('sign up again, warm', 2, 'm2', 'activities.signUp', wide)
  await cold('sign up again, cold', 3, 'm2', 'activities.signUp', wide)
  await world.got(world.as('m3')('activities.signUp', full))
  await cold('stand in line, cold', 3, 'm4', 'activities.signUp', full)
  await count('stand in line, warm', 2, 'm5', 'activities.signUp', full)
  await count('stand in line again, warm', 3, 'm5', 'activities.signUp', full)
  await cold('activity, detail with my own state', 2, 'm1', 'activities.detail', wide)
  await cold('activities, list with my own state', 2, 'm1', 'activities.list')
  await cold('activities, list for strangers', 1, 'stranger', 'activities.list')
  await cold('my sign-ups', 2, 'm1', 'activities.mine')
  await cold('who comes', 2, 'branch', 'activities.signUps', { ...wide, state: 'confirmed' })
  await cold('cancel, nobody waits', 5, 'm2', 'activities.cancel', wide)
  await cold('cancel, somebody waits', 6, 'm3', 'activities.cancel', full)
  await checkIns(world, { cold, count }, wide)
  await cold('my year', 2, 'm1', 'benefits.year')
  const cake = { programmeId, shopId: 'tianyu' }
  await cold('claim, cold', 3, 'm1', 'benefits.claim', cake)
  const { data } = await count('claim, warm', 2, 'm2', 'benefits.claim', cake)
  const { voucher } = data as { readonly voucher: { readonly code: string } }
  await cold('claim again', 3, 'm2', 'benefits.claim', cake)
  await cold('voucher, detail', 3, 'm2', 'benefits.detail', { programmeId })
  await cold('ticket', 1, 'shop', 'benefits.ticket', { code: voucher.code })
  await cold('redeem', 2, 'shop', 'benefits.redeem', { code: voucher.code })
  await cold('ask to join', 3, 'staff', 'requests.submit', { kind: 'join', reason: '我想入会' })
  const [mine] = (await world.got(world.as('staff')('requests.mine'))).items
  const request = { requestId: mine?.id }
  await cold('my requests', 1, 'staff', 'requests.mine')
  await cold('to-do list', 1, 'branch', 'requests.todo')
  await cold('request, detail', 2, 'branch', 'requests.detail', request)
  await cold('approve, branch', 2, 'branch', 'requests.approve', request)
  await cold('approve, school', 2, 'school', 'requests.approve', request)
  await world.sweep()
  await cold('inbox', 1, 'staff', 'messages.list')
  await cold('unread', 1, 'staff', 'messages.unread')
  await cold('who am I', 1, 'm1', 'members.me')
  await cold('home, member', 3, 'm1', 'home.view')
  await count('home, member, warm', 3, 'm1', 'home.view')
  // A member's three, and the list of what waits for her.
  await cold('home, officer, cold', 4, 'branch', 'home.view')
  await count('home, officer, warm', 3, 'branch', 'home.view')
  await cold('home, stranger', 3, 'stranger', 'home.view')
  await cold('people of a branch', 1, 'branch', 'members.people')
  await cold('people by name', 1, 'branch', 'members.people', { q: '周' })
  await cold('a person', 1, 'branch', 'members.person', { personId: 'm1' })
  await cold('counts', 2, 'branch', 'members.counts')
  const why = '名册核对'
  const tags = { personId: 'm1', why, tags: ['劳模'] }
  await cold('a change of a record', 2, 'branch', 'members.setTags', tags)
  await cold('a retirement', 2, 'branch', 'members.retire', { personId: 'm2', from: dayOf(world.now()), why })
  return costs
}

/** Calls beyond identify that exceed the budget. */
export const overspent = ({ calls, budget }: Cost): number => Math.max(0, calls - IDENTIFY - budget)
