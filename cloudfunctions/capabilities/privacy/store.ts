import type { Pending } from '../../kernel/domain/event'
import { collection, pendingIndex } from '../../kernel/ports/db'
import type { SeenLook } from './domain/looks'
import type { ReportedSetting } from './domain/report'
import type { Settings } from './domain/retention'

/** Somebody saw data of a person; made from the event on her document, whose id it has. */
export type LookDoc = SeenLook & {
  /** A person's id, or the path of the school whose people were exported. */
  readonly about: string
}

export const looksStore = collection<LookDoc>('privacy_looks', { about: { fields: ['about', '-at'] } })

/** That she agreed to a notice, or took it back. */
export type ConsentDoc = {
  /** The event's id. */
  readonly _id: string
  readonly personId: string
  readonly what: 'agreed' | 'withdrew'
  readonly version: string
  readonly at: string
}

export const consentsStore = collection<ConsentDoc>('privacy_consents', {
  person: { fields: ['personId', '-at'] },
})

/** How often somebody has done something on one day; by the requests that did, so that a repeated one counts once. */
export type TallyDoc = {
  /** `<what>-<person>-<day>`: nobody else writes it. */
  readonly _id: string
  readonly day: string
  readonly count: number
  readonly by: Readonly<Record<string, number>>
}

export const talliesStore = collection<TallyDoc>('privacy_tallies', { day: { fields: ['day'] } })

/** What one school has decided, with everything it decided before. */
export type SettingsDoc = Settings & Pending

export const settingsStore = collection<SettingsDoc>('privacy_settings', {
  purges: { fields: ['purges', 'unit'] },
  ...pendingIndex,
})

/** All that is left of somebody whose legal period is over. */
export type TombstoneDoc = Pending & {
  /** The person's id: events of the past name it. */
  readonly _id: string
  /** Path of the school. */
  readonly unit: string
  readonly staffNoDigest: string
  readonly goneOn: string
  readonly purgedOn: string
  readonly report: string
  /** How much each capability held, counted before the first of it went. */
  readonly counts: Readonly<Record<string, number>>
}

export const tombstonesStore = collection<TombstoneDoc>('privacy_tombstones', {
  report: { fields: ['report'] },
  ...pendingIndex,
})

/** What was removed in a school on one day. */
export type ReportDoc = Pending & {
  /** `<school>-<day>` */
  readonly _id: string
  readonly unit: string
  readonly day: string
  readonly startedAt: string
  readonly finishedAt: string | null
  /** Present while it runs. */
  readonly running?: true
  readonly people: number
  readonly counts: Readonly<Record<string, number>>
  readonly setting: ReportedSetting
}

export const reportsStore = collection<ReportDoc>('privacy_reports', {
  unit: { fields: ['unit', '-day'] },
  running: { fields: ['running'], sparse: true },
  ...pendingIndex,
})

/** How far the timer has come today with a school's people who are gone. */
export type RunDoc = {
  /** As the settings' of the school. */
  readonly _id: string
  readonly unit: string
  readonly day: string
  /** Behind whom to go on. */
  readonly place?: Readonly<Record<string, unknown>> | null
  readonly isDone: boolean
}

export const runsStore = collection<RunDoc>('privacy_runs', {})

export const privacyCollections = [
  looksStore,
  consentsStore,
  talliesStore,
  settingsStore,
  tombstonesStore,
  reportsStore,
  runsStore,
] as const
