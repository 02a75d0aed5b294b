import { ageLabels, employmentLabels, kindLabels, sexLabels } from '../labels'
import type { Sums, Tally } from './counts'
import { bandOf, type AgeBand } from './search'

/** Every choice with its number, noughts too. */
const whole = <K extends string>(labels: Readonly<Record<K, string>>, tally: Tally): Record<K, number> =>
  Object.fromEntries(Object.keys(labels).map((key) => [key, tally[key] ?? 0])) as Record<K, number>

/** The month of birth decides the band: who has her birthday later this month is counted as if she had had it. */
const bandOfMonth = (month: string, today: string): AgeBand =>
  month === 'unknown' ? 'unknown' : bandOf(`${month}-01`, today)

const byAge = (months: Tally, today: string): Record<AgeBand, number> => {
  const bands: Partial<Record<AgeBand, number>> = {}
  for (const [month, n] of Object.entries(months)) {
    const band = bandOfMonth(month, today)
    bands[band] = (bands[band] ?? 0) + n
  }
  return whole(ageLabels, bands)
}

/** Sums as they are shown on a day: ages in bands. */
export const sumsView = ({ total, byKind, bySex, byEmployment, byBirthMonth }: Sums, today: string) => ({
  total,
  byKind: whole(kindLabels, byKind),
  bySex: whole(sexLabels, bySex),
  byEmployment: whole(employmentLabels, byEmployment),
  byAge: byAge(byBirthMonth, today),
})
