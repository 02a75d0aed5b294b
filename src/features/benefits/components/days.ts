import { beijing, date, dayOf } from '@/shared/format/time'

const DAY = 86_400_000

type Window = { readonly from: string; readonly before: string }

const shifted = (day: string, days: number) => dayOf(new Date(Date.parse(day) + days * DAY).toISOString())

/** The last day of a window that ends before a day: '2026-07-01' → '2026-06-30'. */
export const lastBefore = (before: string): string => shifted(before, -1)

/** The other way round; '' stays ''. */
export const dayAfter = (last: string): string => (last ? shifted(last, 1) : '')

/** '6月1日 到 6月30日' */
export const windowWords = ({ from, before }: Window, now: string): string =>
  `${date(from, now)} 到 ${date(lastBefore(before), now)}`

/** The months it lies in: '6月', '7–8月'; '待定' when nobody knows. */
export function months(window: Window | null): string {
  if (!window) return '待定'
  const first = beijing(window.from).month
  const last = beijing(lastBefore(window.before)).month
  return first === last ? `${first}月` : `${first}–${last}月`
}
