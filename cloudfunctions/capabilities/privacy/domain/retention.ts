import { accept, refuse } from '../../../kernel/domain/decision'
import { addMonths } from '../../../kernel/domain/time'
import type { Retention } from '../contract'

/** One decision of a school, as it was taken. */
export type SettingVersion = {
  readonly version: number
  /** Years after somebody is gone; null: nothing is removed by itself. */
  readonly personYears: number | null
  readonly source: string
  readonly clause: string
  readonly revealsPerDay: number | null
  readonly contact: string
  readonly setBy: string
  readonly setAt: string
}

export type Settings = {
  /** The school's path with dashes. */
  readonly _id: string
  readonly unit: string
  readonly version: number
  /** Whether anything is ever removed: the timer reads those. */
  readonly purges: boolean
  /** Oldest first; the last one holds. */
  readonly versions: readonly SettingVersion[]
}

/** Where a school decided nothing, an officer may look so often a day. */
export const USUAL_REVEALS = 200

export const settingsIdOf = (unit: string): string => unit.replace(/^\/|\/$/g, '').replace(/\//g, '-')

export const currentOf = (settings: Settings | null): SettingVersion | null =>
  settings?.versions.at(-1) ?? null

export const revealsPerDay = (settings: Settings | null): number =>
  currentOf(settings)?.revealsPerDay ?? USUAL_REVEALS

export const retentionWords = (current: Pick<SettingVersion, 'personYears'> | null): string =>
  current?.personYears ? `离开满 ${current.personYears} 年后清除` : '政策标准未配置'

/** Whoever was gone on this day or before is to be forgotten today; null where no period was decided. */
export const goneUntil = (current: SettingVersion | null, today: string): string | null =>
  current?.personYears ? addMonths(today, -12 * current.personYears) : null

type Wanted = Omit<SettingVersion, 'setBy' | 'setAt'>
type Setter = { readonly unit: string; readonly by: string; readonly at: string }

export type SettingPlan = { readonly settings: Settings; readonly isFirst: boolean }

/** Decides the next version; whoever has not seen the one before must look again. */
export const decideSetting = (known: Settings | null, wanted: Wanted, { unit, by, at }: Setter) => {
  if ((known?.version ?? 0) !== wanted.version) return refuse('changed')
  const version = wanted.version + 1
  const decided: SettingVersion = { ...wanted, version, setBy: by, setAt: at }
  const settings: Settings = {
    _id: settingsIdOf(unit),
    unit,
    version,
    purges: wanted.personYears !== null,
    versions: [...(known?.versions ?? []), decided],
  }
  return accept<SettingPlan>({ settings, isFirst: known === null })
}

type Seen = {
  readonly schoolName: string
  readonly setters: (id: string) => string
  readonly set: Retention['set']
}

/** What the page of a school's decision shows. */
export const retentionView = (settings: Settings | null, { schoolName, setters, set }: Seen): Retention => ({
  schoolName,
  version: settings?.version ?? 0,
  words: retentionWords(currentOf(settings)),
  versions: [...(settings?.versions ?? [])].reverse().map((one) => ({ ...one, setBy: setters(one.setBy) })),
  set,
  reports: set,
})
