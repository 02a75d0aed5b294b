import type { Actor } from '../../kernel/domain/actor'
import type { Asking } from '../../kernel/runtime/implement'
import { factsOf } from '../members/port'
import type { Asker } from './domain/sign-up'
import type { Hand } from './store/rows'

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

/** Who writes in her name, and when. */
export const handOf = ({ db, now, actor }: Asking): Hand => ({ db, now, by: actor.id })
