import { mayTouch, type Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { lte } from '../../kernel/ports/db'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { peopleById, type PersonOnCard } from '../members/port'
import { beginBatch, goOn, waitingFor } from './closing'
import { cards, type CardsContract } from './contract'
import {
  batchIdOf,
  closesOn,
  decideClose,
  fromDay,
  monthToClose,
  schoolKey,
  spokenMonth,
  type Rules,
} from './domain/batch'
import { entryOf } from './domain/card'
import { batchPersonOf, batchRowOf, rulesViewOf } from './domain/officer-view'
import { newestBatch, rulesOf, schoolOf } from './rules'
import { batchesStore, cardsStore, saveRules, type BatchDoc, type CardDoc } from './store'

const isSchools = (actor: Actor) => mayTouch(actor, 'members', schoolOf(actor))

/** The batch that comes next: who waits for it, and whether it can be closed. At most two calls. */
const upcomingOf = async ({ db, now }: Asking, school: string, rules: Rules, lastClosed: string) => {
  const today = dayOf(now)
  const [first] = await waitingFor(db, school, '9999-12', 1)
  const month = monthToClose(today, rules.cutoffDay, lastClosed, first?.month ?? '')
  const waiting = await db.count(cardsStore, 'month', {
    school,
    state: 'applied',
    month: lte(month),
  })
  const isDue = closesOn(month, rules.cutoffDay) <= today
  const why = isDue ? (waiting ? '' : '还没有人申请') : fromDay(month, rules.cutoffDay)
  return { month, title: `${spokenMonth(month)}批次`, waiting, close: { can: why === '', why } }
}

const byId = async ({ db }: Asking, batchId: string): Promise<BatchDoc> =>
  (await db.get(batchesStore, batchId)) ?? refuseWith(cards, 'notFound')

type Closing = {
  readonly school: string
  readonly batch: BatchDoc | null
  readonly rules: Rules
  readonly anybody: boolean
}
type Opened = {
  readonly batch: BatchDoc
  readonly found: readonly CardDoc[]
  readonly people: ReadonlyMap<string, PersonOnCard>
}

export const batchHandlers = {
  batches: query({
    unit: 'own',
    load: async (context, { cursor }) => {
      const { db, actor } = context
      const school = schoolOf(actor)
      if (!isSchools(actor)) return { found: [], rules: await rulesOf(db, school), upcoming: null }
      const [rules, found, newest] = await Promise.all([
        rulesOf(db, school),
        db.find(batchesStore, 'school', { where: { school }, limit: PAGE, after: placeOf(cursor) }),
        cursor ? newestBatch(db, school) : null,
      ])
      const lastClosed = (newest ?? found[0])?.month ?? ''
      return { found, rules, upcoming: await upcomingOf(context, school, rules, lastClosed) }
    },
    view: ({ found, rules, upcoming }) => ({
      ...pageOf(found, ['month'], batchRowOf),
      upcoming,
      rule: `${rules.cutoffDay} 日和以前申请的当月报送，之后的下个月报送`,
      source: rules.source,
    }),
  }),

  close: command({
    load: async ({ db, actor }, { month }) => {
      const school = schoolOf(actor)
      const [batch, rules, waiting] = await Promise.all([
        db.get(batchesStore, batchIdOf(school, month)),
        rulesOf(db, school),
        waitingFor(db, school, month, 1),
      ])
      return { school, batch, rules, anybody: waiting.length > 0 }
    },
    unit: ({ school }: Closing) => school,
    decide: (state, { month }, { now }) => decideClose(state, month, dayOf(now)),
    save: async (context, _plan, { school, batch }, { month }) => {
      const begun = batch ?? (await beginBatch(context, school, month))
      return begun ? accept(await goOn(context, begun)) : stale
    },
    reply: (batch) => batchRowOf(batch),
  }),

  batch: query({
    load: async (context, { batchId, show, cursor }) => {
      const { db } = context
      const where = { entries: entryOf(batchId, show) }
      const [batch, found] = await Promise.all([
        byId(context, batchId),
        db.find(cardsStore, 'entries', { where, limit: PAGE, after: placeOf(cursor) }),
      ])
      const ids = found.map(({ _id }) => _id)
      return { batch, found, people: await peopleById(db, ids) }
    },
    unit: ({ batch }: Opened) => batch.school,
    view: ({ batch, found, people }) => {
      const isClosed = batch.state === 'closed'
      return {
        ...batchRowOf(batch),
        file: { can: isClosed, why: isClosed ? '' : cards.errors.stillClosing },
        ...pageOf(found, [], (card) => batchPersonOf(card, batch, people.get(card._id))),
      }
    },
  }),

  rules: query({
    unit: 'own',
    load: ({ db, actor }) => rulesOf(db, schoolOf(actor)),
    view: (rules, _input, { actor }) => rulesViewOf(rules, actor, schoolOf(actor)),
  }),

  saveRules: command({
    load: async ({ actor }) => ({ school: schoolOf(actor) }),
    unit: ({ school }: { readonly school: string }) => school,
    decide: (_state, rules) => accept(rules),
    save: async ({ db, occasion }, rules, { school }) => {
      await saveRules(db, { _id: schoolKey(school), ...rules }, occasion)
      return accept(rules)
    },
    reply: (rules, _input, { actor }) => rulesViewOf(rules, actor, schoolOf(actor)),
  }),
} satisfies Pick<Handlers<CardsContract>, 'batches' | 'close' | 'batch' | 'rules' | 'saveRules'>
