import { programmeIdOf } from '@cloud/capabilities/benefits/domain/programme'
import { dayOf, plusHours } from '@cloud/kernel/domain/time'
import { aPerson, putPeople, SCHOOL } from './build-members'
import { seatProblems, stockProblems } from './invariants'
import type { Product } from './product'

const now = new Date().toISOString()
export const year = Number(dayOf(now).slice(0, 4))
const birthday = `1985-${dayOf(now).slice(5, 7)}-12`
const programmeId = programmeIdOf('birthday', year, SCHOOL)

export const must = async <T>(
  reply: Promise<{ ok: true; data: T } | { ok: false; error: object }>,
): Promise<T> => {
  const answered = await reply
  if (!answered.ok) throw new Error(JSON.stringify(answered.error))
  return answered.data
}

export type Scenario = {
  readonly title: string
  /** Prepares a fresh subject for one death; `key` is new each time. */
  readonly prepare: (key: string) => Promise<{
    readonly act: () => Promise<unknown>
    /** What is wrong after restart and repair. */
    readonly problems: () => Promise<readonly string[]>
    /** What asking again must answer in the end. */
    readonly again: object
  }>
}

/** Actions to die in, of the product that lives at the moment. */
export const scenariosOf = (product: () => Product): readonly Scenario[] => {
  const openActivity = async (capacity: number) => {
    const { id } = await must(
      product().call('branch', 'activities.create', {
        kind: 'lecture',
        title: '大师讲座',
        place: '图文信息中心',
        opensAt: plusHours(now, -1),
        closesAt: plusHours(now, 24),
        startsAt: plusHours(now, 48),
        endsAt: plusHours(now, 50),
        capacity,
      }),
    )
    await must(product().call('branch', 'activities.publish', { activityId: id }))
    return id
  }

  const newMember = async (id: string) => {
    await putPeople(product().db, aPerson({ _id: id, openid: id, birthday }))
    return id
  }

  const claimCake = (member: string) =>
    product().call(member, 'benefits.claim', { programmeId, shopId: 'cake' })

  const seatsOf = (activityId: string) => async () => (await seatProblems(product().db, activityId)).problems

  return [
    {
      title: 'signing up',
      prepare: async (key) => {
        const activityId = await openActivity(3)
        const member = await newMember(key)
        const act = () => product().call(member, 'activities.signUp', { activityId })
        return {
          act,
          problems: seatsOf(activityId),
          again: { ok: true, data: { left: 2, mine: { state: 'confirmed' } } },
        }
      },
    },
    {
      title: 'standing in line',
      prepare: async (key) => {
        const activityId = await openActivity(1)
        await must(product().call(await newMember(`${key}-first`), 'activities.signUp', { activityId }))
        const member = await newMember(key)
        const act = () => product().call(member, 'activities.signUp', { activityId })
        return {
          act,
          problems: seatsOf(activityId),
          again: { ok: true, data: { left: 0, mine: { state: 'waiting', position: 1 } } },
        }
      },
    },
    {
      title: 'cancelling while somebody waits',
      prepare: async (key) => {
        const activityId = await openActivity(1)
        const member = await newMember(key)
        await must(product().call(member, 'activities.signUp', { activityId }))
        await must(product().call(await newMember(`${key}-next`), 'activities.signUp', { activityId }))
        const act = () => product().call(member, 'activities.cancel', { activityId })
        return {
          act,
          problems: seatsOf(activityId),
          again: { ok: true, data: { left: 0, mine: { state: 'cancelled' } } },
        }
      },
    },
    {
      title: 'claiming a cake',
      prepare: async (key) => {
        const member = await newMember(key)
        const problems = () => stockProblems(product().db, programmeId, 'cake')
        return { act: () => claimCake(member), problems, again: { ok: true, data: { status: 'claimed' } } }
      },
    },
    {
      title: 'redeeming a voucher',
      prepare: async (key) => {
        const { voucher } = await must(claimCake(await newMember(key)))
        const ticket = { code: voucher?.code }
        const act = () => product().call('shop', 'benefits.redeem', ticket)
        const problems = async () => {
          await act()
          const { state } = await must(product().call('shop', 'benefits.ticket', ticket))
          return state === 'redeemed' ? [] : [`is ${state}`]
        }
        return { act, problems, again: { ok: false, error: { code: 'benefits.alreadyRedeemed' } } }
      },
    },
    {
      title: 'approving a request',
      prepare: async (key) => {
        await putPeople(product().db, aPerson({ _id: key, openid: key, kind: 'staff', joinedOn: null }))
        const { id } = await must(
          product().call(key, 'requests.submit', { kind: 'join', reason: '我想入会' }),
        )
        await must(product().call('branch', 'requests.approve', { requestId: id }))
        const act = () => product().call('school', 'requests.approve', { requestId: id })
        const problems = async () => {
          await act()
          await product().trigger('sweep')
          const { profile } = await must(product().call(key, 'members.me'))
          return profile?.kind === 'member' ? [] : [`is ${profile?.kind} after the approval`]
        }
        return { act, problems, again: { ok: false, error: { code: 'requests.alreadyDecided' } } }
      },
    },
  ]
}
