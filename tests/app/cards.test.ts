import { codeAt, isLastOne } from '@/features/cards/components/code-at'
import { cardServices } from '@/features/cards/services'
import { cardRoutes } from '@/features/cards/routes'
import { cardDeskRoutes } from '@/features/card-desk/routes'
import { cardDeskServices } from '@/features/card-desk/services'

const codes = [
  { text: 'first', from: '2026-06-10T02:00:00.000Z', until: '2026-06-10T02:00:30.000Z' },
  { text: 'second', from: '2026-06-10T02:00:30.000Z', until: '2026-06-10T02:01:00.000Z' },
]
const at = (seconds: number) =>
  new Date(Date.parse('2026-06-10T02:00:00.000Z') + seconds * 1000).toISOString()

test.each([
  [0, 'first', 30],
  [29.2, 'first', 1],
  [30, 'second', 30],
  [59, 'second', 1],
  [60, 'second', 0],
  [79, 'second', 0],
])('%d seconds on, the phone shows the %s code for %d more', (seconds, text, left) => {
  expect(codeAt(codes, at(seconds))).toEqual({ text, left })
})

test('a code that no door would take any more is not shown', () => {
  expect(codeAt(codes, at(80))).toEqual({ text: undefined, left: 0 })
  expect(codeAt([], at(0))).toEqual({ text: undefined, left: 0 })
})

test('a code of a time to come is not shown: the phone’s own clock does not matter', () => {
  expect(codeAt(codes, at(-1))).toEqual({ text: undefined, left: 0 })
})

test('the next pair is asked for as soon as the last code begins, with half a minute to spare', () => {
  expect([0, 29, 30, 59, 90].map((seconds) => isLastOne(codes, at(seconds)))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
})

test.each([
  [cardServices, cardRoutes],
  [cardDeskServices, cardDeskRoutes],
])('every service leads to a page that is there', (services, { root, pages }) => {
  const paths = pages.map((page) => `/${root}/${page}`)
  expect(services.length).toBeGreaterThan(0)
  expect(services.map(({ to }) => to).filter((to) => !paths.includes(to))).toEqual([])
})
