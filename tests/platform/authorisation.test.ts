import { putProgramme } from '../support/build-benefits'
import {
  aPerson,
  branchOffice,
  clerkOffice,
  OTHER_BRANCH,
  putPeople,
  schoolOffice,
} from '../support/build-members'
import { openWorld, type World } from '../support/world'
import type { Action } from '@cloud/kernel/contract/define'
import type { ErasedSteps } from '@cloud/kernel/runtime/implement'
import { app } from '@cloud/registry'

const NOW = '2026-06-10T02:00:00.000Z'
const OTHER_SCHOOL = '/shjy/other/'
const otherSchool = {
  schoolUnit: OTHER_SCHOOL,
  schoolName: '别的学校',
  unit: `${OTHER_SCHOOL}a/`,
  unitName: '甲',
}

/** Everybody who may knock, all with the same openid as their id. */
const people = [
  aPerson({ _id: 'staff', kind: 'staff', joinedOn: null }),
  aPerson({ _id: 'member' }),
  aPerson({ _id: 'own-branch', offices: [branchOffice()] }),
  aPerson({
    _id: 'other-branch',
    unit: OTHER_BRANCH,
    unitName: '图书馆分会',
    offices: [branchOffice(OTHER_BRANCH, '图书馆分会')],
  }),
  aPerson({ _id: 'school', offices: [schoolOffice] }),
  aPerson({
    _id: 'other-school',
    ...otherSchool,
    offices: [{ office: 'schoolOfficer', unit: OTHER_SCHOOL, unitName: '别的学校' }],
  }),
  aPerson({ _id: 'shop', kind: 'clerk', joinedOn: null, offices: [clerkOffice('shop')] }),
  aPerson({ _id: 'other-shop', kind: 'clerk', joinedOn: null, offices: [clerkOffice('other-shop')] }),
].map((person) => ({ ...person, openid: person._id }))
const callers = ['stranger', ...people.map(({ _id }) => _id)] as const

type Walked = { readonly call: string; readonly spec: Action; readonly steps: ErasedSteps }

let world: World
let actions: readonly Walked[] = []
/** For each officer's action that names a unit: an input that touches the branch 光电 (or its shop). */
let touching: Readonly<Record<string, object>> = {}
/** Those whose duty covers what `touching` touches: the branch, but for these. `all` act in a unit of their own. */
const insiders: Readonly<Record<string, readonly string[]>> = {
  'benefits.ticket': ['school', 'shop'],
  'benefits.redeem': ['school', 'shop'],
  'members.inviteClerk': ['school', 'other-school'],
  'activities.create': callers,
  'benefits.saveProgramme': callers,
}
const branchInsiders = ['own-branch', 'school']

const everyAction = async (): Promise<Walked[]> => {
  const capabilities = await Promise.all(Object.values(app.capabilities).map((load) => load()))
  return capabilities.flatMap(({ contract, handlers }) =>
    Object.entries(contract.actions).map(([name, spec]) => ({
      call: `${contract.name}.${name}`,
      spec,
      steps: (handlers[name] as { steps: ErasedSteps }).steps,
    })),
  )
}

const draft = {
  kind: 'lecture',
  title: '大师讲座',
  place: '图文信息中心',
  startsAt: '2026-06-20T05:30:00.000Z',
  endsAt: '2026-06-20T07:30:00.000Z',
  opensAt: '2026-06-01T00:00:00.000Z',
  closesAt: '2026-06-19T00:00:00.000Z',
  capacity: 30,
}
const programmeDraft = {
  kind: 'cooling',
  year: 2026,
  title: '送清凉',
  from: '2026-07-01',
  before: '2026-07-20',
  pickUpDays: 9,
  lateDays: 0,
  faceValue: null,
  shops: [],
}

