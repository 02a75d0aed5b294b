import type { DomainEvent } from '../../kernel/domain/event'
import type { Reaction } from '../../kernel/runtime/reactions'
import { markDirty } from './counting'
import { changesStore, type ChangeDoc } from './store'

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Ids travel in paths: no dots. */
export const idFrom = ({ id }: Pick<DomainEvent, 'id'>): string => id.replaceAll('.', '-')

const changeFrom = (event: DomainEvent): ChangeDoc => {
  const { what, from } = event.data
  const { byName, why, fields } = event.personal ?? {}
  return {
    _id: idFrom(event),
    personId: event.subject,
    at: event.at,
    from: typeof from === 'string' ? from : null,
    what: textOf(what),
    by: event.by,
    byName: textOf(byName),
    why: textOf(why),
    fields: fields ?? {},
  }
}

const isPath = (unit: unknown): unit is string => typeof unit === 'string' && unit.startsWith('/')

/** The units that a change touched are counted again. One call each. */
export const countAgain: Reaction = async (event, { db, now }) => {
  const units = Array.isArray(event.data.units) ? event.data.units.filter(isPath) : []
  for (const unit of units) await markDirty(db, unit, now)
}

/** What was changed, for the person to read; and the counts. */
export const recordChange: Reaction = async (event, surroundings) => {
  await surroundings.db.insert(changesStore, changeFrom(event))
  await countAgain(event, surroundings)
}
