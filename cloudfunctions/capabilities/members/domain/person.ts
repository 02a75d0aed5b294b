import type { Actor } from '../../../kernel/domain/actor'
import { maskPhone } from '../../../kernel/domain/masking'
import { membershipOf, type Employment, type Period } from './career'
import { holding, isHeld, spokenOffice } from './office'
import { presentOf } from './present'
import type { Profile } from './profile'

export type { Profile } from './profile'

/** What other capabilities may decide on. */
export type MemberFacts = {
  readonly staffNo: string
  readonly sex: Profile['sex']
  /** YYYY-MM-DD; null when the roster does not say. */
  readonly birthday: string | null
  readonly joinedOn: string | null
  readonly unitName: string
  readonly schoolName: string
  /** Path of the school, such as `/shjy/slsf/`. */
  readonly schoolUnit: string
  readonly phoneMasked: string
  /** A request has been returned to her, now or in the past. */
  readonly wasReturned: boolean
  /** Offices in words. */
  readonly offices: readonly string[]
  readonly employment: Employment
  readonly fundingUnit: string
  readonly paidThrough: string | null
  readonly tags: readonly string[]
  /** When she was a member: half-open periods of days in order; `before` is null for one that runs. */
  readonly membership: readonly Period[]
}

const LISTED = ','

const inWords = (periods: readonly Period[]) =>
  periods.map(({ from, before }) => `${from}/${before ?? ''}`).join(LISTED)

const periodsIn = (text: string | undefined): readonly Period[] =>
  (text ?? '').split(LISTED).flatMap((period) => {
    const [from = '', before = ''] = period.split('/')
    return from ? { from, before: before || null } : []
  })

/**
 * The person as the kernel knows a caller, on a Beijing day; null for people who have left.
 * Once `dueOn` has come, what the career says of that day counts, and not what is written beside it.
 */
export const actorOn = (person: Profile, today: string): Actor | null => {
  const current = person.dueOn !== undefined && person.dueOn <= today ? refreshed(person, today) : person
  return current.kind === 'gone' ? null : actorOf(current, today)
}

/** The person with everything that her career and offices come to on a day. */
export const refreshed = <P extends Profile>({ dueOn: _dueOn, ...person }: P, today: string): P =>
  ({ ...person, ...presentOf(person, today), ...holding(person.offices, today) }) as P

const kindOf = ({ kind }: Profile): Actor['kind'] => (kind === 'gone' ? 'staff' : kind)

/** The person as the kernel knows a caller. `today` is the Beijing day: offices whose term is over grant nothing. */
export const actorOf = (person: Profile, today: string): Actor => ({
  id: person._id,
  name: person.name,
  kind: kindOf(person),
  unit: person.unit,
  grants: holding(person.offices, today).grants,
  facts: {
    staffNo: person.staffNo,
    sex: person.sex,
    birthday: person.birthday ?? '',
    joinedOn: person.joinedOn ?? '',
    unitName: person.unitName,
    schoolName: person.schoolName,
    schoolUnit: person.schoolUnit,
    phoneMasked: maskPhone(person.phone),
    wasReturned: person.wasReturned ? 'yes' : '',
    consent: person.consent ? `${person.consent.version}@${person.consent.at}` : '',
    offices: person.offices
      .filter((office) => isHeld(office, today))
      .map(spokenOffice)
      .join('、'),
    employment: person.employment,
    fundingUnit: person.fundingUnit,
    paidThrough: person.paidThrough ?? '',
    tags: person.tags.join(LISTED),
    membership: inWords(membershipOf(person.career)),
  },
})

const EMPLOYMENTS: readonly string[] = ['tenured', 'contract', 'agency', 'retired']

const employmentIn = (text: string | undefined): Employment =>
  text !== undefined && EMPLOYMENTS.includes(text) ? (text as Employment) : 'unknown'

/** The facts that `actorOf` put into an actor. */
export const factsOf = ({ facts }: Actor): MemberFacts => ({
  staffNo: facts.staffNo ?? '',
  sex: facts.sex === 'female' || facts.sex === 'male' ? facts.sex : 'unknown',
  birthday: facts.birthday || null,
  joinedOn: facts.joinedOn || null,
  unitName: facts.unitName ?? '',
  schoolName: facts.schoolName ?? '',
  schoolUnit: facts.schoolUnit ?? '',
  phoneMasked: facts.phoneMasked ?? '',
  wasReturned: facts.wasReturned === 'yes',
  offices: facts.offices ? facts.offices.split('、') : [],
  employment: employmentIn(facts.employment),
  fundingUnit: facts.fundingUnit ?? '',
  paidThrough: facts.paidThrough || null,
  tags: facts.tags ? facts.tags.split(LISTED) : [],
  membership: periodsIn(facts.membership),
})
