import type { Actor } from '../../kernel/domain/actor'
import { factsOf } from '../members/port'
import type { Asker } from './domain/sign-up'

/** Not every roster says how somebody is employed, or what else she is. */
type MayKnow = { readonly employment?: string; readonly tags?: readonly string[] }

/** Somebody as the rules look at her. */
export const askerOf = (actor: Actor): Asker => {
  const facts = factsOf(actor)
  const { employment = 'unknown', tags = [] }: MayKnow = facts as MayKnow
  const { sex, birthday, joinedOn } = facts
  return {
    id: actor.id,
    unit: actor.unit,
    facts: { unit: actor.unit, sex, birthday, joinedOn, employment, tags },
  }
}
