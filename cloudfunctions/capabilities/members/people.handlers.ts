import { unitsOf } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { absent, replace, unset } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { command, query, stale, type Handlers } from '../../kernel/runtime/implement'
import { pageOf, placeOf } from '../../kernel/runtime/paging'
import { freshCode } from './codes'
import type { MembersContract } from './contract'
import { tidyStaffNo } from './domain/identity'
import { reachOf } from './domain/office'
import { rowOf } from './domain/view'
import { peopleBelow, peopleNumbered } from './people'
import { membersStore, type PersonDoc } from './store'
import { lockedAmong, unlock } from './tries'

/** An officer acts for a person only from above all that the person may do herself. */
const unit = (person: PersonDoc | null) => person && reachOf(person)

/** What officers do with the people on the roster. */
export const peopleHandlers: Pick<Handlers<MembersContract>, 'people' | 'issueCode' | 'reset'> = {
  people: query({
    unit: 'own',
    load: async ({ db, actor, now }, { staffNo, cursor }) => {
      const units = unitsOf(actor, 'members')
      const found = staffNo
        ? await peopleNumbered(db, units, tidyStaffNo(staffNo))
        : await peopleBelow(db, units, placeOf(cursor))
      return { found, locked: await lockedAmong(db, found, now), isSearch: Boolean(staffNo) }
    },
    view: ({ found, locked, isSearch }, _input, { actor }) => {
      const row = (person: PersonDoc) => rowOf(person, locked.has(person.staffNo), actor)
      return isSearch ? { items: found.map(row) } : pageOf(found, ['unit', 'staffNo'], row)
    },
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
      const saved = await db.update(membersStore, where, noting({ openid: unset }, [event]))
      if (!saved) return stale
      await unlock(db, person.staffNo)
      return accept(saved)
    },
    reply: (person, _input, { actor }) => rowOf(person, false, actor),
  }),
}
