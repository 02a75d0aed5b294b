import type { DomainEvent, Pending } from '../../kernel/domain/event'
import { collection, oneOf, pendingIndex, type Collection, type Db } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import type { Choosing } from './domain/event'
import type { Profile } from './domain/profile'

export type ChoosingDoc = Choosing &
  Pending & {
    /** Not cleared yet. */
    readonly isCurrent: boolean
    /** When its pairs are to be counted; only until they are. */
    readonly countAt?: string
    /** When it is to be cleared; only until it is. */
    readonly clearAt?: string
  }

export type ProfileDoc = Profile & Pending

/** As many as one read may bring; a room larger than this comes in pages. */
export const AT_ONCE = 100

export const choosingsStore = collection<ChoosingDoc>('matches', {
  ofUnit: { fields: ['isCurrent', 'unit', 'closesAt'] },
  toCount: { fields: ['countAt'], sparse: true },
  toClear: { fields: ['clearAt'], sparse: true },
  ...pendingIndex,
})

export const profilesStore = collection<ProfileDoc>('matches_profiles', {
  // By a random id: the order of a list says nothing about who came when.
  inEvent: { fields: ['activityId', 'person'] },
  byMember: { fields: ['memberId'] },
  byToken: { fields: ['activityId', 'tokens'] },
  ...pendingIndex,
})

export const matchesCollections: readonly Collection<unknown>[] = [choosingsStore, profilesStore]

/** Writes what an officer set over what was there; false when somebody else has meanwhile. One call. */
export const saveChoosing = async (db: Db, choosing: Choosing, event: DomainEvent): Promise<boolean> => {
  const { _id, ...fields } = choosing
  const due = { ...fields, isCurrent: true, countAt: choosing.closesAt, clearAt: choosing.keptUntil }
  if (choosing.version === 1) return db.insert(choosingsStore, bearing<ChoosingDoc>({ _id, ...due }, [event]))
  const where = { _id, version: choosing.version - 1 }
  return (await db.update(choosingsStore, where, noting(due, [event]))) !== null
}

/** Writes a profile over the one that was read; false when it has changed meanwhile. One call. */
export const saveProfile = async (
  db: Db,
  profile: Profile,
  events: readonly DomainEvent[],
): Promise<boolean> => {
  const { _id, ...fields } = profile
  if (profile.rev === 1) return db.insert(profilesStore, bearing<ProfileDoc>(profile, events))
  const where = { _id, rev: profile.rev - 1 }
  return (await db.update(profilesStore, where, noting(fields, events))) !== null
}

/** One page of the people of an event. One call. */
export const profilesIn = (db: Db, activityId: string, after?: Readonly<Record<string, unknown>>) =>
  db.find(profilesStore, 'inEvent', { where: { activityId }, limit: AT_ONCE, after })

/** How many wrote about themselves. One call. */
export const countProfiles = (db: Db, activityId: string): Promise<number> =>
  db.count(profilesStore, 'inEvent', { activityId })

/** Everybody who handed in one of these tokens. One call, or none when there are no tokens. */
export const holdersOf = async (db: Db, activityId: string, tokens: readonly string[]) =>
  tokens.length
    ? db.find(profilesStore, 'byToken', { where: { activityId, tokens: oneOf(tokens) }, limit: AT_ONCE })
    : []
