const BEIJING_MS = 8 * 3600 * 1000
const LAST_YEAR = 2099
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

type Field = { readonly any: boolean; readonly has: (value: number) => boolean }
type Range = { readonly from: number; readonly to: number; readonly names?: readonly string[] }

/** second, minute, hour, day of month, month, day of week (0 = Sunday, 7 too), year */
const RANGES: readonly Range[] = [
  { from: 0, to: 59 },
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: MONTHS },
  { from: 0, to: 7, names: DAYS },
  { from: 1970, to: LAST_YEAR },
]

const numberIn = (text: string, { from, to, names }: Range): number => {
  const named = names?.indexOf(text.toUpperCase()) ?? -1
  const value = named >= 0 ? named + (names === MONTHS ? 1 : 0) : Number(text)
  if (!/^\d+$/.test(text) && named < 0) throw new Error(`'${text}' is not a number`)
  if (value < from || value > to) throw new Error(`${text} is not within ${from}-${to}`)
  return value
}

const expand = (part: string, range: Range): readonly number[] => {
  const [span = '', step, more] = part.split('/')
  const every = step === undefined ? 1 : Number(step)
  if (more !== undefined || !Number.isInteger(every) || every < 1) throw new Error(`bad step in '${part}'`)
  const [first = '', second, third] =
    span === '*' || span === '?' ? [String(range.from), String(range.to)] : span.split('-')
  if (third !== undefined) throw new Error(`bad range '${part}'`)
  const from = numberIn(first, range)
  const to = second !== undefined ? numberIn(second, range) : step !== undefined ? range.to : from
  const values: number[] = []
  for (let value = from; value <= to; value += every) values.push(value)
  return values
}

const parseField = (text: string, range: Range): Field => {
  const values = new Set(text.split(',').flatMap((part) => expand(part, range)))
  return { any: text === '*' || text === '?', has: (value) => values.has(value) }
}

export type Cron = {
  /** The first instant after `afterMs` (epoch milliseconds) that matches, or null when there is none. */
  readonly next: (afterMs: number) => number | null
}

/** Days match by month day and week day; when both are restricted either is enough. */
const dayMatcher =
  (monthDay: Field, weekDay: Field) =>
  (at: Date): boolean => {
    const byMonth = monthDay.has(at.getUTCDate())
    const byWeek = weekDay.has(at.getUTCDay()) || (at.getUTCDay() === 0 && weekDay.has(7))
    if (monthDay.any) return byWeek
    return weekDay.any ? byMonth : byMonth || byWeek
  }

type Fields = readonly [Field, Field, Field, Field, Field, Field, Field]

/** For an instant: the start of the next unit that could match, or null when this very second does. */
const skipper = ([second, minute, hour, monthDay, month, weekDay, year]: Fields) => {
  const isDay = dayMatcher(monthDay, weekDay)
  return (at: Date): number | null => {
    const [y, mo, d] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
    const [h, mi] = [at.getUTCHours(), at.getUTCMinutes()]
    if (!year.has(y)) return Date.UTC(y + 1, 0)
    if (!month.has(mo + 1)) return Date.UTC(y, mo + 1)
    if (!isDay(at)) return Date.UTC(y, mo, d + 1)
    if (!hour.has(h)) return Date.UTC(y, mo, d, h + 1)
    if (!minute.has(mi)) return Date.UTC(y, mo, d, h, mi + 1)
    return second.has(at.getUTCSeconds()) ? null : at.getTime() + 1000
  }
}

/** Parses `second minute hour day month weekday year`, read in Beijing time; throws on anything else. */
export const parseCron = (expression: string): Cron => {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== 7) throw new Error(`a timer needs 7 fields, '${expression}' has ${parts.length}`)
  const skip = skipper(parts.map((part, at) => parseField(part, RANGES[at] as Range)) as unknown as Fields)

  const next = (afterMs: number): number | null => {
    let at = new Date((Math.floor(afterMs / 1000) + 1) * 1000 + BEIJING_MS)
    while (at.getUTCFullYear() <= LAST_YEAR) {
      const later = skip(at)
      if (later === null) return at.getTime() - BEIJING_MS
      at = new Date(later)
    }
    return null
  }

  return { next }
}
