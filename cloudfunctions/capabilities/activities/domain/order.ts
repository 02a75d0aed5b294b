import { addDays, dayOf } from '../../../kernel/domain/time'
import type { Settings } from '../contract'
import type { ActivityKind } from '../labels'
import { classOf, fits, withSeats, type Party, type Seats } from './seats'

export type Entry = { readonly entry: string; readonly salt: string; readonly size: number }

/** Why somebody stands where she stands, besides chance: lower goes first. */
export type Weight = { readonly weight: number; readonly reason: string }

/** What is known of somebody's past: when she came to what, and what she missed. */
export type Past = {
  readonly attended: Readonly<Record<string, { readonly at: string; readonly kind: ActivityKind }>>
  readonly missed: Readonly<Record<string, string>>
}

export const noPast: Past = { attended: {}, missed: {} }

const YEAR = 365

/** The instant from which on things count: 365 days before the end of the day of `now`. */
const since = (now: string): string => addDays(dayOf(now), -YEAR)

const counts = (at: string, now: string): boolean => dayOf(at) > since(now) && at <= now

/** What she has come to, and missed, in the last 365 days. */
export const pastYear = ({ attended, missed }: Past, now: string) => ({
  attended: Object.values(attended).filter(({ at }) => counts(at, now)),
  missed: Object.values(missed).filter((at) => counts(at, now)).length,
})

type Rules = Pick<Settings, 'noShow' | 'weights'>

/** What the school's rule adds for no-shows. */
const penaltyOf = ({ noShow }: Rules, missed: number): number =>
  noShow && missed >= noShow.after ? noShow.lowersBy : 0

/**
 * What somebody weighs in an order. Where those go first who came least, every time counts, by the school's
 * weights; in a plain 随机排序 nothing counts but no-shows.
 */
export const weightOf = (
  past: Past,
  rules: Rules,
  allocation: 'draw' | 'leastServed',
  now: string,
): Weight => {
  const { attended, missed } = pastYear(past, now)
  const points =
    allocation === 'draw' ? 0 : attended.reduce((sum, { kind }) => sum + (rules.weights?.[kind] ?? 1), 0)
  const penalty = penaltyOf(rules, missed)
  const came = allocation === 'draw' ? '' : `过去一年参加 ${attended.length} 次`
  const failed = penalty ? `报了名没来 ${missed} 次，加计 ${penalty}` : ''
  return { weight: points + penalty, reason: [came, failed].filter(Boolean).join('，') }
}

/** The school's rule in words; '' when there is none. */
export const spokenNoShow = (noShow: Settings['noShow']): string =>
  noShow ? `一年内报了名没来满 ${noShow.after} 次，排顺序时按多参加 ${noShow.lowersBy} 次算，排得靠后` : ''

/** Somebody in an order: who she is, what she asks for, and the stay by which she would have it. */
export type Entrant = Party & { readonly memberId: string; readonly stay: string }

/**
 * Gives the seats in this order, to each all she asks for or nothing; whoever does not fit waits, and the next
 * one that fits is seated. Gives the seats as they are then, the line counted.
 */
export const seatInOrder = (seats: Seats, order: readonly Entrant[]): Seats => {
  const held: Record<string, number> = { ...seats.held }
  const stays: Record<string, string> = { ...seats.stays }
  const lines: Record<string, number> = Object.fromEntries(Object.keys(seats.lines).map((cls) => [cls, 0]))
  let now = seats
  let waiting = 0
  for (const entrant of order) {
    if (fits(now, entrant)) {
      now = withSeats(now, entrant, -1)
      held[entrant.memberId] = entrant.size
      stays[entrant.memberId] = entrant.stay
    } else {
      lines[classOf(entrant)] = (lines[classOf(entrant)] ?? 0) + 1
      waiting += 1
    }
  }
  return { ...now, held, stays, lines, waiting }
}
