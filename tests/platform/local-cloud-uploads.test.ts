import { openBench, type Bench } from './support/cloud'
import { temporaryDir } from './support/functions'

let bench: Bench

beforeAll(async () => {
  bench = await openBench({ dataDir: temporaryDir() })
})
afterAll(() => bench.cloud.close())

const put = (path: string, headers: Record<string, string> = { 'x-local-openid': 'o-li' }) =>
  fetch(`${bench.cloud.url}/local/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers,
    body: 'hello',
  })

test('what a phone uploads is a file that functions read', async () => {
  const answer = await put('uploads/名册/a.csv')
  const { fileID } = (await answer.json()) as { fileID: string }
  expect(fileID).toMatch(/^cloud:\/\/local\..+\/uploads\/名册\/a\.csv$/)
  expect(String((await bench.app.downloadFile({ fileID })).fileContent)).toBe('hello')
})

test('nobody without an identity uploads', async () => {
  expect((await put('a.txt', {})).status).toBe(400)
})

test.each(['', '/etc/passwd', '../a', 'a//b', 'a\\b'])('the path %j is refused', async (path) => {
  expect((await put(path)).status).toBe(400)
})
