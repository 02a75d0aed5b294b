import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { openBench, type Bench } from './support/cloud'
import { writeFunctions } from './support/functions'

const SDK = JSON.stringify(path.join(process.cwd(), 'node_modules/@cloudbase/node-sdk'))
const whoami = `JSON.parse(context.environment)`
const functions = {
  inner: {
    code: `exports.main = (event, context) => ({ event, openid: ${whoami}.WX_OPENID, source: ${whoami}.TCB_SOURCE })`,
  },
  outer: {
    code: `const app = require(${SDK}).init({ env: 'local' })
exports.main = async ({ name, data }) => {
  try { return (await app.callFunction({ name, data })).result } catch (error) { return { code: error.code, message: error.message } }
}`,
    config: { timeout: 10 },
  },
  throws: { code: 'exports.main = () => { throw new Error("inside") }' },
  web: {
    code: `exports.main = (event, context) => event.path === '/text' ? 'plain' : event.path === '/png'
  ? { statusCode: 201, headers: { 'Content-Type': 'image/png' }, isBase64Encoded: true, body: Buffer.from([1, 2]).toString('base64') }
  : { event, openid: ${whoami}.WX_OPENID ?? null }`,
    config: { path: '/shop' },
  },
  clock: {
    code: `let fired = []
exports.main = (event) => { if (event.TriggerName) fired.push(event.TriggerName + ' ' + event.Time); return fired }`,
    config: {
      triggers: [
        { name: 'night', type: 'timer' as const, config: '0 0 3 * * * *' },
        { name: 'noon', type: 'timer' as const, config: '0 0 12 * * * *' },
      ],
    },
  },
}

let bench: Bench
beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  bench = await openBench({ functionsDir: writeFunctions(functions), timers: false, instances: 1 })
})
afterAll(async () => {
  await bench.cloud.close()
  jest.restoreAllMocks()
})

describe('a function calls another', () => {
  const call = (name: string, data: object) => bench.cloud.invoke('outer', { name, data }, { openid: 'o-1' })
  test('with data and without identity', async () => {
    expect(await call('inner', { a: 1 })).toEqual({ event: { a: 1 }, source: 'scf' })
  })
  test('its failure is told with its code', async () => {
    expect(await call('throws', {})).toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('inside') as string,
    })
    expect(await call('nowhere', {})).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  })
})

describe('HTTP access', () => {
  const get = (address: string, init?: RequestInit) => fetch(`${bench.cloud.url}/http${address}`, init)
  test('the function gets the request, and nobody’s identity', async () => {
    const reply = await get('/shop/a?b=1', {
      method: 'POST',
      headers: { 'x-local-openid': 'boss', cookie: 'local-openid=boss', 'content-type': 'application/json' },
      body: '{"c":2}',
    })
    const { event, openid } = (await reply.json()) as { event: Record<string, unknown>; openid: unknown }
    expect(event).toMatchObject({
      path: '/a',
      httpMethod: 'POST',
      queryStringParameters: { b: '1' },
      body: '{"c":2}',
      isBase64Encoded: false,
    })
    expect(JSON.stringify([event, openid])).not.toContain('boss')
  })
  test('a text, and an answer with status, headers and bytes', async () => {
    expect(await (await get('/shop/text')).text()).toBe('plain')
    const png = await get('/shop/png')
    expect([png.status, png.headers.get('content-type'), new Uint8Array(await png.arrayBuffer())]).toEqual([
      201,
      'image/png',
      new Uint8Array([1, 2]),
    ])
  })
  test('a function without a path is not reached', async () => {
    expect((await get('/inner')).status).toBe(404)
    expect((await get('/shopping')).status).toBe(404)
  })
})

describe('the clock of timers', () => {
  afterAll(() => bench.cloud.knobs({ clock: null }))
  test('moved on by two days, every timer on the way fires in order, in Beijing time', async () => {
    bench.cloud.knobs({ clock: Date.parse('2026-11-21T00:00:00+08:00') })
    await bench.cloud.advance(36 * 3_600_000)
    expect(await bench.cloud.invoke('clock', {})).toEqual([
      'night 2026-11-20T19:00:00.000Z',
      'noon 2026-11-21T04:00:00.000Z',
      'night 2026-11-21T19:00:00.000Z',
      'noon 2026-11-22T04:00:00.000Z',
    ])
  })
  test('timers that run follow a changed clock', async () => {
    const started = Date.parse('2027-01-01T11:59:59.900+08:00')
    const other = await openBench({ functionsDir: writeFunctions({ clock: functions.clock }), instances: 1 })
    other.cloud.knobs({ clock: started })
    let fired: unknown = []
    for (let tries = 0; tries < 100 && (fired as string[]).length === 0; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      fired = await other.cloud.invoke('clock', {})
    }
    await other.cloud.close()
    Object.assign(process.env, bench.cloud.sdkEnv())
    expect(fired).toEqual([expect.stringMatching(/^noon 2027-01-01T04:00:0/)])
  })
})

test('a watch, which begins by asking for a signature, is told that it is not supported here', async () => {
  const body = JSON.stringify({ action: 'auth.wsWebSign', envName: 'local' })
  const reply = await fetch(`${bench.cloud.url}/admin`, { method: 'POST', body })
  expect(await reply.json()).toMatchObject({
    code: 'OPERATION_NOT_SUPPORTED',
    message: expect.stringContaining('watch is not supported here') as string,
  })
})

test('three environment variables bring the SDK of any other process here', async () => {
  const script = `const db = require(${SDK}).init({ env: 'local', secretId: 'any', secretKey: 'any' }).database()
db.createCollection('seen').then(() => db.collection('seen').add({ _id: 'x' })).then(({ id }) => console.log('added', id))`
  const variables = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${bench.cloud.url}/admin` }),
  }
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env: variables })
  expect(stdout).toContain('added x')
})
