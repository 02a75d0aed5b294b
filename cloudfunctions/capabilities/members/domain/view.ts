import { mayTouch, type Actor } from '../../../kernel/domain/actor'
import { maskName } from '../../../kernel/domain/masking'
import { dayOf } from '../../../kernel/domain/time'
import type { Me, PersonRow } from '../contract'
import { appointedFrom, isHeld, spokenOffice } from './office'
import { factsOf, type Profile } from './person'

/** What a person sees of herself; strangers see that they are strangers. */
export const meOf = (actor: Actor | null): Me => {
  if (!actor) return { bound: false, profile: null }
  const { staffNo, unitName, schoolName, joinedOn, phoneMasked, offices, ...more } = factsOf(actor)
  const { employment, fundingUnit, paidThrough, tags } = more
  const duties = [...new Set(actor.grants.map(({ duty }) => duty))]
  const { id, name, kind } = actor
  const roster = { staffNo, unitName, schoolName, joinedOn, phoneMasked, offices: [...offices] }
  const paid = { employment, fundingUnit, paidThrough, tags: [...tags] }
  return { bound: true, profile: { id, name, kind, ...roster, duties, ...paid } }
}

/** May this officer appoint or dismiss that person? Whoever holds an office can always be dismissed. */
const appointment = (person: Profile, officer: Actor): PersonRow['appoint'] => {
  const isAbove = mayTouch(officer, 'members', appointedFrom(person))
  if (!isAbove) return { can: false, why: '任免由校工会办理' }
  const can = person.kind === 'member' || person.offices.length > 0
  return { can, why: can ? '' : '只有会员可以担任工会职务' }
}

/** Somebody's record as the store keeps it. */
export type Seen = Profile & {
  readonly rev: number
  readonly openid?: string
  /** Until when nobody can bind to her, after too many wrong tries. */
  readonly lockedUntil?: string
}

/** What an officer sees of somebody: masked by default. */
export const rowOf = (person: Seen, officer: Actor, now: string): PersonRow => {
  const held = person.offices.filter((office) => isHeld(office, dayOf(now)))
  return {
    id: person._id,
    nameMasked: maskName(person.name),
    staffNo: person.staffNo,
    unitName: person.unitName,
    kind: person.kind,
    employment: person.employment,
    bound: person.openid !== undefined,
    locked: person.lockedUntil !== undefined && now < person.lockedUntil,
    offices: held.map(spokenOffice),
    holds: [...new Set(held.map(({ office }) => office))],
    appoint: appointment(person, officer),
  }
}
