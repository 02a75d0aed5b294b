import { accept, refuse } from '../../../kernel/domain/decision'
import { addDays, dayOf } from '../../../kernel/domain/time'
import type { CardState, IssueType, Outcome, StepName } from '../labels'

/** One going of a card through a batch. */
export type Issue = {
  readonly batchId: string
  readonly type: IssueType
  readonly outcome: Outcome
  /** Why it came back; empty otherwise. */
  readonly why: string
}

export type Step = {
  readonly at: string
  /** The person who did it; `system` for timers. */
  readonly by: string
  readonly what: StepName
  readonly why: string
}

/** The 会员服务卡 of one person through all its lives. */
export type Card = {
  /** The person: only one. */
  readonly _id: string
  /** Path of the school that hands it in; empty as long as nobody applied. */
  readonly school: string
  readonly state: CardState
  /** The month's batch it waits for, YYYY-MM. */
  readonly month: string
  readonly appliedAt: string
  /** Digits on the card; stays after a loss, until another takes its place. */
  readonly number?: string
  /** 专享保障 runs from this day on; null without a card in use. */
  readonly coverFrom: string | null
  readonly issues: readonly Issue[]
  /** `<batch>` and `<batch>|<outcome>` for each issue: finds the people of a batch by one index. */
  readonly entries: readonly string[]
  /** The newest last, and at most `REMEMBERED` of them. */
  readonly history: readonly Step[]
  /** Grows with every change but the use of a code. */
  readonly rev: number
  /** The newest slot of the rotating code that somebody has used. */
  readonly lastSlot: number
}

/** A card that nobody applied for: what the rotating code needs. */
export const noCard = (personId: string): Card => ({
  _id: personId,
  school: '',
  state: 'none',
  month: '',
  appliedAt: '',
  coverFrom: null,
  issues: [],
  entries: [],
  history: [],
  rev: 0,
  lastSlot: 0,
})

export const entryOf = (batchId: string, outcome: Outcome): string => `${batchId}|${outcome}`

const REMEMBERED = 60

type Occurrence = { readonly at: string; readonly by: string }

/** The next state of a card; what follows from its issues is always written with them. */
const evolved = (
  card: Card,
  change: Partial<Card>,
  { at, by }: Occurrence,
  what: StepName,
  why = '',
): Card => {
  const issues = change.issues ?? card.issues
  return {
    ...card,
    ...change,
    issues,
    entries: issues.flatMap(({ batchId, outcome }) => [batchId, entryOf(batchId, outcome)]),
    history: [...card.history, { at, by, what, why }].slice(-REMEMBERED),
    rev: card.rev + 1,
  }
}

/** A change, or null when what was asked for is so already: asking twice is safe. */
export type CardPlan = { readonly next: Card; readonly step: StepName | null }
const asItIs = (card: Card) => accept<CardPlan>({ next: card, step: null })
const change = (card: Card, next: Partial<Card>, occurrence: Occurrence, step: StepName, why?: string) =>
  accept<CardPlan>({ next: evolved(card, next, occurrence, step, why), step })

const typeOf = ({ number }: Card): IssueType => (number === undefined ? 'first' : 'again')

export const mayApply = ({ state }: Card): boolean => !['applied', 'inBatch', 'active'].includes(state)

/** Asks for a card, or for another after a loss. `month`: the batch it will go with. */
export const decideApply = (
  card: Card,
  wanted: { school: string; month: string },
  occurrence: Occurrence,
) => {
  if (card.state === 'active') return refuse('hasCard')
  if (!mayApply(card)) return asItIs(card)
  const next = { ...wanted, state: 'applied', appliedAt: occurrence.at, coverFrom: null } as const
  return change(card, next, occurrence, typeOf(card) === 'first' ? 'applied' : 'appliedAgain')
}

/** Stops a card here and now. */
export const decideLoss = (card: Card, occurrence: Occurrence) => {
  if (card.state === 'lost') return asItIs(card)
  if (card.state !== 'active') return refuse('noCard')
  return change(card, { state: 'lost', coverFrom: null }, occurrence, 'lost')
}

/** Takes a waiting card into a batch. */
export const decideHandIn = (card: Card, batchId: string, occurrence: Occurrence) => {
  if (card.state !== 'applied') return refuse('notInBatch')
  const issue: Issue = { batchId, type: typeOf(card), outcome: 'waiting', why: '' }
  return change(
    card,
    { state: 'inBatch', month: '', issues: [...card.issues, issue] },
    occurrence,
    'handedIn',
  )
}

const settled = (card: Card, batchId: string, outcome: Outcome, why = '') =>
  card.issues.map((issue) => (issue.batchId === batchId ? { ...issue, outcome, why } : issue))

export const outcomeIn = (card: Card | null, batchId: string): Outcome | null =>
  card?.issues.find((issue) => issue.batchId === batchId)?.outcome ?? null

/**
 * Registers the number that came back for a batch. Cover starts the day after (会员专享基本保障, POLICY.md §3).
 * `corrects`: an officer may put another number in place of one that was mistyped, as long as the card is in use.
 */
export const decideRegister = (
  card: Card | null,
  { batchId, number, corrects }: { batchId: string; number: string; corrects: boolean },
  occurrence: Occurrence,
) => {
  const outcome = outcomeIn(card, batchId)
  if (!card || !outcome) return refuse('notInBatch')
  if (outcome === 'registered' && card.number === number) return asItIs(card)
  const isLatest = card.issues.at(-1)?.batchId === batchId
  if (outcome === 'registered' && corrects && isLatest && card.state === 'active')
    return change(card, { number }, occurrence, 'corrected')
  if (outcome !== 'waiting') return refuse('settled')
  const coverFrom = addDays(dayOf(occurrence.at), 1)
  const issues = settled(card, batchId, 'registered')
  return change(card, { state: 'active', number, coverFrom, issues }, occurrence, 'registered')
}

/** The city union sent it back. */
export const decideReject = (card: Card | null, batchId: string, why: string, occurrence: Occurrence) => {
  const outcome = outcomeIn(card, batchId)
  if (!card || !outcome) return refuse('notInBatch')
  if (outcome === 'rejected') return asItIs(card)
  if (outcome === 'registered') return refuse('settled')
  const issues = settled(card, batchId, 'rejected', why)
  return change(card, { state: 'rejected', issues }, occurrence, 'rejected', why)
}

export const mayCancel = (card: Card): boolean => card.state !== 'none' && card.state !== 'cancelled'

/** Ends a card for good; one that waits in a batch counts there as sent back. */
export const decideCancel = (card: Card | null, why: string, occurrence: Occurrence) => {
  if (!card || card.state === 'none') return refuse('noCard')
  if (card.state === 'cancelled') return asItIs(card)
  const issues = card.issues.map((issue) =>
    issue.outcome === 'waiting' ? ({ ...issue, outcome: 'rejected', why } as const) : issue,
  )
  const next = { state: 'cancelled', month: '', coverFrom: null, issues } as const
  return change(card, next, occurrence, 'cancelled', why)
}
