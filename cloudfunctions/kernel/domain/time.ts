import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Functions run in UTC and must not depend on Intl zones: Beijing is +8 all year. */
const BEIJING = 8

const beijing = (instant: string) => dayjs.utc(instant).utcOffset(BEIJING)
const midnight = (day: string) => dayjs.utc(`${day}T00:00:00.000Z`)

/** Beijing day of an instant. */
export const dayOf = (instant: string): string => beijing(instant).format('YYYY-MM-DD')

export const yearOf = (instant: string): number => beijing(instant).year()

/** The instant at which a Beijing day begins. */
export const startOfDay = (day: string): string => midnight(day).subtract(BEIJING, 'hour').toISOString()

/** The instant of a Beijing wall-clock time, `HH:mm`. */
export const instantAt = (day: string, time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return dayjs.utc(startOfDay(day)).add(hours, 'hour').add(minutes, 'minute').toISOString()
}

export const addDays = (day: string, days: number): string =>
  midnight(day).add(days, 'day').format('YYYY-MM-DD')

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => midnight(to).diff(midnight(from), 'day')

export const addMonths = (day: string, months: number): string =>
  midnight(day).add(months, 'month').format('YYYY-MM-DD')

export const plusMinutes = (instant: string, minutes: number): string =>
  dayjs.utc(instant).add(minutes, 'minute').toISOString()

export const plusHours = (instant: string, hours: number): string => plusMinutes(instant, hours * 60)

/** First day of the month of a day. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`

/** First day of the following month: the open end of a month's window. */
export const nextMonth = (day: string): string => addMonths(monthStart(day), 1)

export const isWithin = (
  instant: string,
  window: { readonly opensAt: string; readonly closesAt: string },
): boolean => window.opensAt <= instant && instant < window.closesAt

/** For sentences: `6 月 30 日`. */
export const spokenDay = (day: string): string =>
  `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`

/** For sentences: `6 月 30 日 14:00`. */
export const spokenInstant = (instant: string): string =>
  `${spokenDay(dayOf(instant))} ${beijing(instant).format('HH:mm')}`
