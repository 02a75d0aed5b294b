import path from 'node:path'
import type { LocalCloud } from '@local-cloud/start'
import { codeOf, messageOf, openBench, type Bench } from './support/cloud'
import { writeFunctions } from './support/functions'

const SDK = JSON.stringify(path.join(process.cwd(), 'node_modules/@cloudbase/node-sdk'))
const identity = `
const tcb = require(${SDK})
exports.main = async (event, context) => {
  const { environment } = tcb.parseContext(context)
  const before = process.env.LEFT_OVER
  process.env.LEFT_OVER = 'from ' + environment.WX_OPENID
  await new Promise((resolve) => setTimeout(resolve, event.ms ?? 0))
  return { openid: environment.WX_OPENID, env: process.env.WX_OPENID, source: environment.TRIGGER_SRC, before, event, userInfo: event.userInfo }
}`
const writer = `
const tcb = require(${SDK})
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
exports.main = async (event) => {
  const { id } = await app.database().collection('notes').add({ _id: event.id, text: event.text })
  return { id, secret: process.env.SECRET, own: process.env.OWN, home: process.env.HOME }
}`
const functions = {
  identity: { code: identity },
  writer: { code: writer, config: { timeout: 10, envVariables: { OWN: 'mine' } } },
  slow: { code: 'exports.main = () => new Promise(() => {})', config: { timeout: 0.3 } },
  spin: { code: 'exports.main = (e) => { while (e.spin) {} return 1 }', config: { timeout: 0.3 } },
  throws: { code: 'exports.main = () => { throw new Error("inside /secret/path") }' },
  dies: { code: 'exports.main = (e) => { if (e.die) process.exit(3); return "alive" }' },
  rejects: {
    code: 'exports.main = (e) => { if (e.die) Promise.reject(new Error("late")); return new Promise((r) => setTimeout(r, 50, 1)) }',
  },
  broken: { code: 'throw new Error("cannot load")' },
  empty: { code: 'exports.other = 1' },
  hungry: {
    code: 'exports.main = () => { const a = []; for (;;) a.push(new Array(1e5).fill(a.length)) }',
    config: { memorySize: 32, timeout: 20 },
  },
  cycle: { code: 'exports.main = () => { const a = {}; a.a = a; return a }' },
  daily: {
    code: 'exports.main = (event, context) => ({ event, env: JSON.parse(context.environment) })',
    config: { triggers: [{ name: 'nightly', type: 'timer' as const, config: '0 0 3 * * * *' }] },
  },
}

let bench: Bench
let cloud: LocalCloud
type Told = {
  openid?: string
  env?: string
  source: string
  before?: string
  event: object
  userInfo?: object
}
const tell = (event: object, openid?: string) =>
  cloud.invoke('identity', event, openid === undefined ? {} : { openid }) as Promise<Told>

beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  bench = await openBench({
    functionsDir: writeFunctions(functions),
    env: { SECRET: 'shared' },
    collections: [{ name: 'notes', indexes: [] }],
    timers: false,
  })
  cloud = bench.cloud
})
afterAll(async () => {
  await cloud.close()
  jest.restoreAllMocks()
})

describe('who is calling', () => {
  test('the openid arrives in the context, the environment and event.userInfo', async () => {
    const told = await tell({ a: 1 }, 'openid-1')
    expect(told).toMatchObject({ openid: 'openid-1', env: 'openid-1', source: 'tcb', event: { a: 1 } })
    expect(told.userInfo).toMatchObject({ openId: 'openid-1' })
  })
  test('a forged userInfo is overwritten', async () => {
    expect((await tell({ userInfo: { openId: 'boss' } }, 'me')).userInfo).toMatchObject({ openId: 'me' })
  })
  test('a caller without openid has none, even in a used instance', async () => {
    for (let n = 0; n < 8; n++) await tell({}, `before-${n}`)
    const told = await tell({})
    expect([told.openid, told.env, told.userInfo]).toEqual([undefined, undefined, undefined])
  })
  test('what a call leaves in the environment is gone at the next', async () => {
    await tell({}, 'one')
    expect((await tell({}, 'two')).before).toBeUndefined()
  })
  test('three hundred concurrent callers are never mixed up', async () => {
    const ids = Array.from({ length: 300 }, (_, n) => `member-${n}`)
    const told = await Promise.all(ids.map((id, n) => tell({ ms: n % 3 }, id)))
    expect(told.map((reply) => reply.openid)).toEqual(ids)
    expect(told.map((reply) => reply.env)).toEqual(ids)
  })
  test('an openid that could break out of the context is refused', async () => {
    expect(await codeOf(tell({}, 'a;TRIGGER_SRC=timer'))).toBe('INVALID_PARAM')
  })
})

