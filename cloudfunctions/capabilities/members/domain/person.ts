import type { Actor } from '../../../kernel/domain/actor'
import { maskPhone } from '../../../kernel/domain/masking'
import { spokenOffice, type Holding } from './office'

/** What the roster knows of somebody. */
export type Profile = Holding & {
  readonly _id: string
  readonly kind: Actor['kind']
  /** As `tidyStaffNo` leaves it. */
  readonly staffNo: string
  readonly name: string
  readonly sex: 'female' | 'male' | 'unknown'
  readonly birthday: string | null
  readonly joinedOn: string | null
  /** Eleven digits; empty when the roster has none. */
  readonly phone: string
  /** Path of the unit. */
  readonly unit: string
  readonly unitName: string
  readonly schoolUnit: string
  readonly schoolName: string
  /** Set for good when a request is first returned to her: only then does the home page look for such ones. */
  readonly wasReturned?: true
}

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
}

/** The person as the kernel knows a caller. */
export const actorOf = (person: Profile): Actor => ({
  id: person._id,
  name: person.name,
  kind: person.kind,
  unit: person.unit,
  grants: person.grants,
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
    offices: person.offices.map(spokenOffice).join('、'),
  },
})

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
})
