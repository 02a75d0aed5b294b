import type { Pending } from '../../kernel/domain/event'
import { collection, pendingIndex } from '../../kernel/ports/db'
import type { Committee } from './domain/committee'
import type { Counted } from './domain/counts'
import type { Newcomer } from './domain/newcomer'
import type { OfficeName } from './domain/office'
import type { Profile } from './domain/person'
import type { ImportMark } from './domain/roster/mark'
import type { Differences } from './domain/record'
import type { NameFrom, Reshape } from './domain/unit'

/** Somebody on the roster, or a bakery's clerk. */
export type PersonDoc = Pending &
  Profile & {
    /** Grows with every change of offices. */
    readonly rev: number
    /** Present while bound to a WeChat account. */
    readonly openid?: string
    /** A one-time code for binding; only its digest is kept. */
    readonly code?: { readonly digest: string; readonly expiresAt: string }
    /** Until when nobody can bind to her: told to officers, decided by the tries. */
    readonly lockedUntil?: string
    /** The last requests that changed it, so that a repeated one is answered as before. */
    readonly lastRequests?: readonly string[]
    /** What the last import that changed it did, and what was before. */
    readonly imported?: ImportMark
  }

export const membersStore = collection<PersonDoc>('members', {
  openid: { fields: ['openid'], unique: true, sparse: true },
  staffNo: { fields: ['staffNo', 'schoolUnit'], unique: true },
  /** Lists of whoever a unit covers, whole, by one filter, or found by the beginning of something. */
  list: { fields: ['within', 'unit', 'staffNo'] },
  number: { fields: ['within', 'staffNo'] },
  name: { fields: ['within', 'name'] },
  initials: { fields: ['within', 'initials'] },
  kind: { fields: ['within', 'kind', 'staffNo'] },
  sex: { fields: ['within', 'sex', 'staffNo'] },
  employment: { fields: ['within', 'employment', 'staffNo'] },
  birthday: { fields: ['within', 'birthday'] },
  unbound: { fields: ['within', 'openid', 'staffNo'] },
  grants: { fields: ['grantKeys'] },
  due: { fields: ['dueOn'], sparse: true },
  ...pendingIndex,
})

export type UnitDoc = Pending & {
  /** The path with dashes: one unit per path, for good. */
  readonly _id: string
  readonly path: string
  /** What it is called today. */
  readonly name: string
  readonly level: 'city' | 'school' | 'branch' | 'group'
  /** Path of the unit above; empty at the top. */
  readonly parent: string
  /** What it was called from which day on; empty: always as today. */
  readonly names: readonly NameFrom[]
  /** First day on which it is no more. */
  readonly closedOn?: string
  /** Where its people went: another unit, or itself under another one. */
  readonly mergedInto?: string
  readonly movedTo?: string
  readonly movedFrom?: string
  /** The request that added it, so that a repeated one is answered as before. */
  readonly madeBy?: string
}

export const unitsStore = collection<UnitDoc>('members_units', {
  level: { fields: ['level', 'path'] },
  parent: { fields: ['parent', 'path'] },
  path: { fields: ['path'] },
  ...pendingIndex,
})

/** Work on a unit and its people that the timer goes through, a bounded piece at a time. */
export type ReshapeDoc = Pending & Reshape

export const reshapesStore = collection<ReshapeDoc>('members_reshapes', {
  list: { fields: ['within', '-at'] },
  open: { fields: ['open'] },
  due: { fields: ['dueOn'], sparse: true },
  ...pendingIndex,
})

/** How many people a unit has, recounted by the timer. */
export type CountsDoc = Counted & {
  /** As the unit's. */
  readonly _id: string
  readonly unit: string
  readonly parent: string
  readonly name: string
  readonly level: UnitDoc['level']
  readonly countedAt?: string
  /** Since when something is known to have changed; absent when nothing has. */
  readonly dirtyAt?: string
  /** Grows with every change that was heard of. */
  readonly marks: number
}

export const countsStore = collection<CountsDoc>('members_counts', {
  parent: { fields: ['parent', 'unit'] },
  dirty: { fields: ['dirtyAt'], sparse: true },
})

/** One change of somebody's record in words; follows from an event. Personal: goes when she goes. */
export type ChangeDoc = {
  /** As the event's. */
  readonly _id: string
  readonly personId: string
  readonly at: string
  readonly from: string | null
  readonly what: string
  readonly by: string
  readonly byName: string
  readonly why: string
  readonly fields: Differences
}

export const changesStore = collection<ChangeDoc>('members_changes', {
  person: { fields: ['personId', '-at'] },
})

export type CommitteeDoc = Pending & Committee

export const committeesStore = collection<CommitteeDoc>('members_committees', {
  unit: { fields: ['unit', 'name'] },
  ...pendingIndex,
})

/** Somebody who is on no roster and says who she is. */
export type NewcomerDoc = Pending & Newcomer

export const newcomersStore = collection<NewcomerDoc>('members_newcomers', {
  todo: { fields: ['todo', 'at'] },
  ...pendingIndex,
})

/** How often a WeChat account, or anybody for one staff number, has tried in vain. */
export type TriesDoc = {
  /** `wechat-<digest>` or `staff-<digest>`. */
  readonly _id: string
  readonly of: 'wechat' | 'staff'
  /** The staff key that was tried last; an officer's reset finds the accounts to unlock by it. */
  readonly about: string
  readonly count: number
  readonly lastAt: string
}

export const triesStore = collection<TriesDoc>('members_tries', {
  about: { fields: ['of', 'about'] },
})

/** An office that waits for whoever shows the code. */
export type AppointmentDoc = Pending & {
  /** Digest of the code. */
  readonly _id: string
  readonly office: OfficeName
  readonly unit: string
  readonly unitName: string
  readonly expiresAt: string
  /** Present once taken. */
  readonly usedBy?: string
}

export const appointmentsStore = collection<AppointmentDoc>('members_appointments', {
  unit: { fields: ['unit', 'expiresAt'] },
  usedBy: { fields: ['usedBy'], sparse: true },
  ...pendingIndex,
})

export const membersCollections = [
  membersStore,
  unitsStore,
  triesStore,
  appointmentsStore,
  reshapesStore,
  countsStore,
  changesStore,
  committeesStore,
  newcomersStore,
] as const