beforeAll(async () => {
  world = await openWorld({ now: NOW })
  await putPeople(world.db, ...people, aPerson({ _id: 'target' }))
  const programme = await putProgramme(world, {
    shops: [{ id: 'shop', name: '甜语烘焙', address: '军工路 516 号', stock: null }],
  })
  const member = world.as('member')
  const activity = await world.got(world.as('own-branch')('activities.create', draft))
  const request = await world.got(world.as('staff')('requests.submit', { kind: 'join', reason: '我想入会' }))
  const claim = { programmeId: programme._id, shopId: 'shop' }
  const { voucher } = await world.got(member('benefits.claim', claim))
  const one = { activityId: activity.id }
  const verdict = { requestId: request.id, reason: '请补材料' }
  touching = {
    'members.issueCode': { personId: 'target' },
    'members.reset': { personId: 'target' },
    'members.appoint': { personId: 'target', office: 'branchOfficer', holds: false },
    'members.inviteClerk': { name: '小李', shopId: 'shop', shopName: '甜语烘焙' },
    'activities.create': draft,
    'activities.edit': { ...one, draft },
    'activities.publish': one,
    'activities.close': one,
    'activities.callOff': { ...one, reason: '下雨' },
    'activities.signUps': { ...one, state: 'confirmed' },
    'benefits.ticket': { code: voucher?.code },
    'benefits.redeem': { code: voucher?.code },
    'benefits.saveProgramme': programmeDraft,
    'requests.approve': verdict,
    'requests.sendBack': verdict,
    'requests.refuse': verdict,
  }
  actions = await everyAction()
})
afterAll(() => world.close())

const AUTH = ['system.stranger', 'system.notMember', 'system.forbidden']

/** The refusal of the kernel, or null when it let the caller through to the rules. */
const refusal = async (caller: string, call: string, input: object): Promise<string | null> => {
  const reply = await world.as(caller === 'stranger' ? 'nobody' : caller)(call, input)
  return !reply.ok && AUTH.includes(reply.error.code) ? reply.error.code : null
}

const dutiesOf = (caller: string) =>
  people.find(({ _id }) => _id === caller)?.grants.map(({ duty }) => duty) ?? []

const expected = ({ call, spec, steps }: Walked, caller: string): string | null => {
  if (spec.who === 'anyone') return null
  if (caller === 'stranger') return 'system.stranger'
  if (spec.who === 'known') return null
  if (spec.who === 'member')
    return ['staff', 'shop', 'other-shop'].includes(caller) ? 'system.notMember' : null
  if (!dutiesOf(caller).includes(spec.who.duty)) return 'system.forbidden'
  if (steps.unit === 'own') return null
  return (insiders[call] ?? branchInsiders).includes(caller) ? null : 'system.forbidden'
}

it('every officer’s action that touches a unit is in the walk, and nothing else is', () => {
  const named = actions.filter(
    ({ spec, steps }) => typeof spec.who === 'object' && typeof steps.unit === 'function',
  )
  expect(named.map(({ call }) => call).sort()).toEqual(Object.keys(touching).sort())
})

it.each(callers.map((caller) => [caller]))(
  '%s gets exactly as far as the contracts say, at every action',
  async (caller) => {
    const walked: Record<string, string | null> = {}
    const should: Record<string, string | null> = {}
    for (const action of actions) {
      should[action.call] = expected(action, caller)
      if (should[action.call] === null) continue
      walked[action.call] = await refusal(caller, action.call, touching[action.call] ?? {})
    }
    const refused = Object.fromEntries(Object.entries(should).filter(([, code]) => code !== null))
    expect(walked).toEqual(refused)
  },
)

it('whoever may act is let through to the rules', async () => {
  const queries = actions.filter(({ spec }) => spec.kind === 'query')
  const allowed = callers.flatMap((caller) =>
    queries.filter((action) => expected(action, caller) === null).map(({ call }) => [caller, call] as const),
  )
  const codes = await Promise.all(
    allowed.map(([caller, call]) => refusal(caller, call, touching[call] ?? {})),
  )
  expect(allowed.filter((_pair, at) => codes[at] !== null)).toEqual([])
})

it('nothing a refused caller tried has changed anything', async () => {
  const [activity] = (await world.got(world.as('own-branch')('activities.managed'))).items
  expect(activity).toMatchObject({ state: 'draft', title: '大师讲座' })
  expect(await world.got(world.as('school')('benefits.ticket', touching['benefits.ticket']))).toMatchObject({
    state: 'claimed',
  })
})
