import type { Quota } from '../../../kernel/domain/quota'

/** Seats that the people of one unit may take at most. */
export type Share = { readonly cap: number; readonly left: number }

/**
 * The truth about who has seats: `held` says how many (herself and those she brings), `stays` by which stay.
 * Somebody who leaves and comes back is there by another stay.
 */
export type Seats = Quota & {
  readonly stays: Readonly<Record<string, string>>
  /** By key, `q0` to `q7`; who is in none of them takes from the rest, which knows no cap of its own. */
  readonly shares: Readonly<Record<string, Share>>
  /**
   * How many stand in line, by class; a class is a share and a size. Every class has its number from the start:
   * a condition on a number that is not there never holds.
   */
  readonly lines: Readonly<Record<string, number>>
  /** Seats may have come free for somebody in line: until the line has been looked through, nobody passes it. */
  readonly due?: true
}

export const REST = 'rest'

/** What takes part as one: all or nothing. */
export type Party = { readonly share: string; readonly size: number }

export const classOf = ({ share, size }: Party): string => `${share}-${size}`

export const partyOf = (cls: string): Party => {
  const at = cls.lastIndexOf('-')
  return { share: cls.slice(0, at), size: Number(cls.slice(at + 1)) }
}

export const shareKey = (at: number): string => `q${at}`

type Plan = { readonly capacity: number; readonly quotas: readonly { readonly cap: number }[] }

const sharesOf = (quotas: Plan['quotas']): Seats['shares'] =>
  Object.fromEntries(quotas.map(({ cap }, at) => [shareKey(at), { cap, left: cap }]))

const classesOf = (quotas: Plan['quotas'], most: number): readonly string[] =>
  [REST, ...quotas.map((_quota, at) => shareKey(at))].flatMap((share) =>
    Array.from({ length: most }, (_, at) => classOf({ share, size: at + 1 })),
  )

/** Seats that nobody has taken. `most`: how large a party can be. */
export const emptySeats = ({ capacity, quotas }: Plan, most: number): Seats => ({
  cap: capacity,
  left: capacity,
  seq: 0,
  held: {},
  waiting: 0,
  stays: {},
  shares: sharesOf(quotas),
  lines: Object.fromEntries(classesOf(quotas, most).map((cls) => [cls, 0])),
})

type Counters = Pick<Seats, 'left' | 'shares'>

/** Too few seats in all, or too few of a share. */
export type Shortage = 'seats' | 'share'

/** What a party lacks to be seated now; null when nothing. */
export const shortageOf = ({ left, shares }: Counters, { share, size }: Party): Shortage | null => {
  if (left < size) return 'seats'
  return share !== REST && (shares[share]?.left ?? 0) < size ? 'share' : null
}

/** Whether a party could be seated now. */
export const fits = (seats: Counters, party: Party): boolean => shortageOf(seats, party) === null

/** Whether it could be, if all seats were free. */
export const couldFit = ({ cap, shares }: Pick<Seats, 'cap' | 'shares'>, { share, size }: Party): boolean =>
  cap >= size && (share === REST || (shares[share]?.cap ?? 0) >= size)

/** Classes of which somebody waits and could be seated now. */
export const fittingClasses = (seats: Seats): readonly string[] =>
  Object.entries(seats.lines).flatMap(([cls, count]) => (count > 0 && fits(seats, partyOf(cls)) ? [cls] : []))

/** The counters after a party gave its seats back (`by` -1: took them). */
export const withSeats = (seats: Seats, { share, size }: Party, by: 1 | -1 = 1): Seats => {
  const own = seats.shares[share]
  const left = seats.left + by * size
  return own
    ? { ...seats, left, shares: { ...seats.shares, [share]: { ...own, left: own.left + by * size } } }
    : { ...seats, left }
}

/** The share by which somebody has her seats; part of the name of her stay. */
export const shareIn = (stay: string): string => stay.split('-')[2] ?? REST

/** What is left of all and of each share, as it follows from who holds what. */
export const countersOf = ({ cap, held, stays, shares }: Seats): Counters => {
  const taken = new Map<string, number>()
  for (const [member, count] of Object.entries(held)) {
    const share = shareIn(stays[member] ?? '')
    taken.set(share, (taken.get(share) ?? 0) + count)
  }
  const all = [...taken.values()].reduce((sum, count) => sum + count, 0)
  const left = (key: string, share: Share) => ({ cap: share.cap, left: share.cap - (taken.get(key) ?? 0) })
  return {
    left: cap - all,
    shares: Object.fromEntries(Object.entries(shares).map(([key, share]) => [key, left(key, share)])),
  }
}

/** Whether the counters are not what follows from who holds what. */
export const areMiscounted = (seats: Seats): boolean => {
  const right = countersOf(seats)
  const isOff = ([key, { left }]: [string, Share]) => right.shares[key]?.left !== left
  return right.left !== seats.left || Object.entries(seats.shares).some(isOff)
}

/** How many wait, by class, every class named. */
export const linesOf = (seats: Seats, parties: readonly Party[]): Seats['lines'] => {
  const lines: Record<string, number> = Object.fromEntries(Object.keys(seats.lines).map((cls) => [cls, 0]))
  for (const party of parties) lines[classOf(party)] = (lines[classOf(party)] ?? 0) + 1
  return lines
}
