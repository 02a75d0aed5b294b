import net from 'node:net'
import os from 'node:os'
import { openBench, type Bench } from './support/cloud'

let bench: Bench
type Reply = { readonly code?: string; readonly message?: string; readonly data?: unknown }
const admin = async (body: string, type = 'application/json'): Promise<Reply> => {
  const reply = await fetch(`${bench.cloud.url}/admin`, {
    method: 'POST',
    body,
    headers: { 'content-type': type },
  })
  return (await reply.json()) as Reply
}
const call = (action: string, params: object): Promise<Reply> =>
  admin(JSON.stringify({ action, collectionName: 'things', ...params }))
const nested = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)

beforeAll(async () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  bench = await openBench({ collections: [{ name: 'things', indexes: [] }] })
  await bench.db.collection('things').add({ _id: 'a', n: 1 })
})
afterEach(async () => {
  expect((await bench.db.collection('things').doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
})
afterAll(async () => {
  await bench.cloud.close()
  jest.restoreAllMocks()
})

test('no address but 127.0.0.1 is listened on', async () => {
  const others = Object.values(os.networkInterfaces())
    .flat()
    .filter((one) => one?.address !== '127.0.0.1' && one?.scopeid === undefined)
    .map((one) => one?.address ?? '')
  for (const host of [...others, '127.0.0.2', '::1']) {
    const refused = await new Promise((resolve) => {
      const socket = net.connect({ host, port: bench.cloud.port, timeout: 2000 })
      socket.on('connect', () => (socket.destroy(), resolve(false)))
      socket.on('timeout', () => (socket.destroy(), resolve(true)))
      socket.on('error', () => resolve(true))
    })
    expect([host, refused]).toEqual([host, true])
  }
})

describe('nesting', () => {
  test('10 MB of it in the body is an error', async () => {
    expect((await admin('['.repeat(10 * 1024 * 1024))).code).toBe('INVALID_PARAM')
    expect((await admin(nested(1_500_000))).code).toBe('INVALID_PARAM')
  })
  test('10 MB of it in a document, a query or a change is an error', async () => {
    const deep = nested(1_500_000)
    expect((await call('database.insertDocument', { data: [deep] })).code).toBeDefined()
    expect((await call('database.getDocument', { query: deep })).code).toBeDefined()
    expect(
      (await call('database.modifyDocument', { query: '{"_id":"a"}', data: `{"$set":${deep}}` })).code,
    ).toBeDefined()
  })
  test('100 levels are the most a document has', async () => {
    expect((await call('database.insertDocument', { data: [nested(99)] })).code).toBeUndefined()
    expect((await call('database.insertDocument', { data: [nested(102)] })).code).toBe('INVALID_PARAM')
  })
})

describe('wrong types', () => {
  test.each<[string, object]>([
    ['database.getDocument', { query: 5 }],
    ['database.getDocument', { query: '[]' }],
    ['database.getDocument', { query: '"x"' }],
    ['database.getDocument', { query: '{"a":' }],
    ['database.getDocument', { query: '{}', limit: 'many' }],
    ['database.getDocument', { query: '{}', order: '5' }],
    ['database.getDocument', { query: '{}', projection: '{"a":{"$slice":"x"}}' }],
    ['database.getDocument', { collectionName: { a: 1 } }],
    ['database.getDocument', { collectionName: null }],
    ['database.getDocument', { query: '{"$or":5}' }],
    ['database.getDocument', { query: '{"$and":[5]}' }],
    ['database.getDocument', { query: '{"__proto__":{"x":1}}' }],
    ['database.insertDocument', { data: 5 }],
    ['database.insertDocument', { data: [5] }],
    ['database.insertDocument', { data: ['[]'] }],
    ['database.insertDocument', { data: ['{"_id":{"__proto__":1}}'] }],
    ['database.insertDocument', { data: ['{"a":{"$date":{"$numberLong":"never"}}}'] }],
    ['database.modifyDocument', { query: '{"_id":"a"}', data: '5' }],
    ['database.modifyDocument', { query: '{"_id":"a"}', data: '{"$set":{"__proto__.x":1}}' }],
    ['database.modifyDocument', { query: '{"_id":"a"}', data: '{"$set":{"constructor.prototype.x":1}}' }],
    ['database.modifyDocument', { query: '{"_id":"a"}', data: '{"$push":{"n":{"$each":5}}}' }],
    ['database.modifyAndReturnDoc', { query: '{"_id":"a"}', data: '{"$inc":{"n":{}}}' }],
    ['database.aggregateDocuments', { stages: 5 }],
    ['database.aggregateDocuments', { stages: [5] }],
    ['database.aggregateDocuments', { stages: [{ stageKey: '$match', stageValue: '5' }] }],
    ['database.aggregateDocuments', { stages: [{ stageKey: '$match"', stageValue: '}' }] }],
    ['database.aggregateDocuments', { stages: [{ stageKey: '$lookup', stageValue: '5' }] }],
    ['database.startTransaction', { transactionId: 'x' }],
    ['database.addCollection', { collectionName: '' }],
    ['database.addCollection', { collectionName: { a: 1 } }],
    ['storage.getUploadMetadata', { path: { a: 1 } }],
    ['storage.batchGetDownloadUrl', { file_list: 5 }],
    ['storage.batchGetDownloadUrl', { file_list: [{ fileid: 5, max_age: 'x' }] }],
    ['storage.batchDeleteFile', { fileid_list: [] }],
    ['functions.invokeFunction', { function_name: { a: 1 }, request_data: '{' }],
    ['wx.api', { apiName: 'subscribeMessage.send', requestData: '{' }],
  ])('%s of %j is told, not died of', async (action, params) => {
    const reply = await call(action, params)
    const told = reply.code ?? JSON.stringify(reply.data)
    expect(told).toMatch(/INVALID|DATABASE|FUNCTION|NONEXIST/)
  })
  test('nothing was put on the prototype of objects', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})

describe('forms', () => {
  test.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['no parts', 'multipart/form-data; boundary=b', 'x'],
    [
      'broken protobuf',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="requestData"\r\n\r\n\u0012\u007f\u0001\r\n--b--',
    ],
  ])('%s', async (_name, type, body) => {
    const reply = await fetch(`${bench.cloud.url}/admin`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
    })
    expect(reply.status).toBe(200)
    await reply.arrayBuffer()
  })
})

test.each([
  '/storage/',
  '/storage/..%2f..%2fetc%2fpasswd',
  '/storage/%00',
  '/storage/Li4vLi4vZXRjL3Bhc3N3ZA?sign=x&t=1',
  '/http/',
  '/http/%',
])('GET %s leads nowhere', async (address) => {
  const reply = await fetch(`${bench.cloud.url}${address}`)
  expect(reply.status).toBeGreaterThanOrEqual(400)
  await reply.text()
})
