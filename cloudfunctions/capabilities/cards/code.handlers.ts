import { covers, mayTouch, unitsOf, type Actor } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { maskName } from '../../kernel/domain/masking'
import { command, query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseSystem } from '../../kernel/runtime/refusal'
import { factsOf, peopleById, type PersonOnCard } from '../members/port'
import type { CardsContract } from './contract'
import { noCard, type Card } from './domain/card'
import { codeFor, PURPOSE, slotOf, startOf } from './domain/code'
import { tailOf } from './domain/view'
import { cardsStore, usesStore } from './store'
import { claimUse, readMemberCode } from './use'

/** Who carries a card: members, also after they have retired. */
const standings: Readonly<Record<string, string>> = { member: '会员', retired: '退休会员' }

/** This slot's code and the next one's, which counts only once its time has come. */
const codesFor = ({ actor, now, sign }: Asking) => {
  const slot = slotOf(now)
  return [slot, slot + 1].map((each) => ({
    text: codeFor(actor.id, each, (text) => sign(PURPOSE, text)),
    from: startOf(each),
    until: startOf(each + 1),
  }))
}

const shownOf = (context: Asking, card: Card) => {
  const { actor } = context
  const { unitName, schoolName, joinedOn } = factsOf(actor)
  return {
    codes: codesFor(context),
    nameMasked: maskName(actor.name),
    title: standings[actor.kind] ?? '',
    unitName,
    schoolName,
    joinedYear: joinedOn?.slice(0, 4) ?? '',
    state: card.state,
    numberTail: tailOf(card),
    coverFrom: card.coverFrom,
  }
}

const isOfficer = (actor: Actor) => ['members', 'activities'].some((duty) => unitsOf(actor, duty).length > 0)
const isShop = (actor: Actor) => actor.kind === 'clerk' && unitsOf(actor, 'redeem').length > 0

/** Officers verify whoever is in their units, shops whoever is of their school. */
const mayVerify = (actor: Actor, { unit, schoolUnit }: PersonOnCard): boolean =>
  mayTouch(actor, 'members', unit) ||
  mayTouch(actor, 'activities', unit) ||
  (isShop(actor) && unitsOf(actor, 'redeem').some((shop) => covers(schoolUnit, shop)))

/** The code read and its holder; one call, none for a code that is no good. */
const loadHolder = async (context: Asking, code: string) => {
  const { actor, db } = context
  if (!isOfficer(actor) && !isShop(actor)) return { read: null, person: undefined }
  const read = readMemberCode(context, code)
  const person = read.ok ? (await peopleById(db, [read.personId])).get(read.personId) : undefined
  return { read, person }
}

export const codeHandlers = {
  show: query({
    load: async ({ db, actor }) => {
      if (!standings[actor.kind]) return refuseSystem('notMember')
      return (await db.get(cardsStore, actor.id)) ?? noCard(actor.id)
    },
    view: (card, _input, context) => shownOf(context, card),
  }),

  verify: command({
    load: (context, { code }) => loadHolder(context, code),
    decide: ({ read, person }, _input, { actor }) => {
      if (!read) return refuse('notVerifier')
      if (!read.ok) return refuse(read.why)
      if (!person) return refuse('invalid')
      return mayVerify(actor, person) ? accept({ read, person }) : refuse('otherUnit')
    },
    save: async (context, { read, person }) => {
      const card = await claimUse(context, read, factsOf(context.actor).unitName)
      return card ? accept({ card, person }) : refuse('used')
    },
    reply: ({ card, person }, _input, { now }) => ({
      nameMasked: maskName(person.name),
      unitName: person.unitName,
      schoolName: person.schoolName,
      isMember: standings[person.kind] !== undefined,
      standing: standings[person.kind] ?? '不是会员',
      state: card.state,
      at: now,
    }),
  }),

  uses: query({
    load: ({ db, actor }, { cursor }) =>
      db.find(usesStore, 'person', {
        where: { personId: actor.id },
        limit: PAGE,
        after: placeOf(cursor),
      }),
    view: (found) => pageOf(found, ['at'], ({ at, place }) => ({ at, place })),
  }),
} satisfies Pick<Handlers<CardsContract>, 'show' | 'verify' | 'uses'>
