import { existsSync } from 'node:fs'
import path from 'node:path'
import { missing } from '@/features/privacy/components/asking'
import { secondsLeft } from '@/features/privacy/components/seconds-left'
import { numberOf } from '@/features/privacy/components/use-decision'
import { privacyRoutes } from '@/features/privacy/routes'
import { privacyServices } from '@/features/privacy/services'
import { search } from '@/pages/services/find'

test.each([
  ['谁看过我的资料', '我的资料与隐私'],
  ['导出', '我的资料与隐私'],
  ['撤回同意', '我的资料与隐私'],
])('“%s” leads to %s', (typed, title) => {
  expect(search([{ title: '身份', services: privacyServices }], typed)[0]).toMatchObject({ title })
})

test('every page of the routes is there with its title', () => {
  const files = privacyRoutes.pages.flatMap((page) => [`${page}.tsx`, `${page}.config.ts`])
  const lost = files.filter((file) => !existsSync(path.join('src', privacyRoutes.root, file)))
  expect(lost).toEqual([])
})

test('an officer is told what she has not said yet, one thing at a time', () => {
  expect([
    missing({ fields: [], purpose: undefined }),
    missing({ fields: ['phone'], purpose: undefined }),
    missing({ fields: ['phone'], purpose: 'visit' }),
  ]).toEqual(['先选要看什么', '再选用来做什么', ''])
})

test.each([
  ['2026-06-10T02:01:00.000Z', 60],
  ['2026-06-10T02:00:00.001Z', 1],
  ['2026-06-10T02:00:00.000Z', 0],
  ['2026-06-10T01:00:00.000Z', 0],
])('values shown until %s stay %d more seconds', (until, seconds) => {
  expect(secondsLeft(until, '2026-06-10T02:00:00.000Z')).toBe(seconds)
})

test.each([
  ['', null],
  [' ', null],
  ['10', 10],
])('years typed as %j are %j', (typed, years) => {
  expect(numberOf(typed)).toBe(years)
})
