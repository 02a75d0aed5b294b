import { asOf, standingChanges, type Career } from './career'

/** The day since which somebody has been gone without a break; null for people who are here today. */
export const goneSince = (career: Career, today: string): string | null => {
  const days = [...new Set(standingChanges(career).map(({ from }) => from))].filter((day) => day <= today)
  const here = days.map((day) => asOf(career, day)?.state !== 'gone').lastIndexOf(true)
  return days[here + 1] ?? null
}
