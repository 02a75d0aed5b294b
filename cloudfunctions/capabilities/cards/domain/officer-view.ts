import { mayTouch, type Actor } from '../../../kernel/domain/actor'
import { maskName } from '../../../kernel/domain/masking'
import type { BatchPerson, BatchRow, CardRow, PersonCard } from '../contract'
import { cardStateLabels, type Outcome } from '../labels'
import { sizeOf, spokenMonth, type Batch, type Rules } from './batch'
import { mayCancel, noCard, type Card } from './card'
import { historyOf, tailOf, whyOf } from './view'

/** What the roster knows of somebody; undefined for people who are no longer on it. */
type Person = {
  readonly name: string
  readonly staffNo: string
  readonly unitName: string
  readonly unit: string
}

const personOf = (person: Person | undefined) => ({
  nameMasked: person ? maskName(person.name) : '已不在册',
  staffNo: person?.staffNo ?? '',
  unitName: person?.unitName ?? '',
})

export const batchRowOf = ({ _id, month, state, startedAt, counts }: Batch): BatchRow => ({
  id: _id,
  month,
  title: `${spokenMonth(month)}批次`,
  state,
  startedAt,
  counts: { ...counts, all: sizeOf(counts) },
})

const may = (can: boolean, why: string) => ({ can, why: can ? '' : why })

/** Whether her card is settled now. */
const settleOf = (outcome: Outcome, { state }: Batch) =>
  state === 'closed' ? may(outcome === 'waiting', '已经有结果了') : may(false, '名单还在汇总')

/** Somebody of a batch as its officer sees her. */
export const batchPersonOf = (card: Card, batch: Batch, person: Person | undefined): BatchPerson => {
  const issue = card.issues.find(({ batchId }) => batchId === batch._id)
  const outcome = issue?.outcome ?? 'waiting'
  const isNow = outcome === 'registered' && card.issues.at(-1) === issue
  return {
    id: card._id,
    ...personOf(person),
    type: issue?.type ?? 'first',
    outcome,
    numberTail: isNow ? tailOf(card) : '',
    why: issue?.why ?? '',
    settle: settleOf(outcome, batch),
    correct: may(isNow && card.state === 'active', '只能更正在用的卡号'),
  }
}

/** A line of the lists of people. */
export const cardRowOf = (
  personId: string,
  card: Card | undefined,
  person: Person | undefined,
  today: string,
): CardRow => {
  const known = card ?? noCard(personId)
  return {
    id: personId,
    ...personOf(person),
    state: known.state,
    numberTail: tailOf(known),
    note: whyOf(known, today),
  }
}

/** One person's card with all that happened to it. */
export const personCardOf = (
  card: Card,
  person: Person,
  officer: Actor,
  today: string,
  school: string,
): PersonCard => {
  const isAbove = mayTouch(officer, 'members', school)
  const can = isAbove && mayCancel(card)
  return {
    ...cardRowOf(card._id, card, person, today),
    history: historyOf(card),
    cancel: { can, why: can ? '' : isAbove ? cardStateLabels[card.state] : '注销由校工会办理' },
  }
}

/** What is not in the file, and who must know. */
export const FILE_NOTE = '表里没有身份证号：本系统不保存。市总要的话，请另外补填。'
export const RULES_NOTE = '列名和顺序待向市总核实；本系统不保存身份证号，不能作为一列。'

export const rulesViewOf = ({ cutoffDay, source, columns }: Rules, officer: Actor, school: string) => {
  const can = mayTouch(officer, 'members', school)
  return {
    cutoffDay,
    source,
    columns: [...columns],
    save: { can, why: can ? '' : '办卡规则由校工会设定' },
    note: RULES_NOTE,
  }
}
