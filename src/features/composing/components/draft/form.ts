import type { ActivityDraft, Field, Session } from '@cloud/capabilities/activities/contract'
import { formPresets, type ActivityKind, type Allocation } from '@cloud/capabilities/activities/labels'
import type { employmentLabels, sexLabels } from '@cloud/capabilities/activities/labels'
import { dayOf } from '@/shared/format/time'

/** A day and a time of day as the pickers give them; '' when not chosen. */
export interface Moment {
  readonly day: string
  readonly time: string
}

export type MomentName = 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'
export type TextName =
  | 'title'
  | 'place'
  | 'description'
  | 'fee'
  | 'contact'
  | 'notes'
  | 'capacity'
  | 'confirmHours'
  | 'lateAfter'
  | 'certificateFrom'

export interface UnitChosen {
  readonly unit: string
  readonly unitName: string
}
export type QuotaForm = UnitChosen & { readonly cap: string }
export type SessionForm = Pick<Session, 'id' | 'title'> & Readonly<Record<'startsAt' | 'endsAt', Moment>>
export type Sex = keyof typeof sexLabels
export type Employment = keyof typeof employmentLabels

/** Whole numbers as they are typed; '' when they do not matter. */
export interface AgesForm {
  readonly from: string
  readonly to: string
}

/** Who may come; what is empty does not matter. */
export interface WhoForm {
  readonly units: readonly UnitChosen[]
  readonly sexes: readonly Sex[]
  readonly ages: AgesForm
  readonly employments: readonly Employment[]
  readonly minYears: string
  /** Between commas or blanks. */
  readonly tags: string
}

/** An activity while it is typed. */
export type ActivityForm = Readonly<Record<TextName, string>> &
  Readonly<Record<MomentName, Moment>> & {
    readonly kind: ActivityKind
    readonly poster: string | null
    readonly allocation: Allocation
    readonly quotas: readonly QuotaForm[]
    readonly isRestOpen: boolean
    /** 0: everybody comes alone. */
    readonly companions: { readonly most: number; readonly ages: AgesForm }
    readonly fields: readonly Field[]
    readonly eligibility: WhoForm
    readonly sessions: readonly SessionForm[]
    readonly showsParticipants: boolean
  }

/** The parts of the editor tell each other no more than this. */
export interface Part {
  readonly form: ActivityForm
  readonly onChange: (form: ActivityForm) => void
  /** What is wrong, by path in the draft: 'title', 'quotas.0.cap'. */
  readonly problems: Readonly<Record<string, string>>
}

export const anyAge: AgesForm = { from: '', to: '' }
export const everybody: WhoForm = {
  ...{ units: [], sexes: [], ages: anyAge, employments: [], minYears: '', tags: '' },
}

/** The questions that an activity of a kind starts out with. */
export const presetOf = (kind: ActivityKind): Field[] =>
  formPresets[kind].map(({ options = [], ...preset }) => ({
    ...preset,
    options: [...options],
    isMany: false,
  }))

const hoursOnly = (time: string): Moment => ({ day: '', time })

/** A new activity: an afternoon; sign-up opens today at nine and closes at noon, unless the officer says otherwise. */
export function emptyForm(now: string): ActivityForm {
  return {
    ...{ kind: 'lecture', title: '', place: '', description: '', fee: '', contact: '', notes: '' },
    ...{ capacity: '', poster: null, allocation: 'firstCome', confirmHours: '' },
    ...{ startsAt: hoursOnly('14:00'), endsAt: hoursOnly('16:00') },
    ...{ opensAt: { day: dayOf(now), time: '09:00' }, closesAt: hoursOnly('12:00') },
    ...{ quotas: [], isRestOpen: true, companions: { most: 0, ages: anyAge }, fields: presetOf('lecture') },
    ...{ eligibility: everybody, sessions: [], lateAfter: '15', certificateFrom: '' },
    showsParticipants: false,
  }
}

/** What the server takes. */
export type Sent = ActivityDraft
