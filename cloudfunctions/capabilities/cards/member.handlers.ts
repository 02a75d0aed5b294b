import { accept, refuse, type Decision } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import type { CardsContract } from './contract'
import { monthFor, type Rules } from './domain/batch'
import { decideApply, decideLoss, noCard, type Card, type CardPlan } from './domain/card'
import { myCardOf } from './domain/view'
import { newestBatch, rulesOf, schoolOf } from './rules'
import { saveStep } from './saving'
import { cardsStore } from './store'

type Mine = {
  readonly card: Card
  readonly isThere: boolean
  readonly rules: Rules
  readonly lastClosed: string
}

/** My card and what holds at my school: three calls at once. */
const loadMine = async ({ db, actor }: Asking): Promise<Mine> => {
  const school = schoolOf(actor)
  const [card, rules, newest] = await Promise.all([
    db.get(cardsStore, actor.id),
    rulesOf(db, school),
    newestBatch(db, school),
  ])
  return { card: card ?? noCard(actor.id), isThere: card !== null, rules, lastClosed: newest?.month ?? '' }
}

const view = ({ card, rules, lastClosed }: Mine, { actor, now }: Asking) =>
  myCardOf(card, { rules, lastClosed, isMember: actor.kind === 'member', today: dayOf(now) })

const save = async (context: Asking, plan: CardPlan, mine: Mine) =>
  (await saveStep(context, plan, mine.isThere)) ? accept({ ...mine, card: plan.next }) : stale

const occurrenceOf = ({ actor, now }: Asking) => ({ at: now, by: actor.id })

export const memberHandlers = {
  mine: query({ load: loadMine, view: (mine, _input, context) => view(mine, context) }),

  apply: command({
    load: loadMine,
    decide: ({ card, rules, lastClosed }, _input, context): Decision<CardPlan, 'hasCard'> => {
      const month = monthFor(dayOf(context.now), rules.cutoffDay, lastClosed)
      return decideApply(card, { school: schoolOf(context.actor), month }, occurrenceOf(context))
    },
    save,
    reply: (mine, _input, context) => view(mine, context),
  }),

  reportLoss: command({
    load: loadMine,
    decide: ({ card, isThere }, _input, context): Decision<CardPlan, 'noCard'> =>
      isThere ? decideLoss(card, occurrenceOf(context)) : refuse('noCard'),
    save,
    reply: (mine, _input, context) => view(mine, context),
  }),
} satisfies Pick<Handlers<CardsContract>, 'mine' | 'apply' | 'reportLoss'>
