import { mayTouch, type Actor } from '../../../kernel/domain/actor'
import { maskName } from '../../../kernel/domain/masking'
import type { Me, PersonRow } from '../contract'
import { appointedFrom, spokenOffice } from './office'
import { factsOf, type Profile } from './person'

/** What a person sees of herself; strangers see that they are strangers. */
export const meOf = (actor: Actor | null): Me => {
  if (!actor) return { bound: false, profile: null }
  const { staffNo, unitName, schoolName, joinedOn, phoneMasked, offices } = factsOf(actor)
  const duties = [...new Set(actor.grants.map(({ duty }) => duty))]
  const { id, name, kind } = actor
  const roster = { staffNo, unitName, schoolName, joinedOn, phoneMasked, offices: [...offices] }
  return { bound: true, profile: { id, name, kind, ...roster, duties } }
}

/** May this officer appoint or dismiss that person? Whoever holds an office can always be dismissed. */
const appointment = (person: Profile, officer: Actor): PersonRow['appoint'] => {
  const isAbove = mayTouch(officer, 'members', appointedFrom(person))
  if (!isAbove) return { can: false, why: '任免由校工会办理' }
  const can = person.kind === 'member' || person.offices.length > 0
  return { can, why: can ? '' : '只有会员可以担任工会职务' }
}

/** What an officer sees of somebody: masked by default. */
export const rowOf = (
  person: Profile & { readonly openid?: string },
  locked: boolean,
  officer: Actor,
): PersonRow => ({
  id: person._id,
  nameMasked: maskName(person.name),
  staffNo: person.staffNo,
  unitName: person.unitName,
  kind: person.kind,
  bound: person.openid !== undefined,
  locked,
  offices: person.offices.map(spokenOffice),
  holds: [...new Set(person.offices.map(({ office }) => office))],
  appoint: appointment(person, officer),
})
