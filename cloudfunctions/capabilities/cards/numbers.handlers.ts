import { accept, refuse, type Decision } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { noting } from '../../kernel/ports/pending'
import { handOut } from '../../kernel/runtime/hand-out'
import { command, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { uploaded, uploadPath } from '../../kernel/runtime/upload'
import { workbookOf } from '../../kernel/runtime/workbook'
import { readTables } from '../imports/port'
import { peopleById } from '../members/port'
import type { CardsContract } from './contract'
import { decideRegister, decideReject, type Card, type CardPlan } from './domain/card'
import { batchPersonOf, batchRowOf, FILE_NOTE } from './domain/officer-view'
import { listFor, numbersIn } from './domain/sheet'
import { listedIn } from './listing'
import { registerRows } from './register-rows'
import { rulesOf } from './rules'
import { isTaken, moveCount, saveStep } from './saving'
import { batchesStore, cardsStore, type BatchDoc } from './store'

const MOST_BYTES = 2 * 1024 * 1024
const purposeOf = (batchId: string) => `card-numbers-${batchId}`

const loadBatch = async ({ db }: Asking, batchId: string) => ({
  batch: await db.get(batchesStore, batchId),
})
const schoolOfBatch = ({ batch }: { readonly batch: BatchDoc | null }) => batch?.school ?? null

const loadOne = async (context: Asking, batchId: string, personId: string) => {
  const [{ batch }, card] = await Promise.all([
    loadBatch(context, batchId),
    context.db.get(cardsStore, personId),
  ])
  return { batch, card }
}

const closed = (batch: BatchDoc | null): Decision<BatchDoc, 'notFound' | 'stillClosing'> => {
  if (!batch) return refuse('notFound')
  return batch.state === 'closed' ? accept(batch) : refuse('stillClosing')
}

type One = { readonly batch: BatchDoc | null; readonly card: Card | null }
type SettleCode = 'notFound' | 'stillClosing' | 'notInBatch' | 'settled' | 'numberTaken'
type Settling = { readonly plan: CardPlan; readonly batch: BatchDoc }

const occurrenceOf = ({ actor, now }: Asking) => ({ at: now, by: actor.id })

/** Writes what was decided for one card of a batch, moves the batch's counts and shows both. Four calls. */
const settle = async (
  context: Asking,
  { plan, batch }: Settling,
  to: 'registered' | 'rejected',
): Promise<Decision<{ card: Card; batch: BatchDoc }, SettleCode> | typeof stale> => {
  const { db } = context
  if (!(await saveStep(context, plan))) return (await isTaken(db, plan.next)) ? refuse('numberTaken') : stale
  const moves = plan.step === to
  const fresh = moves ? await moveCount(db, batch._id, to, 1) : null
  return accept({ card: plan.next, batch: fresh ?? batch })
}

const showSettled = async ({ db }: Asking, { card, batch }: { card: Card; batch: BatchDoc }) => {
  const person = (await peopleById(db, [card._id])).get(card._id)
  return { person: batchPersonOf(card, batch, person), batch: batchRowOf(batch) }
}

export const numbersHandlers = {
  file: command({
    load: (context, { batchId }) => loadBatch(context, batchId),
    unit: schoolOfBatch,
    decide: ({ batch }) => closed(batch),
    save: async (context, batch) => {
      const { db, occasion } = context
      const [rules, people] = await Promise.all([rulesOf(db, batch.school), listedIn(db, batch._id)])
      const sheet = { name: '办卡名单', ...listFor(people, rules.columns) }
      const bytes = await workbookOf([sheet, { name: '说明', columns: ['说明'], rows: [[FILE_NOTE]] }])
      const event = happened(occasion, 'cards.fileMade', batch._id, { people: people.length })
      await db.update(batchesStore, { _id: batch._id }, noting({}, [event]))
      const handed = await handOut(context, { name: `会员服务卡-${batch.month}.xlsx`, bytes })
      return accept({ ...handed, note: FILE_NOTE })
    },
    reply: (file) => file,
  }),

  registerOne: command({
    load: (context, { batchId, personId }) => loadOne(context, batchId, personId),
    unit: schoolOfBatch,
    decide: ({ batch, card }: One, { batchId, number }, context): Decision<Settling, SettleCode> => {
      const ready = closed(batch)
      if (!ready.ok) return ready
      const decision = decideRegister(card, { batchId, number, corrects: true }, occurrenceOf(context))
      return decision.ok ? accept({ plan: decision.plan, batch: ready.plan }) : decision
    },
    save: async (context, settling) => {
      const saved = await settle(context, settling, 'registered')
      return saved === stale || !saved.ok ? saved : accept(await showSettled(context, saved.plan))
    },
    reply: (view) => view,
  }),

  reject: command({
    load: (context, { batchId, personId }) => loadOne(context, batchId, personId),
    unit: schoolOfBatch,
    decide: ({ batch, card }: One, { batchId, why }, context): Decision<Settling, SettleCode> => {
      const ready = closed(batch)
      if (!ready.ok) return ready
      const decision = decideReject(card, batchId, why, occurrenceOf(context))
      return decision.ok ? accept({ plan: decision.plan, batch: ready.plan }) : decision
    },
    save: async (context, settling) => {
      const saved = await settle(context, settling, 'rejected')
      return saved === stale || !saved.ok ? saved : accept(await showSettled(context, saved.plan))
    },
    reply: (view) => view,
  }),

  upload: command({
    load: (context, { batchId }) => loadBatch(context, batchId),
    unit: schoolOfBatch,
    decide: ({ batch }) => closed(batch),
    save: async (context, batch, _state, { extension }) =>
      accept({ path: uploadPath(context, purposeOf(batch._id), extension) }),
    reply: (where) => where,
  }),

  registerFile: command({
    load: (context, { batchId }) => loadBatch(context, batchId),
    unit: schoolOfBatch,
    decide: ({ batch }) => closed(batch),
    save: async (context, batch, _state, { fileId, from }) => {
      const purpose = purposeOf(batch._id)
      const file = await uploaded(context, fileId, { purpose, kind: 'sheet', mostBytes: MOST_BYTES })
      if (!file.ok) return refuse(fileRefusals[file.why])
      const read = readTables(file.bytes, ({ rows }) => numbersIn(rows) !== null)
      if (!read.ok) return refuse(tableRefusals[read.why])
      const rows = read.tables.map((table) => numbersIn(table.rows)).find((found) => found !== null)
      return rows ? accept(await registerRows(context, batch, rows, from)) : refuse('noColumns')
    },
    reply: (part) => part,
  }),
} satisfies Pick<Handlers<CardsContract>, 'file' | 'registerOne' | 'reject' | 'upload' | 'registerFile'>

const tableRefusals = { unreadable: 'fileWrong', tooLarge: 'fileTooLarge' } as const

const fileRefusals = {
  notYours: 'fileNotYours',
  missing: 'fileNotYours',
  wrongKind: 'fileWrong',
  tooLarge: 'fileTooLarge',
} as const
