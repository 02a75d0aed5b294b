import {
  aPerson,
  branchOffice,
  cityOffice,
  clerkOffice,
  OTHER_BRANCH,
  OTHER_SCHOOL,
  putPeople,
  putUnits,
  schoolOffice,
  SCHOOL,
} from '../support/build-members'
import { openWorld, type World } from '../support/world'
import type { Action } from '@cloud/kernel/contract/define'
import type { ErasedSteps } from '@cloud/kernel/runtime/implement'
import { app, filesApp } from '@cloud/registry'
import type { Reaches } from './support/reach'
import { reachesIn } from './support/reaches'

const NOW = '2026-06-10T02:00:00.000Z'
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
  aPerson({ _id: 'city', unit: SCHOOL, offices: [cityOffice] }),
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
let reaches: Reaches = {}

const everyAction = async (): Promise<Walked[]> => {
  const capabilities = await Promise.all(
    Object.values({ ...app.capabilities, ...filesApp.capabilities }).map((load) => load()),
  )
  return capabilities.flatMap(({ contract, handlers }) =>
    Object.entries(contract.actions).map(([name, spec]) => ({
      call: `${contract.name}.${name}`,
      spec,
      steps: (handlers[name] as { steps: ErasedSteps }).steps,
    })),
  )
}

beforeAll(async () => {
  world = await openWorld({ now: NOW })
  await putUnits(world.db)
  await putPeople(world.db, ...people, aPerson({ _id: 'target' }))
  reaches = await reachesIn(world)
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
  return reaches[call]?.who.includes(caller) ? null : 'system.forbidden'
}

it('every officer’s action that touches a unit is in the walk, and nothing else is', () => {
  const named = actions.filter(
    ({ spec, steps }) => typeof spec.who === 'object' && typeof steps.unit === 'function',
  )
  expect(named.map(({ call }) => call).sort()).toEqual(Object.keys(reaches).sort())
})

it.each(callers.map((caller) => [caller]))(
  '%s gets exactly as far as the contracts say, at every action',
  async (caller) => {
    const walked: Record<string, string | null> = {}
    const should: Record<string, string | null> = {}
    for (const action of actions) {
      should[action.call] = expected(action, caller)
      if (should[action.call] === null) continue
      walked[action.call] = await refusal(caller, action.call, reaches[action.call]?.input ?? {})
    }
    const refused = Object.fromEntries(Object.entries(should).filter(([, code]) => code !== null))
    expect(walked).toEqual(refused)
  },
)

/** Open to everybody on the roster by contract; their own rule says that they are for members and retired ones. */
const CHOOSY = ['cards.show']

it('whoever may act is let through to the rules', async () => {
  const queries = actions.filter(({ call, spec }) => spec.kind === 'query' && !CHOOSY.includes(call))
  const allowed = callers.flatMap((caller) =>
    queries.filter((action) => expected(action, caller) === null).map(({ call }) => [caller, call] as const),
  )
  const codes = await Promise.all(
    allowed.map(([caller, call]) => refusal(caller, call, reaches[call]?.input ?? {})),
  )
  expect(allowed.filter((_pair, at) => codes[at] !== null)).toEqual([])
})

it('nothing a refused caller tried has changed anything', async () => {
  const [activity] = (await world.got(world.as('own-branch')('activities.managed'))).items
  expect(activity).toMatchObject({ state: 'draft', title: '大师讲座' })
  expect(
    await world.got(world.as('school')('benefits.ticket', reaches['benefits.ticket']?.input)),
  ).toMatchObject({
    state: 'claimed',
  })
})
