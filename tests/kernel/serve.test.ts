import * as z from 'zod'
import { contract, command, query } from '@cloud/kernel/contract/define'
import { text } from '@cloud/kernel/contract/scalars'
import type { Actor } from '@cloud/kernel/domain/actor'
import { accept, refuse } from '@cloud/kernel/domain/decision'
import { collection, inc, Overloaded, type Db } from '@cloud/kernel/ports/db'
import * as handle from '@cloud/kernel/runtime/implement'
import { serve } from '@cloud/kernel/runtime/serve'
import { openCloud } from '../support/cloud'
import { localDeps } from '../support/local-deps'

type Kettle = { readonly _id: string; readonly unit: string; readonly cups: number; readonly secret: string }
const kettlesStore = collection<Kettle>('kettles', {})

const kettles = contract({
  name: 'kettles',
  errors: { empty: '水喝完了' },
  actions: {
    look: query('anyone', z.object({}), z.object({ cups: z.int() })),
    pour: command('member', z.object({ note: text('备注', 5) }), z.object({ cups: z.int() })),
    refill: command({ duty: 'kettles' }, z.object({ id: z.string() }), z.object({ cups: z.int() })),
  },
})

const load = async ({ db }: { db: Db }) => db.get(kettlesStore, 'red')
const capability = handle.implement(kettles, {
  look: handle.query({ load, view: (kettle) => kettle ?? { cups: 0 } }),
  pour: handle.command({
    load,
    decide: (kettle) => (kettle && kettle.cups > 0 ? accept(kettle.cups) : refuse('empty')),
    save: async ({ db }, cups) => {
      const poured = await db.update(kettlesStore, { _id: 'red', cups }, { cups: inc(-1) })
      return poured ? accept(poured) : handle.stale
    },
    reply: (kettle) => kettle,
  }),
  refill: handle.command({
    load,
    unit: (kettle) => kettle?.unit ?? null,
    decide: () => accept({}),
    save: async ({ db }) => {
      const full = await db.update(kettlesStore, { _id: 'red' }, { cups: 9 })
      return full ? accept(full) : handle.stale
    },
    reply: (kettle) => kettle,
  }),
})

const person = (over: Partial<Actor>): Actor => ({
  id: 'p',
  name: '李敏',
  kind: 'member',
  unit: '/s/a/',
  grants: [],
  facts: {},
  ...over,
})
const people: Readonly<Record<string, Actor>> = {
  member: person({}),
  staff: person({ kind: 'staff' }),
  own: person({ grants: [{ duty: 'kettles', unit: '/s/a/' }] }),
  school: person({ grants: [{ duty: 'kettles', unit: '/s/' }] }),
  other: person({ grants: [{ duty: 'kettles', unit: '/s/ab/' }] }),
}

let cloud: Awaited<ReturnType<typeof openCloud>>
const logged: unknown[] = []
const answer = serve({
  capabilities: { kettles: async () => capability },
  identify: async (_deps, openid) => people[openid] ?? null,
})
const as = (openid: string | null, event: unknown, db: Db = cloud.db) =>
  answer(event, {
    ...localDeps(),
    db,
    openid,
    now: () => '2026-06-10T02:00:00.000Z',
    newId: () => 'id',
    newCode: () => 'code',
    log: (line) => void logged.push(line),
  })

beforeAll(async () => void (cloud = await openCloud([kettlesStore])))
afterAll(() => cloud.cloud.close())
beforeEach(async () => {
  await cloud.db.insert(kettlesStore, { _id: 'red', unit: '/s/a/', cups: 3, secret: 'tea' })
  await cloud.db.update(kettlesStore, { _id: 'red' }, { cups: 3 })
  logged.length = 0
})

describe('a call', () => {
  it('answers with nothing but what the contract declares', async () => {
    expect(await as(null, { call: 'kettles.look' })).toEqual({
      ok: true,
      data: { cups: 3 },
      now: '2026-06-10T02:00:00.000Z',
    })
  })

  it.each([
    ['a name that is in no contract', { call: 'kettles.drop' }],
    ['a name that every object has', { call: 'kettles.constructor' }],
    ['a capability that does not exist', { call: 'pots.look' }],
    ['no name', {}],
    ['something that is not an object', 'kettles.look'],
  ])('is unknown when it has %s', async (_case, event) => {
    expect(await as('member', event)).toMatchObject({ ok: false, error: { code: 'system.unknownAction' } })
  })

  it('refuses a stranger before it looks at the input', async () => {
    const reply = await as('nobody', { call: 'kettles.pour', input: { note: 'far too long' } })
    expect(reply).toEqual({
      ok: false,
      error: { code: 'system.stranger', message: '请先用工号和姓名认证身份' },
    })
  })

  it('refuses who is on the roster but not a member', async () => {
    expect(await as('staff', { call: 'kettles.pour', input: { note: '' } })).toMatchObject({
      error: { code: 'system.notMember' },
    })
  })

  it('names each wrong field in Chinese', async () => {
    expect(await as('member', { call: 'kettles.pour', input: { note: 'sixsix' } })).toEqual({
      ok: false,
      error: { code: 'system.invalidInput', message: '填写的内容有误', fields: { note: '备注最多 5 字' } },
    })
    expect(await as('member', { call: 'kettles.pour' })).toMatchObject({
      error: { fields: { note: '请填写备注' } },
    })
  })

  it('tells a refusal of the rules with its own code and sentence', async () => {
    await cloud.db.update(kettlesStore, { _id: 'red' }, { cups: 0 })
    expect(await as('member', { call: 'kettles.pour', input: { note: 'a' } })).toEqual({
      ok: false,
      error: { code: 'kettles.empty', message: '水喝完了' },
    })
  })

  it('decides again when another was quicker, and never pours a cup twice', async () => {
    const replies = await Promise.all(
      Array.from({ length: 5 }, () => as('member', { call: 'kettles.pour', input: { note: 'a' } })),
    )
    const cups = replies.flatMap((reply) => (reply.ok ? [(reply.data as Kettle).cups] : []))
    expect(cups.sort()).toEqual([0, 1, 2])
    expect(await cloud.db.get(kettlesStore, 'red')).toMatchObject({ cups: 0 })
  })
})

describe('an officer', () => {
  it.each([
    ['of the unit', 'own', true],
    ['of a unit above', 'school', true],
    ['of a unit whose name only begins alike', 'other', false],
    ['of nothing', 'member', false],
  ])('%s is let in or not', async (_case, openid, allowed) => {
    const reply = await as(openid, { call: 'kettles.refill', input: { id: 'red' } })
    expect(reply.ok).toBe(allowed)
    expect((await cloud.db.get(kettlesStore, 'red'))?.cups).toBe(allowed ? 9 : 3)
  })
})

describe('a fault', () => {
  const broken = (fault: Error): Db => ({ ...cloud.db, get: () => Promise.reject(fault) })

  it('is told calmly, and logged without the input', async () => {
    const reply = await as(
      'member',
      { call: 'kettles.pour', input: { note: 'mine' } },
      broken(new Error('boom')),
    )
    expect(reply).toEqual({ ok: false, error: { code: 'system.fault', message: '系统开小差了，请稍后再试' } })
    expect(JSON.stringify(logged)).toContain('boom')
    expect(JSON.stringify(logged)).not.toContain('mine')
  })

  it('of the plan limit asks to come back later', async () => {
    const reply = await as('member', { call: 'kettles.look' }, broken(new Overloaded('500 per second')))
    expect(reply).toMatchObject({ error: { code: 'system.busy' } })
  })
})
