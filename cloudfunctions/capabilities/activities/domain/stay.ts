import { REST, type Seats } from './seats'
import type { SignUp } from './sign-up'

type Row = Pick<SignUp, 'state' | 'stay'>

/** The share is part of the name: whoever gives seats back knows where they came from. */
const named = (kind: 'd' | 'w', chance: string, share: string) =>
  `${kind}-${chance.slice(-8)}${share === REST ? '' : `-${share}`}`

/** Got by taking a free seat: the seat comes first, the row follows. */
export const directStay = (chance: string, share = REST): string => named('d', chance, share)

/** Got by standing in line: the row comes first, the seat follows. */
export const lineStay = (chance: string, share = REST): string => named('w', chance, share)

const isDirect = (stay: string): boolean => stay.startsWith('d-')

/** What is to be done about a held seat whose row does not say so. */
export type Remedy = 'none' | 'confirm' | 'record' | 'release'

/**
 * Brings seat and row together. A stay is never used again once its row has left it, so:
 * a seat taken directly is on its way to its row, unless that row has been cancelled since; a seat that came
 * out of the line belongs to a row that names the same stay, or to nobody.
 */
export const remedyFor = (stay: string, row: Row | null): Remedy => {
  if (row?.stay !== stay) return isDirect(stay) ? 'record' : 'release'
  if (row.state === 'cancelled') return 'release'
  return row.state === 'waiting' || row.state === 'entered' ? 'confirm' : 'none'
}

export type Differences = {
  /** Members whose seat and row do not fit together. */
  readonly seats: readonly string[]
  /** Rows that claim a seat which is not there. */
  readonly rows: readonly string[]
}

/** Compares the seats with all rows that are not cancelled, by member. */
export const differences = (
  { stays }: Pick<Seats, 'stays'>,
  rows: ReadonlyMap<string, Row>,
): Differences => ({
  seats: Object.entries(stays).flatMap(([member, stay]) =>
    remedyFor(stay, rows.get(member) ?? null) === 'none' ? [] : [member],
  ),
  rows: [...rows].flatMap(([member, { state, stay }]) =>
    (state === 'confirmed' || state === 'offered') && stays[member] !== stay ? [member] : [],
  ),
})
