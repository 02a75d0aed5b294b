import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import type { DoorOutcome } from '@cloud/capabilities/activities/labels'
import type { Output } from '@cloud/kernel/contract/define'

export type Guest = Output<ActivitiesContract, 'doorList'>['items'][number]
export type Result = Output<ActivitiesContract, 'syncDoor'>['results'][number]

/** Somebody let in at this door. `outcome` is what came of it when it was sent; null before. */
export interface Noted {
  readonly memberId: string
  readonly at: string
  readonly seq: number
  readonly outcome: DoorOutcome | null
  /** As the list said when she came in: a newer one may not name her any more. */
  readonly who?: Pick<Guest, 'nameMasked' | 'unitName'> | undefined
}

/** Let in by a book of an older version, which kept no names. */
const UNNAMED = { nameMasked: '名单外的人', unitName: '' }

/** What a door without network has: the list it took along, and whom it let in. */
export interface Book {
  readonly activityId: string
  readonly sessionId: string
  readonly title: string
  readonly sessionTitle: string
  /** When the list was taken. */
  readonly takenAt: string
  readonly guests: readonly Guest[]
  readonly noted: readonly Noted[]
}

export type Finding =
  | { readonly kind: 'welcome' | 'again' | 'alreadyIn'; readonly guest: Guest; readonly at: string }
  | { readonly kind: 'elsewhere' | 'notOnList' | 'forged' | 'unknown' }

/** The server takes so many at a time. */
const BATCH = 50

const TOKEN = /^UD1\.([\w-]{1,80})\.([\w-]{1,80})\.[0-9a-f]{32}$/

/** What a book says of a member who stands at the door: let in now, or here before. */
export function greet({ guests, noted, takenAt }: Book, memberId: string, now: string): Finding {
  const guest = guests.find((one) => one.memberId === memberId)
  if (!guest) return { kind: 'notOnList' }
  const before = noted.find((one) => one.memberId === memberId)
  if (before) return { kind: 'again', guest, at: before.at }
  return guest.isIn ? { kind: 'alreadyIn', guest, at: takenAt } : { kind: 'welcome', guest, at: now }
}

/**
 * Reads a token with nothing but the book: whether it was given for this activity, to somebody on the list, and is
 * the very one (its SHA-256 is on the list). A picture of it that was passed on looks the same: hence the name.
 */
export function examine(book: Book, scanned: string, now: string, sha256: (text: string) => string): Finding {
  const text = scanned.trim()
  const [, activityId, memberId = ''] = TOKEN.exec(text) ?? []
  if (!activityId) return { kind: 'unknown' }
  if (activityId !== book.activityId) return { kind: 'elsewhere' }
  const finding = greet(book, memberId, now)
  return 'guest' in finding && finding.guest.tokenDigest !== sha256(text) ? { kind: 'forged' } : finding
}

/** The book with somebody let in; the same member is noted once. `seq` is unlike any other of this phone. */
export function withEntry(book: Book, memberId: string, at: string, seq: number): Book {
  if (book.noted.some((one) => one.memberId === memberId)) return book
  const { nameMasked, unitName } = book.guests.find((one) => one.memberId === memberId) ?? UNNAMED
  const entry: Noted = { memberId, at, seq, outcome: null, who: { nameMasked, unitName } }
  return { ...book, noted: [...book.noted, entry] }
}

export const unsent = ({ noted }: Book): Noted[] => noted.filter(({ outcome }) => outcome === null)

/** What to send next; empty when everything has been answered. */
export const nextBatch = (book: Book) =>
  unsent(book)
    .slice(0, BATCH)
    .map(({ memberId, at, seq }) => ({ memberId, sessionId: book.sessionId, at, seq }))

/** The book after an answer; what was not answered stays to be sent. */
export function settled(book: Book, results: readonly Result[]): Book {
  const bySeq = new Map(results.map((one) => [one.seq, one.outcome]))
  return {
    ...book,
    noted: book.noted.map((one) => ({ ...one, outcome: bySeq.get(one.seq) ?? one.outcome })),
  }
}

/** A newer list in the same book; whom it let in stays. */
export const withGuests = (book: Book, guests: readonly Guest[], takenAt: string): Book => ({
  ...book,
  guests,
  takenAt,
})

const holds = (outcome: DoorOutcome | null) =>
  outcome === null || outcome === 'in' || outcome === 'same' || outcome === 'alreadyIn'

/** How many of the list are inside, as far as this door knows. */
export function insideOf({ guests, noted }: Book): number {
  const inside = new Set(guests.filter(({ isIn }) => isIn).map(({ memberId }) => memberId))
  noted.forEach(({ memberId, outcome }) => holds(outcome) && inside.add(memberId))
  return inside.size
}

/** Those the server knew otherwise. */
export const conflictsOf = (book: Book) =>
  book.noted.flatMap(({ memberId, at, outcome, who }) => {
    if (outcome === null || outcome === 'in' || outcome === 'same') return []
    const { nameMasked, unitName } = who ?? UNNAMED
    return [{ memberId, at, outcome, nameMasked, unitName }]
  })

/** Those whose masked name or branch holds what is typed. */
export const matching = (guests: readonly Guest[], typed: string): Guest[] => {
  const words = typed.trim()
  return guests.filter(({ nameMasked, unitName }) => `${nameMasked} ${unitName}`.includes(words))
}
