import type { Checked } from '../../kernel/contract/define'
import { unitsOf } from '../../kernel/domain/actor'
import { accept, type Decision } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { happened } from '../../kernel/domain/event'
import { oneOf, type Db } from '../../kernel/ports/db'
import { bearing } from '../../kernel/ports/pending'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { deedOf, type Code } from './changing'
import type { MembersContract, ReshapeView } from './contract'
import {
  decideMerge,
  decideMoveUnit,
  decideRename,
  reshapeFrom,
  reshapingUnit,
  type Moved,
  type Plan,
  type Unit,
} from './domain/reshape'
import { outermost } from './domain/scope'
import type { Reshape } from './domain/unit'
import { unitIdOf } from './places'
import { reshapesStore, unitsStore, type ReshapeDoc } from './store'
import { branchesOf, unitBelow } from './units'

type Input<A extends keyof MembersContract['actions']> = Checked<MembersContract, A>
type Officer = Asking
type State = {
  readonly units: ReadonlyMap<string, Unit>
  readonly isBusy: boolean
  readonly groups: readonly Moved[]
}

const viewOf = ({ _id, kind, state, title, on, why, byName, done }: Reshape): ReshapeView => ({
  ...{ id: _id, kind, state, title, on, why, done },
  by: byName,
})

/** These units, and whether something is being done with them. Two calls. */
const known = async (db: Db, paths: readonly string[]): Promise<State> => {
  const [found, open] = await Promise.all([
    db.find(unitsStore, '_id', { where: { _id: oneOf(paths.map(unitIdOf)) }, limit: 100 }),
    db.find(reshapesStore, 'open', { where: { open: oneOf(paths) }, limit: 1 }),
  ])
  return { units: new Map(found.map((unit) => [unit.path, unit])), isBusy: open.length > 0, groups: [] }
}

/** Groups below units that go, each with the path it gets. One call for each hundred of a unit. */
const groupsBelow = async (db: Db, units: readonly string[], into: string): Promise<readonly Moved[]> => {
  const found = await Promise.all(units.map((unit) => branchesOf(db, unit)))
  return found.flat().map((unit) => ({ unit, to: unitBelow(into, unit.name, unit.level).path }))
}

type Asked = { readonly why: string }

const reshaping = <I extends Asked>(
  pathsOf: (input: I) => readonly string[],
  load: (context: Officer, input: I) => Promise<State>,
  decide: (state: State, input: I, today: string) => Decision<Plan, Code>,
) => ({
  load,
  unit: (_state: State, input: I) => reshapingUnit(pathsOf(input)),
  decide: (state: State, input: I, context: Officer) => {
    const today = dayOf(context.now)
    const decided = decide(state, input, today)
    if (!decided.ok) return decided
    const _id = `r-${context.requestId ?? context.occasion.id}`
    const { by, byName, why, at } = deedOf(context, input.why)
    return accept(reshapeFrom(decided.plan, { _id, by, byName, why, at }, today))
  },
  save: async ({ db, occasion }: Officer, reshape: Reshape) => {
    const event = happened(occasion, 'members.reshaped', reshape._id, {
      kind: reshape.kind,
      units: reshape.open,
      on: reshape.on,
    })
    if (await db.insert(reshapesStore, bearing<ReshapeDoc>(reshape, [event]))) return accept(reshape)
    const there = await db.get(reshapesStore, reshape._id)
    return there ? accept<Reshape>(there) : stale
  },
  reply: viewOf,
})

const get = ({ units }: State, path: string) => units.get(path) ?? null

/** Merges, moves and renames: decided here, gone through by the timer. */
export const reshapeHandlers: Pick<
  Handlers<MembersContract>,
  'renameUnit' | 'mergeUnits' | 'moveUnit' | 'reshapes'
> = {
  renameUnit: command(
    reshaping<Input<'renameUnit'>>(
      ({ unit }) => [unit],
      ({ db }, { unit }) => known(db, [unit]),
      (state, { unit, name, from }, today) =>
        decideRename(get(state, unit), name, from, { today, isBusy: state.isBusy }),
    ),
  ),
  mergeUnits: command(
    reshaping<Input<'mergeUnits'>>(
      ({ into, from }) => [into, ...from],
      async ({ db }, { into, from }) => {
        const [state, groups] = await Promise.all([known(db, [into, ...from]), groupsBelow(db, from, into)])
        return { ...state, groups }
      },
      (state, { into, from, on }, today) => {
        const going = [...new Set(from)].map((path) => get(state, path))
        return decideMerge(get(state, into), going, state.groups, on, { today, isBusy: state.isBusy })
      },
    ),
  ),
  moveUnit: command(
    reshaping<Input<'moveUnit'>>(
      ({ unit, parent }) => [unit, `${parent}x/`],
      ({ db }, { unit, parent }) => known(db, [unit, parent]),
      (state, { unit, parent, on }, today) => {
        const going = get(state, unit)
        const to = going ? unitBelow(parent, going.name, going.level).path : parent
        return decideMoveUnit(going, get(state, parent), to, on, { today, isBusy: state.isBusy })
      },
    ),
  ),
  reshapes: query({
    unit: 'own',
    load: ({ db, actor }, { cursor }) => {
      const [within = ''] = outermost(unitsOf(actor, 'members'))
      return db.find(reshapesStore, 'list', { where: { within }, limit: PAGE, after: placeOf(cursor) })
    },
    view: (found) => pageOf(found, ['at'], viewOf),
  }),
}
