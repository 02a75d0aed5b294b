import type { Pending } from '../../kernel/domain/event'
import { collection, pendingIndex, type Collection } from '../../kernel/ports/db'
import type { Answers, Companion } from './contract'
import type { Activity } from './domain/activity'
import type { Attendance } from './domain/attendance'
import type { Entry, Weight } from './domain/order'
import type { SignUp } from './domain/sign-up'

export type ActivityDoc = Activity &
  Pending & {
    /** Set by every change of seats, taken away by the repair that found all in order. */
    readonly dirtyAt?: string
  }

export type SignUpDoc = SignUp &
  Pending & {
    readonly nameMasked: string
    readonly unitName: string
    /** Share and size in one word: those who wait for the same. */
    readonly cls: string
    readonly companions: readonly Companion[]
    readonly answers: Answers
    readonly showMe: boolean
    /** Her entry in an order, by which nobody else knows her, and the random part that her phone made. */
    readonly entry?: string
    readonly salt?: string
    /** Where the order has put her; 1 is first. */
    readonly place?: number
    /** The activity, while the log of entries does not say yet what this row says. */
    readonly toLog?: string
  }

export const activitiesStore = collection<ActivityDoc>('activities', {
  list: { fields: ['listed', 'startsAt'] },
  ended: { fields: ['listed', 'endsAt'] },
  ofUnit: { fields: ['listed', 'unit', 'startsAt'] },
  managed: { fields: ['above', '-startsAt'] },
  review: { fields: ['state', 'school', 'startsAt'] },
  dirty: { fields: ['dirtyAt'], sparse: true },
  toOrder: { fields: ['orderAt'], sparse: true },
  toTally: { fields: ['tallyAt'], sparse: true },
  ...pendingIndex,
})

export const signUpsStore = collection<SignUpDoc>('activities_sign_ups', {
  byMember: { fields: ['memberId', '-at'] },
  byActivity: { fields: ['activityId', 'state', 'turn'] },
  line: { fields: ['activityId', 'state', 'cls', 'turn'] },
  offers: { fields: ['answerBy'], sparse: true },
  toLog: { fields: ['toLog'], sparse: true },
  shown: { fields: ['activityId', 'showMe', 'state', 'turn'] },
  ...pendingIndex,
})

/** What an order is made with: published when it is made, never before. `_id` is the activity's. */
export type SecretDoc = { readonly _id: string; readonly secret: string; readonly commitment: string }
export const secretsStore = collection<SecretDoc>('activities_secrets', {})

/** One page of the public log of entries; `_id` is `<activity>-<part>`, so that only one writer can add it. */
export type LogDoc = {
  readonly _id: string
  readonly activityId: string
  readonly part: number
  readonly lines: string
  /** Of the log up to and with this page. */
  readonly count: number
  readonly digest: string
}
export const logsStore = collection<LogDoc>('activities_logs', {
  byActivity: { fields: ['activityId', 'part'] },
})

/** One part of an order: entries with what they weigh, frozen when it is written; places follow. */
export type OrderDoc = {
  readonly _id: string
  readonly activityId: string
  readonly part: number
  readonly entries: readonly (Entry & Weight)[]
  readonly places?: readonly number[]
}
export const ordersStore = collection<OrderDoc>('activities_orders', {
  byActivity: { fields: ['activityId', 'part'] },
})

/** Somebody at a session; `_id` is `<activity>-<session>-<member>`. */
export type AttendanceDoc = Attendance & Pending
export const attendanceStore = collection<AttendanceDoc>('activities_attendance', {
  bySession: { fields: ['activityId', 'sessionId', 'at'] },
  byMember: { fields: ['memberId', '-at'] },
  ...pendingIndex,
})

/** What somebody has taken part in, by activity: follows from attendance. `_id` is the member's. */
export type RecordDoc = {
  readonly _id: string
  readonly attended: Readonly<Record<string, Attended>>
  /** When the activity was that she missed. */
  readonly missed: Readonly<Record<string, string>>
}
export type Attended = {
  readonly at: string
  readonly kind: Activity['kind']
  /** Minutes by session. */
  readonly minutes: Readonly<Record<string, number>>
}
export const recordsStore = collection<RecordDoc>('activities_records', {})

export type RatingDoc = Pending & {
  /** `<activity>-<member>`: one each. */
  readonly _id: string
  readonly activityId: string
  readonly memberId: string
  readonly stars: number
  readonly comment: string
  readonly at: string
}
export const ratingsStore = collection<RatingDoc>('activities_ratings', {
  byActivity: { fields: ['activityId', '-at'] },
  byStars: { fields: ['activityId', 'stars'] },
  ...pendingIndex,
})

/** The school's own rules; `_id` is its path with dashes. */
export type SettingsDoc = Pending & {
  readonly _id: string
  readonly noShow: Activity['noShow']
  readonly needsReview: boolean | null
  readonly weights: Readonly<Partial<Record<Activity['kind'], number>>> | null
}
export const settingsStore = collection<SettingsDoc>('activities_settings', { ...pendingIndex })

export const activitiesCollections: readonly Collection<unknown>[] = [
  activitiesStore,
  signUpsStore,
  secretsStore,
  logsStore,
  ordersStore,
  attendanceStore,
  recordsStore,
  ratingsStore,
  settingsStore,
]
