import type { PurgeReport } from '../contract'
import { heldLabels } from '../labels'

type Counts = Readonly<Record<string, number>>

/** Adds up what several people's data came to. */
export const summed = (each: readonly Counts[]): Counts => {
  const sums: Record<string, number> = {}
  for (const counts of each)
    for (const [what, count] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + count
  return sums
}

/** The decision that a run followed. */
export type ReportedSetting = {
  readonly version: number
  readonly personYears: number
  readonly source: string
}

type Report = {
  readonly _id: string
  readonly day: string
  readonly startedAt: string
  readonly finishedAt: string | null
  readonly people: number
  readonly counts: Counts
  readonly setting: ReportedSetting
}

const labelOf = (what: string): string => (heldLabels as Readonly<Record<string, string>>)[what] ?? '其他记录'

export const reportView = ({ _id, counts, setting, ...rest }: Report): PurgeReport => ({
  id: _id,
  day: rest.day,
  startedAt: rest.startedAt,
  finishedAt: rest.finishedAt,
  people: rest.people,
  counts: Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ label: labelOf(what), count })),
  setting: `离开满 ${setting.personYears} 年（${setting.source}，第 ${setting.version} 版）`,
})
