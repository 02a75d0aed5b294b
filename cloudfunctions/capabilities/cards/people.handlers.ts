import { mayTouch, unitsOf } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { oneOf, type Db } from '../../kernel/ports/db'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { peopleBelow100, peopleById, type PersonOnCard } from '../members/port'
import { cards, type CardsContract } from './contract'
import { decideCancel, noCard } from './domain/card'
import { cardRowOf, personCardOf } from './domain/officer-view'
import type { CardState, ListName } from './labels'
import { schoolOf } from './rules'
import { saveStep } from './saving'
import { cardsStore, type CardDoc } from './store'

/** What a list shows of those who are members. */
const statesOf: Readonly<Record<ListName, readonly CardState[]>> = {
  applied: ['applied'],
  active: ['active'],
  lost: ['lost'],
  lacking: ['none', 'rejected', 'cancelled', 'lost'],
}

type Row = {
  readonly _id: string
  readonly card: CardDoc | undefined
  readonly person: PersonOnCard | undefined
}
type List = { readonly rows: readonly Row[]; readonly next: string | undefined }

/** A school's list by its index: two calls. */
const listed = async (
  db: Db,
  school: string,
  state: CardState,
  cursor: string | undefined,
): Promise<List> => {
  const where = { school, state }
  const found = await db.find(cardsStore, 'state', { where, limit: PAGE, after: placeOf(cursor) })
  const people = await peopleById(
    db,
    found.map(({ _id }) => _id),
  )
  const { next } = pageOf(found, ['appliedAt'], () => null)
  return { rows: found.map((card) => ({ _id: card._id, card, person: people.get(card._id) })), next }
}

const cursorOf = ({ _id, unit, staffNo }: PersonOnCard) =>
  Buffer.from(JSON.stringify({ unit, staffNo, _id })).toString('base64url')

/** The next hundred of a unit's roster with their cards, of whom those in these states are shown: two calls. */
const walked = async (
  db: Db,
  unit: string,
  states: readonly CardState[],
  cursor: string | undefined,
): Promise<List> => {
  const found = await peopleBelow100(db, unit, placeOf(cursor))
  const ids = found.map(({ _id }) => _id)
  const known = ids.length ? await db.find(cardsStore, '_id', { where: { _id: oneOf(ids) }, limit: 100 }) : []
  const byPerson = new Map(known.map((card) => [card._id, card]))
  const rows = found
    .filter(({ kind }) => kind === 'member')
    .map((person) => ({ _id: person._id, person, card: byPerson.get(person._id) }))
    .filter(({ card }) => states.includes(card?.state ?? 'none'))
  const last = found.length === 100 ? found.at(-1) : undefined
  return { rows, next: last && cursorOf(last) }
}

/** A school's officer reads the lists of the school; a branch's her own people. */
const load = ({ db, actor }: Asking, show: ListName, cursor: string | undefined): Promise<List> => {
  const school = schoolOf(actor)
  const isSchools = mayTouch(actor, 'members', school)
  const [state] = statesOf[show]
  if (isSchools && show !== 'lacking' && state) return listed(db, school, state, cursor)
  const unit = isSchools ? school : (unitsOf(actor, 'members')[0] ?? '/')
  return walked(db, unit, statesOf[show], cursor)
}

type Held = { readonly person: PersonOnCard; readonly card: CardDoc | null }

const loadPerson = async ({ db }: Asking, personId: string): Promise<Held> => {
  const [people, card] = await Promise.all([peopleById(db, [personId]), db.get(cardsStore, personId)])
  const person = people.get(personId) ?? refuseWith(cards, 'notFound')
  return { person, card }
}

export const peopleHandlers = {
  people: query({
    unit: 'own',
    load: (context, { show, cursor }) => load(context, show, cursor),
    view: ({ rows, next }, _input, { now }) => ({
      items: rows.map(({ _id, card, person }) => cardRowOf(_id, card, person, dayOf(now))),
      ...(next !== undefined && { next }),
    }),
  }),

  person: query({
    load: (context, { personId }) => loadPerson(context, personId),
    unit: ({ person }: Held) => person.unit,
    view: ({ person, card }, _input, { actor, now }) =>
      personCardOf(card ?? noCard(person._id), person, actor, dayOf(now), person.schoolUnit),
  }),

  cancel: command({
    load: (context, { personId }) => loadPerson(context, personId),
    unit: ({ person }: Held) => person.schoolUnit,
    decide: ({ card }, { why }, { actor, now }) => {
      const decision = decideCancel(card, why, { at: now, by: actor.id })
      return decision.ok ? accept(decision.plan) : refuse(decision.code)
    },
    save: async (context, plan, { person }) =>
      (await saveStep(context, plan)) ? accept({ card: plan.next, person }) : stale,
    reply: ({ card, person }, _input, { actor, now }) =>
      personCardOf(card, person, actor, dayOf(now), person.schoolUnit),
  }),
} satisfies Pick<Handlers<CardsContract>, 'people' | 'person' | 'cancel'>
