import type { Actor } from '../../kernel/domain/actor'
import type { Context } from '../../kernel/runtime/implement'
import { factsOf } from '../members/port'
import type { School } from './domain/notice'
import { currentOf } from './domain/retention'
import { knownSettings } from './settings'

const STRANGERS: School = { name: '你们学校的', personYears: null, contact: '' }

/** What the notice says of the caller's school. One call, or none. */
export const schoolOf = async (context: Context<Actor | null>): Promise<School> => {
  if (!context.actor) return STRANGERS
  const { schoolUnit, schoolName } = factsOf(context.actor)
  const current = currentOf(await knownSettings(context, schoolUnit))
  return { name: schoolName, personYears: current?.personYears ?? null, contact: current?.contact ?? '' }
}
