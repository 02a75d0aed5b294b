import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { dayOf } from '../../kernel/domain/time'
import { handOut } from '../../kernel/runtime/hand-out'
import { command, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { workbookOf } from '../../kernel/runtime/workbook'
import { leaveTrace } from '../members/port'
import type { PrivacyContract } from './contract'
import type { RecordSource } from './port'
import { countOne, requestKey } from './tally'

const EXPORTS_A_DAY = 5

/** Everything in one file, one sheet for each kind. */
const fileOf = async (sources: readonly RecordSource[], context: Asking) => {
  const sheets = (await Promise.all(sources.map((source) => source(context)))).flat()
  const name = `我的资料-${dayOf(context.now)}.xlsx`
  return handOut(context, { name, bytes: await workbookOf(sheets) })
}

/** All data of the caller as a file. `sources`: what each capability holds of her. */
export const exportHandlers = (
  sources: readonly RecordSource[],
): Pick<Handlers<PrivacyContract>, 'export'> => ({
  export: command({
    load: async () => null,
    decide: () => accept(null),
    save: async (context) => {
      const { db, actor, occasion } = context
      if ((await countOne(db, 'export', EXPORTS_A_DAY, context)) === null) return refuse('exportedEnough')
      const event = happened({ ...occasion, id: requestKey(context) }, 'privacy.exported', actor.id)
      if (!(await leaveTrace(db, actor.id, [event]))) return stale
      return accept(await fileOf(sources, context))
    },
    reply: (file) => file,
  }),
})
