import { openBench, type Bench } from './support/cloud'
import { writeFunctions } from './support/functions'
import { message, wechatFunctions } from './support/wechat'

let bench: Bench
type Reply = Readonly<Record<string, unknown>>
const invoke = async (name: string, event: object, openid = 'o-1'): Promise<Reply> =>
  (await bench.cloud.invoke(name, event, { openid })) as Reply

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
    functionsDir: writeFunctions(wechatFunctions),
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
