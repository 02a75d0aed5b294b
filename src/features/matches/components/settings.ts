import type { Overview } from '@cloud/capabilities/matches/contract'
import { dayOf, instantAt, timeOf } from '@/shared/format/time'
import type { SettingsDraft } from './settings-form'

const DAY = 24 * 60 * 60 * 1000
const USUAL = { time: '22:00', most: '3', keepDays: '7' } as const

/** As it stands; for a new one the evening of the day, three choices, a week. */
export function settingsOf({ event, startsAt }: Overview): SettingsDraft {
  if (!event) return { day: dayOf(startsAt), ...USUAL }
  const { closesAt, keptUntil, most } = event
  const keepDays = String(Math.round((Date.parse(keptUntil) - Date.parse(closesAt)) / DAY))
  return { day: dayOf(closesAt), time: timeOf(closesAt), most: String(most), keepDays }
}

export const inputOf = (activityId: string, { day, time, most, keepDays }: SettingsDraft) => ({
  activityId,
  closesAt: instantAt(day, time),
  most: Number(most),
  keepDays: Number(keepDays),
})
