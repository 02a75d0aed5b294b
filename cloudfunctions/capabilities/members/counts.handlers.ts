import type { Checked } from '../../kernel/contract/define'
import { unitsOf } from '../../kernel/domain/actor'
import { dayOf } from '../../kernel/domain/time'
import { query, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import type { MembersContract } from './contract'
import type { Sums } from './domain/counts'
import { outermost } from './domain/scope'
import { sumsView } from './domain/sums'
import { NOTHING } from './domain/tally'
import { unitIdOf } from './places'
import { countsStore, type CountsDoc } from './store'

type Input = Checked<MembersContract, 'counts'>

const ofUnit = (
  { unit, name, level }: Pick<CountsDoc, 'unit' | 'name' | 'level'>,
  all: Sums,
  today: string,
) => ({
  ...{ unit, name, level },
  ...sumsView(all, today),
})

/** How many people a unit has, and each unit below it. Two calls, whatever the size. */
export const countsHandlers: Pick<Handlers<MembersContract>, 'counts'> = {
  counts: query({
    unit: (_state: unknown, { unit }: Input) => unit ?? null,
    load: async ({ db, actor }, { unit, cursor }) => {
      const path = unit ?? outermost(unitsOf(actor, 'members'))[0] ?? ''
      const [counted, children] = await Promise.all([
        db.get(countsStore, unitIdOf(path)),
        db.find(countsStore, 'parent', { where: { parent: path }, limit: PAGE, after: placeOf(cursor) }),
      ])
      return { path, counted, children }
    },
    view: ({ path, counted, children }, _input, { now }) => {
      const today = dayOf(now)
      const own = counted ?? { unit: path, name: '', level: 'branch' as const }
      return {
        ...ofUnit(own, counted?.all ?? NOTHING, today),
        countedAt: counted?.countedAt ?? null,
        stale: counted?.dirtyAt !== undefined,
        children: pageOf(children, ['unit'], (child) => ofUnit(child, child.all, today)),
      }
    },
  }),
}
