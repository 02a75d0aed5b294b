import type { Pending } from '../../kernel/domain/event'
import { collection, pendingIndex, type Collection } from '../../kernel/ports/db'
import type { Activity } from './domain/activity'
import type { SignUp } from './domain/sign-up'

export type ActivityDoc = Activity &
  Pending & {
    /** Set by every change of seats, taken away by the repair that found all in order. */
    readonly dirtyAt?: string
  }

export type SignUpDoc = SignUp & Pending & { readonly nameMasked: string; readonly unitName: string }

export const activitiesStore = collection<ActivityDoc>('activities', {
  list: { fields: ['listed', 'startsAt'] },
  ended: { fields: ['listed', 'endsAt'] },
  ofUnit: { fields: ['listed', 'unit', 'startsAt'] },
  managed: { fields: ['unit', '-startsAt'] },
  dirty: { fields: ['dirtyAt'], sparse: true },
  ...pendingIndex,
})

export const signUpsStore = collection<SignUpDoc>('activities_sign_ups', {
  byMember: { fields: ['memberId', '-at'] },
  byActivity: { fields: ['activityId', 'state', 'turn'] },
  ...pendingIndex,
})

export const activitiesCollections: readonly Collection<unknown>[] = [activitiesStore, signUpsStore]
