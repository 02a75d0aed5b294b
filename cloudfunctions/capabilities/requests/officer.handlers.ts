import type { Checked } from '../../kernel/contract/define'
import { mayTouch, unitsOf, type Actor } from '../../kernel/domain/actor'
import { command, query, type Context, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { officersOf } from '../members/port'
import type { RequestsContract } from './contract'
import { decideVerdict, type Officer, type Verdict } from './domain/decide'
import { stepNow, type RequestRecord } from './domain/request'
import { detailOf, rowOf } from './domain/view'
import { callerOf, savePlan } from './saving'
import { requestsStore } from './store'

const DUTY = 'requests'

/** Whoever stands above the step's unit decides only when nobody holds the office there: one call to know. */
export const officerFor = async (
  { db, actor }: Context<Actor>,
  record: RequestRecord,
): Promise<Officer | null> => {
  if (!mayTouch(actor, DUTY, record.unit)) return null
  const units = unitsOf(actor, DUTY)
  const { unit } = stepNow(record)
  const mayStepIn = record.state === 'open' && !units.includes(unit) && mayTouch(actor, DUTY, unit)
  const holders = mayStepIn ? await officersOf(db, DUTY, unit) : []
  const isVacant = mayStepIn && holders.every((id) => id === record.applicantId)
  return { id: actor.id, units, isVacant }
}

type Input = Checked<RequestsContract, 'approve'>
type State = { readonly record: RequestRecord | null; readonly officer: Officer | null }

const loadForOfficer = async (context: Context<Actor>, { requestId }: Input): Promise<State> => {
  const record = await context.db.get(requestsStore, requestId)
  return { record, officer: record && (await officerFor(context, record)) }
}

/** Approve, send back and refuse differ in the outcome only. One call to load, one to write. */
const deciding = (outcome: Verdict['outcome']) => ({
  load: loadForOfficer,
  unit: ({ record }: State) => record?.unit ?? null,
  decide: ({ record, officer }: State, { reason }: Input, context: Context<Actor>) =>
    decideVerdict(record, officer, { outcome, reason }, callerOf(context)),
  save: savePlan,
  reply: (next: RequestRecord, _input: Input, { actor }: Context<Actor>) =>
    detailOf(next, { id: actor.id, officer: { id: actor.id, units: unitsOf(actor, DUTY), isVacant: false } }),
})

/** What waits at any of the officer's units, oldest first: one call for each, and all but a few hold one. */
const waitingAt = async ({ db, actor }: Context<Actor>, cursor: string | undefined) => {
  const find = (todo: string) =>
    db.find(requestsStore, 'todo', { where: { todo }, limit: PAGE, after: placeOf(cursor) })
  const found = (await Promise.all(unitsOf(actor, DUTY).map(find))).flat()
  return [...found]
    .sort((one, other) => (`${one.at}${one._id}` < `${other.at}${other._id}` ? -1 : 1))
    .slice(0, PAGE)
}

export const officerHandlers = {
  todo: query({
    load: (context, { cursor }) => waitingAt(context, cursor),
    unit: 'own',
    view: (found, _input, { actor }) => {
      const { items, ...rest } = pageOf(found, ['at'], (record) => record)
      const others = items.filter(({ applicantId }) => applicantId !== actor.id)
      return { ...rest, items: others.map((record) => rowOf(record, actor.id)) }
    },
  }),
  approve: command(deciding('approved')),
  sendBack: command(deciding('returned')),
  refuse: command(deciding('refused')),
} satisfies Pick<Handlers<RequestsContract>, 'todo' | 'approve' | 'sendBack' | 'refuse'>
