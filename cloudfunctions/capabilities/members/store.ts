import type { Pending } from '../../kernel/domain/event'
import { collection, pendingIndex } from '../../kernel/ports/db'
import type { OfficeName } from './domain/office'
import type { Profile } from './domain/person'

/** Somebody on the roster, or a bakery's clerk. */
export type PersonDoc = Pending &
  Profile & {
    /** Grows with every change of offices. */
    readonly rev: number
    /** Present while bound to a WeChat account. */
    readonly openid?: string
    /** A one-time code for binding; only its digest is kept. */
    readonly code?: { readonly digest: string; readonly expiresAt: string }
  }

export const membersStore = collection<PersonDoc>('members', {
  openid: { fields: ['openid'], unique: true, sparse: true },
  staffNo: { fields: ['staffNo', 'schoolUnit'], unique: true },
  unit: { fields: ['unit', 'staffNo'] },
  grants: { fields: ['grantKeys'] },
  ...pendingIndex,
})

export type UnitDoc = Pending & {
  /** The path with dashes: one unit per path. */
  readonly _id: string
  readonly path: string
  readonly name: string
  readonly level: 'city' | 'school' | 'branch' | 'group'
  /** Path of the unit above; empty at the top. */
  readonly parent: string
}

export const unitsStore = collection<UnitDoc>('members_units', {
  level: { fields: ['level', 'path'] },
  parent: { fields: ['parent', 'path'] },
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

export const membersCollections = [membersStore, unitsStore, triesStore, appointmentsStore] as const
