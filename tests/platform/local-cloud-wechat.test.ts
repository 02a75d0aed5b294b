import path from 'node:path'
import { openBench, type Bench } from './support/cloud'
import { writeFunctions } from './support/functions'

const SDK = JSON.stringify(path.join(process.cwd(), 'node_modules/@cloudbase/node-sdk'))
const WX = JSON.stringify(path.join(process.cwd(), 'node_modules/wx-server-sdk'))
const permissions = { openapi: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited'] }

/** The official SDK of mini-programs, unchanged: `cloud.openapi` speaks protobuf, `callOpenAPI` JSON. */
const official = `
const cloud = require(${WX})
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const value = (result) => (result.buffer ? { ...result, buffer: result.buffer.toString('base64') } : result)
exports.main = async ({ api, data, json, what }) => {
  try {
    if (what === 'context') return cloud.getWXContext()
    if (what === 'database') {
      const things = cloud.database().collection('things')
      await things.add({ data: { _id: 'w', n: 1 } })
      await things.doc('w').update({ data: { n: cloud.database().command.inc(1) } })
      return (await things.doc('w').get()).data
    }
    if (json) return (await cloud.callOpenAPI({ api, data })).result
    const [group, name] = api.split('.')
    return value(await cloud.openapi[group][name](data))
  } catch (error) { return { errCode: error.errCode, errMsg: error.errMsg } }
}`
const node = `
const tcb = require(${SDK})
const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
exports.main = async ({ api, data }) =>
  (await app.callWxOpenApi({ apiName: api, cgiName: 'commrpcv2', requestData: data })).result`

const functions = {
  official: { code: official, config: { timeout: 20, permissions } },
  node: { code: node, config: { timeout: 20, permissions } },
  forbidden: { code: official, config: { timeout: 20, permissions: { openapi: [] } } },
}

let bench: Bench
type Reply = Readonly<Record<string, unknown>>
const invoke = async (name: string, event: object, openid = 'o-1'): Promise<Reply> =>
  (await bench.cloud.invoke(name, event, { openid })) as Reply

const message = { thing1: { value: '年会报名成功' }, time2: { value: '2026-11-21 10:00' } }
const toPerson = (touser: string, data: object = message) => ({
  touser,
  templateId: 'T1',
  page: 'pages/home/index',
  data,
})
const send = (touser: string, data?: object) =>
  invoke('official', { api: 'subscribeMessage.send', data: toPerson(touser, data) })

beforeAll(async () => {
  bench = await openBench({
    functionsDir: writeFunctions(functions),
    collections: [{ name: 'things', indexes: [] }],
    timers: false,
  })
})
afterAll(() => bench.cloud.close())

describe('wx-server-sdk, unchanged', () => {
  test('knows who calls', async () => {
    expect(await invoke('official', { what: 'context' })).toMatchObject({ OPENID: 'o-1', ENV: 'local' })
  })
  test('reads and writes the database', async () => {
    expect(await invoke('official', { what: 'database' })).toEqual({ _id: 'w', n: 2 })
  })
})

describe('subscribe messages', () => {
  test('one accepted request is good for one message', async () => {
    expect(bench.cloud.subscribe('p1', 'T1', 'accept')).toBe('accept')
    expect(await send('p1')).toMatchObject({ errCode: 0 })
    expect(await send('p1')).toMatchObject({ errCode: 43101 })
  })
  test('requests add up, per person and template; a rejected one adds nothing', async () => {
    bench.cloud.subscribe('p2', 'T1', 'accept')
    bench.cloud.subscribe('p2', 'T1', 'accept')
    bench.cloud.subscribe('p2', 'T2', 'accept')
    expect(bench.cloud.subscribe('p2', 'T1', 'reject')).toBe('reject')
    const codes = [await send('p2'), await send('p2'), await send('p2')].map(({ errCode }) => errCode)
    expect(codes).toEqual([0, 0, 43101])
  })
  test('through node-sdk in JSON', async () => {
    bench.cloud.subscribe('p3', 'T1', 'accept')
    const data = { touser: 'p3', template_id: 'T1', data: message }
    expect(await invoke('node', { api: 'subscribeMessage.send', data })).toMatchObject({
      errcode: 0,
      errmsg: 'ok',
    })
  })
  test.each([
    ['a text over 20 letters', { thing1: { value: '字'.repeat(21) } }],
    ['an empty text', { thing1: { value: '' } }],
    ['letters in a number', { number1: { value: '12a' } }],
    ['digits in a phrase', { phrase1: { value: '通过1' } }],
    ['a name over 10 characters', { name1: { value: '名'.repeat(11) } }],
    ['an unknown field', { nothing1: { value: 'x' } }],
    ['no fields', {}],
  ])('%s is 47003, and costs no credit', async (_name, data) => {
    bench.cloud.subscribe('p4', 'T1', 'accept')
    expect(await send('p4', data)).toMatchObject({ errCode: 47003 })
    expect(await send('p4')).toMatchObject({ errCode: 0 })
  })
  test.each([
    [
      {
        amount1: { value: '500元' },
        phone_number2: { value: '+86-571-88880000' },
        phrase3: { value: '已通过' },
      },
    ],
    [
      {
        thing1: { value: '字'.repeat(20) },
        character_string2: { value: 'NO.2026-001' },
        date3: { value: '2026年11月21日' },
      },
    ],
  ])('fields within their limits go', async (data) => {
    bench.cloud.subscribe('p5', 'T1', 'accept')
    expect(await send('p5', data)).toMatchObject({ errCode: 0 })
  })
  test('a banned template is 43107, a forbidden word 45168, a bad page 41030, no receiver 40003', async () => {
    bench.cloud.subscribe('p6', 'T1', 'accept')
    expect(await send('p6', { thing1: { value: '含本地敏感词的话' } })).toMatchObject({ errCode: 45168 })
    expect(await send('')).toMatchObject({ errCode: 40003 })
    const bad = { ...toPerson('p6'), page: '/../x' }
    expect(await invoke('official', { api: 'subscribeMessage.send', data: bad })).toMatchObject({
      errCode: 41030,
    })
    bench.cloud.subscribe('p6', 'T9', 'ban')
    const banned = { ...toPerson('p6'), templateId: 'T9' }
    expect(await invoke('official', { api: 'subscribeMessage.send', data: banned })).toMatchObject({
      errCode: 43107,
    })
  })
  test('a function that does not name the call in its config.json may not make it', async () => {
    const event = { api: 'subscribeMessage.send', data: toPerson('p1') }
    expect(await invoke('forbidden', event)).toMatchObject({ errCode: -604101 })
    expect(await invoke('forbidden', { ...event, json: true })).toMatchObject({ errcode: -604101 })
  })
})

describe('texts and codes', () => {
  const check = (content: string, more: object = {}) =>
    invoke('official', {
      api: 'security.msgSecCheck',
      data: { content, version: 2, scene: 2, openid: 'o-1', ...more },
    })
  test('a harmless text passes, a forbidden one is risky', async () => {
    expect(await check('你好')).toMatchObject({ result: { suggest: 'pass', label: 100 } })
    expect(await check('完2347全dfji试3726测asad感3847知qwez到')).toMatchObject({
      result: { suggest: 'risky' },
    })
    expect(await check('x', { version: undefined, openid: undefined })).toMatchObject({ errCode: 0 })
  })
  test('a text too long, or without a person, is refused', async () => {
    expect(await check('字'.repeat(2501))).toMatchObject({ errCode: 45002 })
    expect(await check('x', { openid: '' })).toMatchObject({ errCode: 40003 })
  })
  test('a code is a PNG, different for each scene', async () => {
    const code = (scene: string) =>
      invoke('official', { api: 'wxacode.getUnlimited', data: { scene, page: 'pages/home/index' } })
    const [one, two] = [await code('a=1'), await code('a=2')]
    expect(one.contentType).toBe('image/png')
    expect(Buffer.from(String(one.buffer), 'base64').subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(one.buffer).not.toBe(two.buffer)
    expect(await code('x'.repeat(33))).toMatchObject({ errCode: 40129 })
  })
  test('a call that is not stood in for says so', async () => {
    expect(await invoke('node', { api: 'subscribeMessage.send2', data: {} })).toMatchObject({
      errcode: -604101,
    })
  })
})

describe('over HTTP', () => {
  const get = async (address: string, init?: RequestInit): Promise<Reply> =>
    (await (await fetch(`${bench.cloud.url}${address}`, init)).json()) as Reply
  const token = () => get('/cgi-bin/token?grant_type=client_credential&appid=a&secret=s')
  const sendWith = (accessToken: string) =>
    get(`/cgi-bin/message/subscribe/send?access_token=${accessToken}`, {
      method: 'POST',
      body: JSON.stringify({ touser: 'p9', template_id: 'T1', data: message }),
    })
  afterEach(() => bench.cloud.knobs({ clock: null }))
  test('an access token is good for two hours, and five minutes beside its successor', async () => {
    const first = await token()
    expect(first).toMatchObject({ expires_in: 7200 })
    expect(await sendWith(String(first.access_token))).toMatchObject({ errcode: 43101 })
    expect(await sendWith('nonsense')).toMatchObject({ errcode: 40001 })
    await token()
    expect(await sendWith(String(first.access_token))).toMatchObject({ errcode: 43101 })
    bench.cloud.knobs({ clock: Date.now() + 301_000 })
    expect(await sendWith(String(first.access_token))).toMatchObject({ errcode: 42001 })
  })
  test('a token without appid or secret is refused', async () => {
    expect(await get('/cgi-bin/token?grant_type=client_credential')).toMatchObject({ errcode: 41002 })
  })
  test('the phone page shows what arrived, to whom, and no markup of it', async () => {
    bench.cloud.subscribe('p10', 'T1', 'accept')
    await send('p10', { thing1: { value: '<b>疗休养</b>' } })
    const page = await (await fetch(`${bench.cloud.url}/local/phone?openid=p10`)).text()
    expect(page).toContain('&lt;b&gt;疗休养&lt;/b&gt;')
    expect(page).not.toContain('年会报名成功')
  })
  test('a request to subscribe is answered by the person who is signed in', async () => {
    const answer = {
      method: 'POST',
      headers: { 'x-local-openid': 'p11' },
      body: '{"templateId":"T1","choice":"accept"}',
    }
    expect(await get('/local/phone', answer)).toEqual({ T1: 'accept' })
    expect(await send('p11')).toMatchObject({ errCode: 0 })
    expect(
      await get('/local/phone', { method: 'POST', body: '{"templateId":"T1","choice":"accept"}' }),
    ).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
