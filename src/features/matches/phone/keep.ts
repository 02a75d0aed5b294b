import type { Slot } from '@cloud/capabilities/matches/contract'
import { keyOf, type Known } from '../crypto/pair'
import { toHex } from '../crypto/bytes'

/** What this phone keeps of one event, and nobody else has. */
export interface Keep {
  readonly secret: string
  /** The public key of the secret. */
  readonly key: string
  /** Ids of those whom I have marked. */
  readonly marks: readonly string[]
  /** What those who choose me too may read. */
  readonly contact: string
  /** The key with which each person was first seen, by her id. */
  readonly pins: Readonly<Record<string, string>>
  /** Whom I chose, each time I handed in; the first one is time 1. */
  readonly handed: readonly (readonly Known[])[]
  /** What was sent last and not confirmed yet: sent again as it is, if nothing has changed. */
  readonly trying?: { readonly wish: string; readonly slots: readonly Slot[] } | undefined
  /** When the event is cleared: then this goes too. ISO; '' while not known. */
  readonly until: string
}

/** A new key pair, of 32 random bytes; the contact line is kept. */
export function newKeep(random: Uint8Array, contact = ''): Keep {
  const [secret, key] = [toHex(random), keyOf(random)]
  return { secret, key, marks: [], contact, pins: {}, handed: [], until: '' }
}

/** Pins everybody who is seen for the first time. The same keep, when nobody is new. */
export function pinned(keep: Keep, people: readonly Known[]): Keep {
  const fresh = people.filter(({ id }) => !(id in keep.pins))
  if (fresh.length === 0) return keep
  return { ...keep, pins: { ...keep.pins, ...Object.fromEntries(fresh.map(({ id, key }) => [id, key])) } }
}

/** Whether somebody shows another key than at first: she has changed her phone, or somebody has come between. */
export const isStrange = (keep: Keep, { id, key }: Known): boolean => (keep.pins[id] ?? key) !== key

/** Takes the new key of somebody for hers; for after both have compared their codes. */
export const trusted = (keep: Keep, { id, key }: Known): Keep => ({
  ...keep,
  pins: { ...keep.pins, [id]: key },
})

export const isMarked = (keep: Keep, id: string): boolean => keep.marks.includes(id)

/** Marks somebody, or takes the mark away. */
export function toggled(keep: Keep, id: string): Keep {
  const others = keep.marks.filter((one) => one !== id)
  return { ...keep, marks: others.length < keep.marks.length ? others : [...keep.marks, id] }
}
