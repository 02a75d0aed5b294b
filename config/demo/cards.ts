import { batchIdOf, type Counts } from '../../cloudfunctions/capabilities/cards/domain/batch'
import {
  decideApply,
  decideHandIn,
  decideLoss,
  decideRegister,
  decideReject,
  noCard,
  outcomeIn,
  type Card,
  type CardPlan,
} from '../../cloudfunctions/capabilities/cards/domain/card'
import type { BatchDoc, CardDoc, UseDoc } from '../../cloudfunctions/capabilities/cards/store'
import type { PersonDoc } from '../../cloudfunctions/capabilities/members/store'
import type { Decision } from '../../cloudfunctions/kernel/domain/decision'
import { addDays, addMonths, dayOf, instantAt, monthStart } from '../../cloudfunctions/kernel/domain/time'

const must = (decision: Decision<CardPlan, string>): Card => {
  if (!decision.ok) throw new Error(`the demo world has a card that cannot be: ${decision.code}`)
  return decision.plan.next
}

/** Two months of batches: one that is done, one that waits for numbers. */
const SIZE = 14
/** Where in the line of members each kind of card begins; the rest have none. */
const FIRST_LOST = 2 * SIZE
const FIRST_APPLIED = FIRST_LOST + 4
const FIRST_OLD = FIRST_APPLIED + 6
const LAST_OLD = FIRST_OLD + 180

/** Digits that no real card has. */
const numberOf = (at: number): string => `3100${String(900_000_000_000 + at)}`

type Month = { readonly id: string; readonly month: string; readonly school: string; readonly by: string }

const monthBefore = (now: string, months: number, school: string, by: string): Month => {
  const month = addMonths(monthStart(dayOf(now)), -months).slice(0, 7)
  return { id: batchIdOf(school, month), month, school, by }
}

const on = ({ month }: Month, day: string, by: string) => ({ at: instantAt(`${month}-${day}`, '10:30'), by })

const handedIn = (person: string, batch: Month): Card => {
  const { school, month, id } = batch
  const applied = must(decideApply(noCard(person), { school, month }, on(batch, '08', person)))
  return must(decideHandIn(applied, id, on(batch, '21', batch.by)))
}

const registered = (card: Card, batch: Month, at: number): Card => {
  const asked = { batchId: batch.id, number: numberOf(at), corrects: false }
  return must(decideRegister(card, asked, on(batch, '26', batch.by)))
}

/** What has become of somebody in one of the two batches. */
const inBatch = (person: string, at: number, batch: Month, waitFrom: number): Card => {
  const card = handedIn(person, batch)
  if (at % SIZE === 3)
    return must(decideReject(card, batch.id, '手机号与实名不符', on(batch, '26', batch.by)))
  return at % SIZE < waitFrom ? registered(card, batch, at) : card
}

/** A card from before this product. */
const oldCard = (person: string, at: number, school: string, now: string): Card => ({
  ...noCard(person),
  school,
  state: 'active',
  number: numberOf(at),
  appliedAt: instantAt(`${Number(now.slice(0, 4)) - 2}-03-05`, '10:30'),
  coverFrom: `${Number(now.slice(0, 4)) - 2}-03-28`,
  rev: 1,
})

type Line = { readonly done: Month; readonly open: Month; readonly now: string }

const cardOf = (person: PersonDoc, at: number, { done, open, now }: Line): Card | null => {
  const { _id, schoolUnit } = person
  if (at < SIZE) return inBatch(_id, at, done, SIZE)
  if (at < FIRST_LOST) return inBatch(_id, at, open, 6)
  const lastWeek = { at: instantAt(addDays(dayOf(now), -6), '16:10'), by: _id }
  if (at < FIRST_APPLIED) return must(decideLoss(oldCard(_id, at, schoolUnit, now), lastWeek))
  const wanted = { school: schoolUnit, month: dayOf(now).slice(0, 7) }
  if (at < FIRST_OLD) return must(decideApply(noCard(_id), wanted, lastWeek))
  return at < LAST_OLD ? oldCard(_id, at, schoolUnit, now) : null
}

const countsOf = (cards: readonly Card[], batchId: string): Counts => {
  const count = (outcome: string) => cards.filter((card) => outcomeIn(card, batchId) === outcome).length
  return { waiting: count('waiting'), registered: count('registered'), rejected: count('rejected') }
}

const batchDoc = (batch: Month, cards: readonly Card[]): BatchDoc => ({
  _id: batch.id,
  school: batch.school,
  month: batch.month,
  state: 'closed',
  startedAt: on(batch, '21', batch.by).at,
  by: batch.by,
  counts: countsOf(cards, batch.id),
  seq: 0,
})

const usesOf = (person: string, now: string): readonly UseDoc[] =>
  [
    [-2, '12:05', '甜语烘焙'],
    [-9, '15:40', '校工会'],
    [-30, '09:10', '光电学院分会'],
  ].map(([days, time, place], at) => ({
    _id: `demo-use-${at}`,
    personId: person,
    at: instantAt(addDays(dayOf(now), Number(days)), String(time)),
    place: String(place),
  }))

/** Cards of the members of one school, two batches of them, and who has read the first member's code. */
export const demoCards = (people: readonly PersonDoc[], now: string) => {
  const members = people.filter(({ kind }) => kind === 'member')
  const officer = people.find(({ openid }) => openid === 'demo-school')?._id ?? 'system'
  const school = members[0]?.schoolUnit ?? ''
  const line = { done: monthBefore(now, 2, school, officer), open: monthBefore(now, 1, school, officer), now }
  const cards: CardDoc[] = members.flatMap((person, at) => cardOf(person, at, line) ?? [])
  return {
    cards,
    batches: [batchDoc(line.done, cards), batchDoc(line.open, cards)],
    uses: usesOf(members[0]?._id ?? '', now),
  }
}
