import type { Person, Slot } from '@cloud/capabilities/matches/contract'
import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { pairOf, type Known, type Pair } from '../crypto/pair'
import { bytesFor, drawFrom, slotsFor } from '../crypto/slots'
import { isMarked, isStrange, type Keep } from './keep'

export interface Place {
  readonly activityId: string
  readonly most: number
  readonly me: Pick<Person, 'id'>
  /** Everybody else who is shown. */
  readonly people: readonly Person[]
}

/** What can be sent, and what the phone must keep before it is sent; or what stands against it. */
export type Prepared =
  | { readonly keep: Keep; readonly slots: readonly Slot[] }
  | { readonly problem: 'strange' | 'tooMany' | 'tooOften' | 'noKey'; readonly who: string }

const known = ({ id, key }: Known): Known => ({ id, key })

/** Those marked who are still there. */
export const chosenOf = (keep: Keep, people: readonly Person[]): readonly Person[] =>
  people.filter(({ id }) => isMarked(keep, id))

function problemWith(keep: Keep, chosen: readonly Person[], most: number): Prepared | undefined {
  const strange = chosen.find((person) => isStrange(keep, person))
  if (strange) return { problem: 'strange', who: strange.nickname }
  return chosen.length > most ? { problem: 'tooMany', who: '' } : undefined
}

/**
 * Makes what is handed in of the marks. Keep what comes back before sending: a time that was used, even in vain, is
 * never used again for other choices. `random`: as many bytes as `randomFor` says.
 */
export function prepared(keep: Keep, { activityId, most, me, people }: Place, random: Uint8Array): Prepared {
  const chosen = chosenOf(keep, people)
  const problem = problemWith(keep, chosen, most)
  if (problem) return problem
  const wish = JSON.stringify([keep.contact, most, chosen.map(known)])
  if (keep.trying?.wish === wish) return { keep, slots: keep.trying.slots }
  if (keep.handed.length >= MOST_TIMES) return { problem: 'tooOften', who: '' }
  const myself = { id: me.id, key: keep.key, secret: keep.secret }
  const pairs = chosen.map((person) => pairOf(activityId, myself, person))
  const noKey = pairs.indexOf(null)
  if (noKey >= 0) return { problem: 'noKey', who: chosen[noKey]?.nickname ?? '' }
  const handed = [...keep.handed, chosen.map(known)]
  const given = { time: handed.length, most, contact: keep.contact }
  const slots = slotsFor(pairs as Pair[], given, drawFrom(random))
  return { keep: { ...keep, handed, trying: { wish, slots } }, slots }
}

/** The server has it: the next time is another one. */
export const confirmed = (keep: Keep): Keep => ({ ...keep, trying: undefined })

/** Whether the marks are what was handed in last and confirmed. */
export function isHandedIn(keep: Keep, people: readonly Person[]): boolean {
  const last = keep.handed.at(-1)
  if (!last || keep.trying) return false
  const now = chosenOf(keep, people)
  return (
    now.length === last.length &&
    now.every(({ id, key }) => last.some((it) => it.id === id && it.key === key))
  )
}

export const randomFor = bytesFor
