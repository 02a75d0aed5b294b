import { accept, refuse } from '../../../kernel/domain/decision'
import { dayOf } from '../../../kernel/domain/time'
import { happened, type DomainEvent, type Occasion } from '../../../kernel/domain/event'
import { employmentLabels, type fieldLabels, kindLabels, sexLabels } from '../labels'
import { asOf, withChange, type CareerChange, type CareerKind, type Standing } from './career'
import { spokenOffice, type Office } from './office'
import { refreshed, type Profile } from './person'

export type FieldName = keyof typeof fieldLabels
/** Before and after, in the words of the day on which it changed. */
export type Differences = Readonly<Partial<Record<FieldName, readonly [before: string, after: string]>>>

/** What holds without a day. */
export type Facts = Pick<Profile, 'name' | 'staffNo' | 'sex' | 'birthday' | 'phone' | 'paidThrough' | 'tags'>

/** Who changes a record, and why. `byName` is masked, empty for files and timers. */
export type Deed = Occasion & { readonly byName: string; readonly why: string }

/** What shall be otherwise. */
export type Amendment = {
  readonly what: CareerKind
  readonly facts?: Partial<Facts>
  readonly dated?: readonly Dated[]
  readonly offices?: readonly Office[]
}

/** A change from a day on, or one that takes an earlier one back. `what`: when it differs from the amendment's. */
export type Dated = {
  readonly what?: CareerKind
  readonly from: string
  readonly set: Partial<Standing>
  readonly undoes?: string
}

type Seen = Profile & { readonly standing: Standing | null }

const texts: Readonly<Record<FieldName, (seen: Seen) => string>> = {
  state: ({ standing }) => (standing ? kindLabels[standing.state] : ''),
  name: ({ name }) => name,
  staffNo: ({ staffNo }) => staffNo,
  sex: ({ sex }) => sexLabels[sex],
  birthday: ({ birthday }) => birthday ?? '',
  phone: ({ phone }) => phone,
  unit: ({ standing }) => standing?.unitName ?? '',
  employment: ({ standing }) => (standing ? employmentLabels[standing.employment] : ''),
  fundingUnit: ({ standing }) => standing?.fundingUnit ?? '',
  joinedOn: ({ standing }) => standing?.joinedOn ?? '',
  paidThrough: ({ paidThrough }) => paidThrough ?? '',
  tags: ({ tags }) => tags.join('、'),
  offices: ({ offices }) => offices.map(spokenOffice).join('、'),
}

const FIELDS = Object.keys(texts) as readonly FieldName[]

/** Every field in which two records differ, as it stands on a day. */
const differencesOn = (before: Profile | null, after: Profile, day: string): Differences => {
  const seen = (person: Profile): Seen => ({ ...person, standing: asOf(person.career, day) })
  const pairs = FIELDS.map((field) => {
    const was = before ? texts[field](seen(before)) : ''
    return [field, [was, texts[field](seen(after))]] as const
  })
  return Object.fromEntries(pairs.filter(([, [was, is]]) => was !== is))
}

/** The event of a change: names of fields for the chain, their values for those who react. */
export const changedEvent = (
  deed: Deed,
  what: CareerKind,
  {
    before,
    after,
    from,
  }: { readonly before: Profile | null; readonly after: Profile; readonly from: string | null },
): DomainEvent => {
  const { byName, why, ...occasion } = deed
  const fields = differencesOn(before, after, from ?? dayOf(deed.at))
  const units = [...new Set([...(before ? [before.unit] : []), after.unit])]
  return happened(
    occasion,
    'members.changed',
    after._id,
    { what, from, fields: Object.keys(fields), units },
    { byName, why, fields },
  )
}

export type Amended<P> = { readonly person: P; readonly events: readonly DomainEvent[] }

type Grown = ReturnType<typeof withChange>

const withDated = (person: Profile, { what, dated = [] }: Amendment, deed: Deed, day: string): Grown => {
  const { id, at, by, byName, why } = deed
  const changes = dated.map((each, nth): CareerChange => {
    return { what, ...each, id: nth === 0 ? id : `${id}-${nth}`, why, by, byName, at }
  })
  const grow = (grown: Grown, change: CareerChange) =>
    grown.ok ? withChange(grown.plan, change, day) : grown
  return changes.reduce<Grown>(grow, accept(person.career))
}

/**
 * A record with an amendment and the event that tells of it; no event when nothing differs.
 * @param day the Beijing day of the deed
 */
export const amend = <P extends Profile>(person: P, amendment: Amendment, deed: Deed, day: string) => {
  const career = withDated(person, amendment, deed, day)
  if (!career.ok) return refuse(career.code)
  const { facts = {}, offices = person.offices, dated, what } = amendment
  const after = refreshed({ ...person, ...facts, offices, career: career.plan }, day)
  const from = dated?.[0]?.from ?? null
  const event = changedEvent(deed, what, { before: person, after, from })
  const isSame = !(event.data.fields as readonly string[]).length && after.career === person.career
  return accept<Amended<P>>(isSame ? { person, events: [] } : { person: after, events: [event] })
}
