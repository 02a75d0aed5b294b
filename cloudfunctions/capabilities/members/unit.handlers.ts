import type { Checked } from '../../kernel/contract/define'
import { mayTouch, unitsOf, type Actor } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { happened } from '../../kernel/domain/event'
import { oneOf } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import { command, query, stale, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { members, type MembersContract, type UnitRow } from './contract'
import { parentOf } from './domain/office'
import { fitsBelow } from './domain/reshape'
import { outermost } from './domain/scope'
import { isOpenOn } from './domain/unit'
import { unitIdOf } from './places'
import { unitsStore, type UnitDoc } from './store'
import { unitBelow } from './units'

type Input<A extends keyof MembersContract['actions']> = Checked<MembersContract, A>

const rowOf = (unit: UnitDoc, actor: Actor): UnitRow => {
  const isAbove = mayTouch(actor, 'members', parentOf(unit.path) || unit.path)
  return {
    id: unit._id,
    unit: unit.path,
    name: unit.name,
    level: unit.level,
    parent: unit.parent,
    closedOn: unit.closedOn ?? null,
    mergedInto: unit.mergedInto ?? unit.movedTo ?? null,
    manage: isAbove ? { can: true, why: '' } : { can: false, why: '由上级工会办理' },
  }
}

/** The tree of units. */
export const unitHandlers: Pick<Handlers<MembersContract>, 'units' | 'unit' | 'addUnit' | 'unitChoices'> = {
  /** Those below one unit, or the officer's own. */
  units: query({
    unit: (_state: unknown, { parent }: Input<'units'>) => parent ?? null,
    load: ({ db, actor }, { parent, cursor }) => {
      if (parent)
        return db.find(unitsStore, 'parent', { where: { parent }, limit: PAGE, after: placeOf(cursor) })
      const ids = outermost(unitsOf(actor, 'members')).map(unitIdOf)
      return db.find(unitsStore, '_id', { where: { _id: oneOf(ids) }, limit: PAGE })
    },
    view: (found, { parent }, { actor }) => {
      const { items, next } = pageOf(found, ['path'], (unit) => rowOf(unit, actor))
      return parent && next ? { items, next } : { items }
    },
  }),

  unit: query({
    unit: (_state: unknown, { unit }: Input<'unit'>) => unit,
    load: async ({ db }, { unit }) =>
      (await db.get(unitsStore, unitIdOf(unit))) ?? refuseWith(members, 'noSuchUnit'),
    view: (unit, _input, { actor }) => ({
      ...rowOf(unit, actor),
      names: [...unit.names].sort((one, other) => (one.from < other.from ? 1 : -1)),
    }),
  }),

  /** The path follows from the name, so two who add the same unit add one. */
  addUnit: command({
    unit: (_state: unknown, { parent }: Input<'addUnit'>) => parent,
    load: ({ db }, { parent }) => db.get(unitsStore, unitIdOf(parent)),
    decide: (parent, { level, name }, { now, actor, requestId }) => {
      if (!parent) return refuse('noSuchUnit')
      if (!isOpenOn(parent, dayOf(now))) return refuse('unitClosed')
      if (!fitsBelow(parent, level)) return refuse('wrongLevel')
      return accept({ ...unitBelow(parent.path, name, level), madeBy: `${actor.id}:${requestId}` })
    },
    save: async ({ db, occasion }, unit) => {
      const event = happened(occasion, 'members.unitAdded', unit._id)
      if (await db.insert(unitsStore, bearing<UnitDoc>(unit, [event]))) return accept(unit)
      const there = await db.get(unitsStore, unit._id)
      if (!there) return stale
      return there.madeBy === unit.madeBy ? accept(there) : refuse('unitExists')
    },
    reply: (unit, _input, { actor }) => rowOf(unit, actor),
  }),

  /** What a stranger may choose from: schools, then the branches of one. Names of units are no secret. */
  unitChoices: query({
    load: ({ db }, { parent, cursor }) => {
      const after = placeOf(cursor)
      return parent
        ? db.find(unitsStore, 'parent', { where: { parent }, limit: PAGE, after })
        : db.find(unitsStore, 'level', { where: { level: 'school' }, limit: PAGE, after })
    },
    view: (found, { parent }, { now }) => {
      const { items, ...rest } = pageOf(found, parent ? ['path'] : ['path'], (unit) => unit)
      const open = items.filter((unit) => isOpenOn(unit, dayOf(now)))
      return { ...rest, items: open.map(({ path, name, level }) => ({ unit: path, name, level })) }
    },
  }),
}