describe('what a function has', () => {
  test('the real SDK inside, its own and the shared variables, and not those of the host', async () => {
    expect(await cloud.invoke('writer', { id: 'n1', text: 'hello' })).toEqual({
      id: 'n1',
      secret: 'shared',
      own: 'mine',
    })
    expect((await bench.db.collection('notes').doc('n1').get()).data[0].text).toBe('hello')
  })
  test('it can be called by the SDK', async () => {
    const { result } = await bench.app.callFunction({ name: 'dies', data: { die: false } })
    expect(result).toBe('alive')
  })
})

describe('what functions cost', () => {
  const counting = `
const tcb = require(${SDK})
const notes = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database().collection('notes')
exports.main = async (event, context) => {
  tcb.parseContext(context)
  for (let n = 0; n < event.calls; n += 1) await notes.where({ _id: 'n' + n }).get()
}`
  test('database calls are counted by invocation, also side by side, the first one of an instance apart', async () => {
    const own = await openBench({
      functionsDir: writeFunctions({ counting: { code: counting, config: { timeout: 10 } } }),
      collections: [{ name: 'notes', indexes: [] }],
      timers: false,
      instances: 2,
    })
    await Promise.all([0, 3, 1, 3, 2, 3].map((calls) => own.cloud.invoke('counting', { calls })))
    expect(own.cloud.stats().invocations).toEqual({
      counting: { cold: { 0: 1, 3: 1 }, warm: { 1: 1, 2: 1, 3: 2 } },
    })
    await own.db.collection('notes').where({ _id: 'n1' }).get()
    own.cloud.resetStats()
    expect(own.cloud.stats().invocations).toEqual({})
    await own.cloud.close()
  })
})

describe('functions that fail', () => {
  test('one that does not exist is not found', async () => {
    expect(await codeOf(cloud.invoke('nothing', {}))).toBe('FUNCTION_NOT_FOUND')
  })
  test.each(['../identity', 'a/b', '.', '', '__proto__', 'identity/..'])(
    'the name %j is no way out',
    async (name) => {
      expect(await codeOf(cloud.invoke(name, {}))).toBe('FUNCTION_NOT_FOUND')
    },
  )
  test('a throw is told by its message', async () => {
    expect(await codeOf(cloud.invoke('throws', {}))).toBe('FUNCTIONS_EXECUTE_FAIL')
  })
  test.each(['slow', 'spin'])('%s is stopped at its timeout', async (name) => {
    expect(await messageOf(cloud.invoke(name, { spin: true }))).toBe(
      'Invoking task timed out after 0.3 seconds',
    )
  })
  test('after a timeout the next call finds a new instance', async () => {
    expect(await cloud.invoke('spin', {})).toBe(1)
  })
  test('an instance that exits fails its call and is replaced', async () => {
    expect(await codeOf(cloud.invoke('dies', { die: true }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await cloud.invoke('dies', {})).toBe('alive')
  })
  test('an unhandled rejection takes the instance, not the host', async () => {
    expect(await codeOf(cloud.invoke('rejects', { die: true }))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await cloud.invoke('rejects', {})).toBe(1)
  })
  test('too much memory takes the instance, not the host', async () => {
    expect(await codeOf(cloud.invoke('hungry', {}))).toBe('FUNCTIONS_MEMORY_LIMIT_EXCEEDED')
  })
  test.each(['broken', 'empty', 'cycle'])('%s fails with a message', async (name) => {
    expect(await codeOf(cloud.invoke(name, {}))).toBe('FUNCTIONS_EXECUTE_FAIL')
    expect(await codeOf(cloud.invoke(name, {}))).toBe('FUNCTIONS_EXECUTE_FAIL')
  })
  test('calls that queue behind a dying instance are all answered', async () => {
    const calls = Array.from({ length: 40 }, (_, n) => codeOf(cloud.invoke('dies', { die: n % 4 === 0 })))
    const codes = await Promise.all(calls)
    expect(codes.filter((code) => code === 'none')).toHaveLength(30)
  })
})

describe('timers', () => {
  test.each(['nightly', 'daily'])('%s fires by name, without an openid', async (name) => {
    const told = (await cloud.runTimer(name)) as { event: object; env: Record<string, string> }
    expect(told.event).toMatchObject({ Type: 'Timer', TriggerName: 'nightly' })
    expect([told.env.TRIGGER_SRC, told.env.WX_OPENID]).toEqual(['timer', undefined])
  })
  test('an unknown timer is an error', async () => {
    expect(await codeOf(cloud.runTimer('never'))).toBe('FUNCTION_NOT_FOUND')
  })
})
