import { codeOf, openBench, type Bench } from './support/cloud'

let bench: Bench
const add = (id: string) => bench.db.collection('things').add({ _id: id })
const exists = async (id: string): Promise<boolean> =>
  (await bench.db.collection('things').doc(id).get()).data.length === 1

beforeAll(async () => {
  bench = await openBench({ collections: [{ name: 'things', indexes: [] }] })
})
afterEach(() => bench.cloud.knobs({ latencyMs: 0, qps: 0, failAt: null, killAt: null }))
afterAll(() => bench.cloud.close())

test('failAt before: the nth call fails and did nothing, once', async () => {
  bench.cloud.knobs({ failAt: { nth: 2, when: 'before' } })
  expect(await codeOf(add('a1'))).toBe('none')
  expect(await codeOf(add('a2'))).toBe('DATABASE_REQUEST_FAILED')
  expect(await codeOf(add('a3'))).toBe('none')
  expect(await exists('a2')).toBe(false)
})
test('failAt after: the nth call fails although it was done', async () => {
  bench.cloud.knobs({ failAt: { nth: 1, when: 'after' } })
  expect(await codeOf(add('b1'))).toBe('DATABASE_REQUEST_FAILED')
  expect(await exists('b1')).toBe(true)
})
test('qps: calls beyond the plan are refused within the second', async () => {
  bench.cloud.knobs({ qps: 5 })
  const codes = await Promise.all(Array.from({ length: 30 }, (_, n) => codeOf(add(`c${n}`))))
  expect(codes.filter((code) => code === 'EXCEED_RATELIMIT').length).toBeGreaterThanOrEqual(15)
  expect(codes.filter((code) => code === 'none').length).toBeGreaterThanOrEqual(5)
})
test('latency: every call takes at least as long', async () => {
  bench.cloud.knobs({ latencyMs: 40 })
  const started = performance.now()
  await exists('a1')
  expect(performance.now() - started).toBeGreaterThanOrEqual(39)
})
test('killAt ends the process where it is told to', async () => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true)
  bench.cloud.knobs({ killAt: { nth: 1, when: 'after' } })
  await add('d1')
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL')
  kill.mockRestore()
})
test('calls are counted by action', async () => {
  bench.cloud.resetStats()
  await exists('a1')
  await exists('a1')
  expect(bench.cloud.stats().calls).toEqual({ 'database.getDocument': 2 })
})
