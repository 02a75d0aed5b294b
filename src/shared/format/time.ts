const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

const two = (n: number) => String(n).padStart(2, '0')

/** Reads an instant (ISO, UTC) or a day (YYYY-MM-DD, Beijing) on a Beijing wall clock: fixed +8, no time zone data. */
export function beijing(at: string) {
  const shifted = at.length === 10 ? Date.parse(`${at}T00:00:00Z`) : Date.parse(at) + 8 * HOUR
  const d = new Date(shifted)
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
    weekday: WEEKDAYS[d.getUTCDay()] ?? '',
    dayNumber: Math.floor(shifted / DAY),
  }
}

/** A window is half-open: what closes at midnight lasts to the day before. */
const lastInstant = (closesAt: string) => beijing(new Date(Date.parse(closesAt) - 1).toISOString())

/** '2026-06-30' in Beijing, of an instant. */
export function dayOf(at: string): string {
  const t = beijing(at)
  return `${t.year}-${two(t.month)}-${two(t.day)}`
}

/** The instant of a Beijing wall clock: '2026-06-30', '09:00' → ISO; '' when one of them is missing. */
export function instantAt(day: string, time: string): string {
  return day && time ? new Date(`${day}T${time}:00.000+08:00`).toISOString() : ''
}

/** '09:05' in Beijing, the form that a TimeField takes. */
export function timeOf(at: string): string {
  const t = beijing(at)
  return `${two(t.hour)}:${two(t.minute)}`
}

/** '14:00', '9:05' */
export function clock(at: string): string {
  const t = beijing(at)
  return `${t.hour}:${two(t.minute)}`
}

/** '6月30日', with the year in front when it is not this year: '2027年6月30日' */
export function date(at: string, now: string): string {
  const t = beijing(at)
  const year = t.year === beijing(now).year ? '' : `${t.year}年`
  return `${year}${t.month}月${t.day}日`
}

const near = (dayNumber: number, now: string): string | undefined =>
  ({ [-1]: '昨天', 0: '今天', 1: '明天' })[dayNumber - beijing(now).dayNumber]

/** A day as people say it: 今天, 明天, 昨天, '10月18日 周六' */
export function day(at: string, now: string): string {
  const t = beijing(at)
  return near(t.dayNumber, now) ?? `${date(at, now)} ${t.weekday}`
}

/** A moment as people say it: '今天 14:00', '10月18日 周六 13:30' */
export function moment(at: string, now: string): string {
  return `${day(at, now)} ${clock(at)}`
}

/** A moment beside a date that is drawn anyhow: '今天 14:00', '周六 13:30'; midnight stands for the whole day: '周二' */
export function hour(at: string, now: string): string {
  const t = beijing(at)
  const spoken = near(t.dayNumber, now) ?? t.weekday
  return t.hour + t.minute === 0 ? spoken : `${spoken} ${clock(at)}`
}

/** How long until a window closes: '还剩 9 天' (days on the calendar), '还剩 5 小时', '还剩 20 分钟', '已截止' */
export function left(at: string, now: string): string {
  const ms = Date.parse(at) - Date.parse(now)
  if (ms <= 0) return '已截止'
  if (ms < HOUR) return `还剩 ${Math.ceil(ms / MINUTE)} 分钟`
  if (ms < DAY) return `还剩 ${Math.floor(ms / HOUR)} 小时`
  return `还剩 ${lastInstant(at).dayNumber - beijing(now).dayNumber} 天`
}

/** When something came: '刚刚', '8:00' (today), '昨天', '周一' (within a week), '6月16日' */
export function ago(at: string, now: string): string {
  const days = beijing(now).dayNumber - beijing(at).dayNumber
  if (Date.parse(now) - Date.parse(at) < 5 * MINUTE) return '刚刚'
  if (days <= 0) return clock(at)
  if (days === 1) return '昨天'
  return days < 7 ? beijing(at).weekday : date(at, now)
}

/** From–to: '10月18日（周六）7:30–17:00', over several days '7月1日 8:00 – 7月20日 17:00' */
export function span(from: string, to: string, now: string): string {
  const start = beijing(from)
  if (start.dayNumber !== beijing(to).dayNumber)
    return `${date(from, now)} ${clock(from)} – ${date(to, now)} ${clock(to)}`
  return `${date(from, now)}（${start.weekday}）${clock(from)}–${clock(to)}`
}

/** The last day of a half-open window: '6月30日' for one that closes at 7月1日 0:00. */
export function lastDay(closesAt: string, now: string): string {
  return date(new Date(Date.parse(closesAt) - 1).toISOString(), now)
}

/** '早上好', '中午好', '下午好', '晚上好' */
export function greeting(now: string): string {
  const { hour } = beijing(now)
  if (hour < 5 || hour >= 18) return '晚上好'
  if (hour < 11) return '早上好'
  return hour < 13 ? '中午好' : '下午好'
}
