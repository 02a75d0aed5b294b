import type { Settings } from '@cloud/capabilities/activities/contract'
import { kindLabels, type ActivityKind } from '@cloud/capabilities/activities/labels'

/** The school's rules while they are typed. */
export interface SettingsForm {
  readonly hasNoShow: boolean
  readonly after: string
  readonly lowersBy: string
  readonly source: string
  readonly needsReview: boolean
  readonly weights: Readonly<Record<ActivityKind, number>>
}

export interface RulesProps {
  form: SettingsForm
  onChange: (form: SettingsForm) => void
  /** What is wrong, by path in the settings. */
  problems: Readonly<Record<string, string>>
}

const kinds = Object.keys(kindLabels) as ActivityKind[]

/** What counts where nothing is set. */
const USUAL = 1

export function formOf({ noShow, needsReview, weights }: Settings): SettingsForm {
  const entries = kinds.map((kind) => [kind, weights?.[kind] ?? USUAL] as const)
  return {
    hasNoShow: noShow !== null,
    after: noShow ? String(noShow.after) : '',
    lowersBy: noShow ? String(noShow.lowersBy) : '',
    source: noShow?.source ?? '',
    needsReview: needsReview ?? false,
    weights: Object.fromEntries(entries) as Record<ActivityKind, number>,
  }
}

const whole = (typed: string) => (typed.trim() === '' ? NaN : Number(typed))

/** What is sent; weights that are as usual are left out. */
export function settingsOf(form: SettingsForm): Settings {
  const unusual = kinds.filter((kind) => form.weights[kind] !== USUAL)
  return {
    noShow: form.hasNoShow
      ? { after: whole(form.after), lowersBy: whole(form.lowersBy), source: form.source }
      : null,
    needsReview: form.needsReview,
    weights:
      unusual.length > 0 ? Object.fromEntries(unusual.map((kind) => [kind, form.weights[kind]])) : null,
  }
}

/** The rule as members read it; '' when it is off or not complete. */
export const ruleWords = ({ hasNoShow, after, lowersBy }: SettingsForm): string =>
  hasNoShow && after && lowersBy ? `一年里报了名没来满 ${after} 次，排顺序时按多参加了 ${lowersBy} 次算` : ''
