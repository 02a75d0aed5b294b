import type { Checked } from '../../kernel/contract/define'
import { unitsOf } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { happened } from '../../kernel/domain/event'
import { absent, replace, unset } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { command, query, stale, type Handlers } from '../../kernel/runtime/implement'
import { pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { freshCode } from './codes'
import { members, type MembersContract } from './contract'
import { personOf } from './domain/detail'
import { reachOf } from './domain/office'
import { listingOf } from './domain/search'
import { rowOf } from './domain/view'
import { peopleIn } from './people'
import { membersStore, type PersonDoc } from './store'
import { lockedAmong, unlock } from './tries'

/** An officer acts for a person only from above all that the person may do herself. */
const unit = (person: PersonDoc | null) => person && reachOf(person)

/** What officers do with the people on the roster. */
export const peopleHandlers: Pick<Handlers<MembersContract>, 'people' | 'person' | 'issueCode' | 'reset'> = {
  people: query({
    unit: (_state: unknown, input: Checked<MembersContract, 'people'>) => input.unit ?? null,
    load: ({ db, actor, now }, { cursor, unit: below, ...asked }) => {
      const units = below ? [below] : unitsOf(actor, 'members')
      return peopleIn(db, units, listingOf(asked, dayOf(now)), placeOf(cursor))
    },
    view: (found, asked, { actor, now }) => {
      const { order } = listingOf(asked, dayOf(now))
      return pageOf(found, order, (person) => rowOf(person, actor, now))
    },
  }),

  /** Whoever stands over her unit may read; acting takes more. */
  person: query({
    unit: (person: PersonDoc) => person.unit,
    load: async ({ db }, { personId }) =>
      (await db.get(membersStore, personId)) ?? refuseWith(members, 'notFound'),
    view: (person, _input, { actor, now }) => personOf(person, actor, now),
  }),

  issueCode: command({
    unit,
    load: ({ db }, { personId }) => db.get(membersStore, personId),
    decide: (person) => (person ? accept(person) : refuse('notFound')),
    save: async ({ db, now, newCode, occasion }, person) => {
      const { code, kept } = freshCode(newCode, now)
      const event = happened(occasion, 'members.codeIssued', person._id)
      const saved = await db.update(
        membersStore,
        { _id: person._id },
        noting({ code: replace(kept) }, [event]),
      )
      return saved ? accept({ code, expiresAt: kept.expiresAt, forName: saved.name }) : stale
    },
    reply: (told) => told,
  }),

  reset: command({
    load: async ({ db, now }, { personId }) => {
      const person = await db.get(membersStore, personId)
      return { person, locked: await lockedAmong(db, person ? [person] : [], now) }
    },
    unit: (state: { readonly person: PersonDoc | null }) => unit(state.person),
    decide: ({ person, locked }) => {
      if (!person) return refuse('notFound')
      return person.openid !== undefined || locked.size > 0 ? accept(person) : refuse('notBound')
    },
    save: async ({ db, occasion }, person) => {
      const where = { _id: person._id, openid: person.openid ?? absent }
      const event = happened(occasion, 'members.reset', person._id)
      const change = { openid: unset, lockedUntil: unset }
      const saved = await db.update(membersStore, where, noting(change, [event]))
      if (!saved) return stale
      await unlock(db, person.staffNo)
      return accept(saved)
    },
    reply: (person, _input, { actor, now }) => rowOf(person, actor, now),
  }),
}
