import { systemErrors } from '@cloud/kernel/contract/reply'
import { causeOf, troubleOf } from '@/shared/trouble'

const codes = [
  ...Object.keys(systemErrors).map((name) => `system.${name}`),
  'system.offline',
  'system.silent',
]

test.each(codes)('%s has a title of its own, and something to do', (code) => {
  const { title, action } = troubleOf({ code, message: '原话' })

  expect(title).not.toBe('原话')
  expect(action).toBeTruthy()
})

test('a refusal is told as the server wrote it, with a way home', () => {
  const trouble = troubleOf({ code: 'activities.notFound', message: '没有这个活动' })

  expect(trouble).toMatchObject({ title: '没有这个活动', to: '/pages/home/index' })
})

test('only what may succeed is tried again', () => {
  const again = codes.filter((code) => troubleOf({ code, message: '' }).to === undefined)

  expect(again.sort()).toEqual([
    'system.busy',
    'system.fault',
    'system.offline',
    'system.silent',
    'system.unknownAction',
  ])
})

test('old content says why it is old: no network only where there is none', () => {
  expect(causeOf({ code: 'system.offline', message: '' })).toBe('没连上网')
  expect(causeOf({ code: 'system.fault', message: '' })).not.toContain('网')
  expect(causeOf({ code: 'activities.ended', message: '活动结束了' })).toBe('活动结束了')
})
