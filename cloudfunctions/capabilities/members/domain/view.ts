import type { Actor } from '../../../kernel/domain/actor'
import { maskName } from '../../../kernel/domain/masking'
import type { Me, PersonRow } from '../contract'
import { spokenOffice } from './office'
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

/** What an officer sees of somebody: masked by default. */
export const rowOf = (person: Profile & { readonly openid?: string }, locked: boolean): PersonRow => ({
  id: person._id,
  nameMasked: maskName(person.name),
  staffNo: person.staffNo,
  unitName: person.unitName,
  kind: person.kind,
  bound: person.openid !== undefined,
  locked,
  offices: person.offices.map(spokenOffice),
})
