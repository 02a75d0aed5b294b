import http from 'node:http'
import type { LocalCloud } from '@local-cloud/start'
import { openBench } from './support/cloud'
import { writeFunctions } from './support/functions'

const functions = {
  echo: {
    code: 'exports.main = (event, context) => ({ event, openid: JSON.parse(context.environment).WX_OPENID })',
  },
  throws: { code: 'exports.main = () => { throw new Error("boom") }' },
  nothing: { code: 'exports.main = () => {}' },
}

let cloud: LocalCloud
type Reply = { readonly status: number; readonly body: Record<string, unknown>; readonly text: string }

const request = (
  path: string,
  body: string,
  headers: http.OutgoingHttpHeaders = {},
  method = 'POST',
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = http.request({ host: '127.0.0.1', port: cloud.port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += String(chunk)))
      response.on('end', () => {
        const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {}
        resolve({ status: response.statusCode ?? 0, body, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  const bench = await openBench({
    functionsDir: writeFunctions(functions),
    control: true,
    timers: false,
    staticHandler: (_request, response) => response.end('page'),
  })
  cloud = bench.cloud
})
afterEach(async () => {
  expect((await request('/fn/echo', '{"still":"up"}')).body).toMatchObject({ event: { still: 'up' } })
})
afterAll(async () => {
  await cloud.close()
  jest.restoreAllMocks()
})

describe('calling functions over HTTP', () => {
  test('identity comes from the header', async () => {
    const { body } = await request('/fn/echo', '{"a":1}', { 'x-local-openid': 'o-1' })
    expect(body).toMatchObject({ openid: 'o-1', event: { a: 1, userInfo: { openId: 'o-1' } } })
  })
  test('else from the cookie', async () => {
    expect((await request('/fn/echo', '{}', { cookie: 'x=1; local-openid=o-2' })).body.openid).toBe('o-2')
  })
  test('an empty body is an empty event, and no result is null', async () => {
    expect((await request('/fn/echo', '')).body).toEqual({ event: {} })
    expect((await request('/fn/nothing', '')).text).toBe('null')
  })
  test('a throw is told in the manner of CloudBase, without a stack', async () => {
    const { status, body, text } = await request('/fn/throws', '{}')
    expect(status).toBe(200)
    expect(body).toMatchObject({ errCode: -504002, code: 'FUNCTIONS_EXECUTE_FAIL', message: 'boom' })
    expect(body.errMsg).toContain('cloud.callFunction:fail')
    expect(text).not.toMatch(/at .*\.js/)
  })
  test('other paths go to the static handler', async () => {
    expect((await request('/index.html', '', {}, 'GET')).text).toBe('page')
  })
})

describe('hostile input', () => {
  test.each([
    ['malformed JSON', '{"a":'],
    ['a list', '[1]'],
    ['a bare text', '"x"'],
    ['null', 'null'],
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['__proto__ deep and escaped', '{"a":[{"\\u005f_proto__":{"admin":true}}]}'],
    ['endless nesting', '['.repeat(200_000)],
  ])('%s is refused as JSON', async (_name, body) => {
    const reply = await request('/fn/echo', body)
    expect([reply.status, reply.body.code]).toEqual([400, 'INVALID_PARAM'])
  })
  test('nesting that JSON allows does no harm', async () => {
    const deep = `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`
    expect([200, 400]).toContain((await request('/fn/echo', deep)).status)
  })
  test('a body over 6 MB is refused', async () => {
    const { status, body } = await request('/fn/echo', JSON.stringify({ a: 'x'.repeat(6 * 1024 * 1024) }))
    expect([status, body.code]).toEqual([413, 'EXCEED_MAX_PAYLOAD_SIZE'])
  })
  test.each([
    '/fn/../../etc/passwd',
    '/fn/%2e%2e%2fecho',
    '/fn/',
    '/fn/echo/index.js',
    '/fn/constructor',
    '/fn/a%00b',
  ])('%s finds no function', async (path) => {
    expect((await request(path, '{}')).body.code).toBe('FUNCTION_NOT_FOUND')
  })
  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example', 'localhost@evil.example'])(
    'the Host header %j is refused',
    async (host) => {
      expect((await request('/fn/echo', '{}', { host })).status).toBe(403)
    },
  )
  test('a page of another origin is refused', async () => {
    expect((await request('/fn/echo', '{}', { origin: 'https://evil.example' })).status).toBe(403)
  })
  test.each(['a;b=c', 'a b', '"', 'x'.repeat(500)])('the openid %j is refused', async (openid) => {
    expect((await request('/fn/echo', '{}', { 'x-local-openid': openid })).body.code).toBe('INVALID_PARAM')
  })
  test('a GET runs no function', async () => {
    expect((await request('/fn/echo', '', {}, 'GET')).status).toBe(400)
  })
  test.each([
    ['', 'INVALID_PARAM'],
    ['null', 'INVALID_PARAM'],
    ['{}', 'INVALID_ACTION'],
    ['{"action":"constructor"}', 'INVALID_ACTION'],
    ['{"action":"database.getDocument","collectionName":"__proto__"}', 'DATABASE_COLLECTION_NOT_EXIST'],
    ['{"action":"database.modifyDocument","collectionName":"c"}', 'INVALID_PARAM'],
    ['{"action":"database.insertDocument","collectionName":"c","data":{}}', 'INVALID_PARAM'],
    ['{"action":"database.getDocument","collectionName":"c","limit":-1}', 'INVALID_PARAM'],
    ['{"action":"database.commitTransaction","transactionId":"x"}', 'DATABASE_TRANSACTION_FAIL'],
  ])('the gateway answers %s with a code', async (body, code) => {
    expect((await request('/admin', body)).body).toMatchObject({ code })
  })
  test('a client that breaks off does no harm', async () => {
    const sent = http.request({
      host: '127.0.0.1',
      port: cloud.port,
      path: '/fn/echo',
      method: 'POST',
      headers: { 'content-length': 1000 },
    })
    sent.on('error', () => undefined)
    await new Promise<void>((resolve) => sent.write('{', () => resolve()))
    sent.destroy()
  })
})

describe('the controls', () => {
  test('statistics are read and reset, timers fired', async () => {
    await request('/admin', '{"action":"database.startTransaction"}')
    expect((await request('/local/stats', '')).body.calls).toMatchObject({ 'database.startTransaction': 1 })
    await request('/local/stats/reset', '')
    expect((await request('/local/stats', '')).body.calls).toEqual({})
    expect((await request('/local/timer/echo', '')).body).toMatchObject({ event: { Type: 'Timer' } })
  })
  test('are absent unless asked for', async () => {
    const other = await openBench()
    const reply = await fetch(`${other.cloud.url}/local/stats`, { method: 'POST' })
    expect(reply.status).toBe(400)
    await other.cloud.close()
  })
})
