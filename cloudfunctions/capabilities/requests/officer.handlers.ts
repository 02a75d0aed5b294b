import type { Checked } from '../../kernel/contract/define'
import { mayTouch, unitsOf } from '../../kernel/domain/actor'
import type { Db } from '../../kernel/ports/db'
import { command, query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { officersOf, peopleByNumber, tidyStaffNo } from '../members/port'
import type { RequestsContract } from './contract'
import { decideVerdict, type Officer, type Verdict } from './domain/decide'
import { concernedUnits, stepNow, type RequestRecord } from './domain/request'
import { takesStaffNo } from './domain/subject'
import { detailOf, rowOf } from './domain/view'
import { callerOf, savePlan } from './saving'
import { requestsStore } from './store'

const DUTY = 'requests'

/** Whoever stands above the step's unit decides only when nobody holds the office there: one call to know. */
export const officerFor = async ({ db, actor }: Asking, record: RequestRecord): Promise<Officer | null> => {
  if (!concernedUnits(record).some((unit) => mayTouch(actor, DUTY, unit))) return null
  const units = unitsOf(actor, DUTY)
  const { unit } = stepNow(record)
  const mayStepIn = record.state === 'open' && !units.includes(unit) && mayTouch(actor, DUTY, unit)
  const holders = mayStepIn ? await officersOf(db, DUTY, unit) : []
  const isVacant = mayStepIn && holders.every((id) => id === record.applicantId)
  return { id: actor.id, units, isVacant }
}

type Input = Checked<RequestsContract, 'approve'>
type State = {
  readonly record: RequestRecord | null
  readonly officer: Officer | null
  /** The unit of this request that the caller stands over; the applicant's when she stands over none. */
  readonly over: string | null
  readonly isStaffNoTaken: boolean
}

/** Only the approval that takes somebody into a school asks whether her new number is free: one call. */
const isTaken = async (db: Db, record: RequestRecord, staffNo: string | undefined): Promise<boolean> => {
  if (!staffNo || !takesStaffNo(record)) return false
  return (await peopleByNumber(db, stepNow(record).unit, [tidyStaffNo(staffNo)])).length > 0
}

const loadForOfficer = async (context: Asking, { requestId, staffNo }: Input): Promise<State> => {
  const { db, actor } = context
  const record = await db.get(requestsStore, requestId)
  if (!record) return { record, officer: null, over: null, isStaffNoTaken: false }
  const [officer, isStaffNoTaken] = await Promise.all([
    officerFor(context, record),
    isTaken(db, record, staffNo),
  ])
  const over = concernedUnits(record).find((unit) => mayTouch(actor, DUTY, unit)) ?? record.unit
  return { record, officer, over, isStaffNoTaken }
}

/** Approve, send back and refuse differ in the outcome only. One call to load, one to write. */
const deciding = (outcome: Verdict['outcome']) => ({
  load: loadForOfficer,
  unit: ({ over }: State) => over,
  decide: ({ record, officer, isStaffNoTaken }: State, input: Input, context: Asking) =>
    decideVerdict(record, officer, { ...input, outcome, isStaffNoTaken }, callerOf(context)),
  save: savePlan,
  reply: (next: RequestRecord, _input: Input, { actor }: Asking) =>
    detailOf(next, { id: actor.id, officer: { id: actor.id, units: unitsOf(actor, DUTY), isVacant: false } }),
})

/** What waits at any of the officer's units, oldest first: one call for each, and all but a few hold one. */
const waitingAt = async ({ db, actor }: Asking, cursor: string | undefined) => {
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
