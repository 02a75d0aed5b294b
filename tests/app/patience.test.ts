import type { Reply } from '@cloud/kernel/contract/reply'
import { patiently } from '@/shared/api/patience'

const busy: Reply<string> = { ok: false, error: { code: 'system.busy', message: '办理的人太多，请稍后再试' } }
const done: Reply<string> = { ok: true, data: '报上了' }

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
  jest.restoreAllMocks()
})

/** Answers in turn, the last one for ever. */
const server = (...replies: readonly Reply<string>[]) => {
  let asked = 0
  const ask = async () => replies[Math.min(asked++, replies.length - 1)] as Reply<string>
  return { ask, times: () => asked }
}

const meet = async (replies: readonly Reply<string>[], listens = () => true) => {
  const { ask, times } = server(...replies)
  const told: number[] = []
  const outcome = patiently(ask, (seconds) => {
    told.push(seconds)
    return listens()
  })
  const from = Date.now()
  await jest.runAllTimersAsync()
  return { reply: await outcome, asked: times(), told, took: Date.now() - from }
}

test('a busy server is asked twice more, then the refusal is told', async () => {
  const { reply, asked } = await meet([busy])

  expect(asked).toBe(3)
  expect(reply).toEqual(busy)
})

test('the first good answer ends it', async () => {
  const { reply, asked } = await meet([busy, done])

  expect([reply, asked]).toEqual([done, 2])
})

test('nothing but a busy server is asked again', async () => {
  const full: Reply<string> = { ok: false, error: { code: 'activities.full', message: '名额满了' } }

  expect(await meet([full, done])).toMatchObject({ reply: full, asked: 1, told: [] })
})

test.each([
  [0, 1000],
  [0.5, 3000],
  [0.999, 4996],
])('by chance %d the wait is %d ms, told in whole seconds down to one', async (chance, wait) => {
  jest.spyOn(Math, 'random').mockReturnValue(chance)
  const { told, took } = await meet([busy, done])

  expect(took).toBe(wait)
  expect(told).toEqual(Array.from({ length: Math.ceil(wait / 1000) }, (_, at) => Math.ceil(wait / 1000) - at))
})

test('it ends when nobody waits any more', async () => {
  const { reply, asked } = await meet([busy, done], () => false)

  expect([reply, asked]).toEqual([busy, 1])
})
