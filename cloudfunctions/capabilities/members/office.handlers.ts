import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { absent } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { command, stale, type Handlers } from '../../kernel/runtime/implement'
import type { MembersContract } from './contract'
import { decideAppointment, decideTake } from './domain/appointment'
import { tidyCode } from './domain/identity'
import { appointedFrom, type Office } from './domain/office'
import { actorOf, factsOf } from './domain/person'
import { meOf, rowOf } from './domain/view'
import { ensureOffice, setOffices } from './offices'
import { appointmentsStore, membersStore, type PersonDoc } from './store'
import { forget, lockedAmong, spend, triedBy, triesOf } from './tries'

const officeOf = ({ office, unit, unitName }: Office): Office => ({ office, unit, unitName })

/** Who holds which office. */
export const officeHandlers: Pick<Handlers<MembersContract>, 'takeOffice' | 'appoint'> = {
  takeOffice: command({
    load: async ({ db, openid, actor }, { code }) => {
      const tried = triedBy(openid ?? '', factsOf(actor).staffNo)
      const [appointment, tries] = await Promise.all([
        db.get(appointmentsStore, digest(tidyCode(code))),
        triesOf(db, tried),
      ])
      return { appointment, tried, tries }
    },
    decide: (state, _input, { actor, now }) => decideTake(state, actor, now),
    save: async ({ db, actor, now, occasion }, plan, { tried, tries }) => {
      if (!(await spend(db, tried, tries, now))) return refuse('locked')
      if (plan.outcome === 'invalid') return refuse('codeInvalid')
      const { _id, ...appointment } = plan.appointment
      if (plan.outcome === 'take') {
        const event = happened(occasion, 'members.tookOffice', actor.id, { appointment: _id })
        const where = { _id, usedBy: absent }
        if (!(await db.update(appointmentsStore, where, noting({ usedBy: actor.id }, [event])))) return stale
      }
      const person = await ensureOffice(db, actor.id, officeOf(appointment))
      await forget(
        db,
        tried.map((one) => one._id),
      )
      return person ? accept(actorOf(person)) : stale
    },
    reply: (actor) => meOf(actor),
  }),

  appoint: command({
    load: async ({ db, now }, { personId }) => {
      const person = await db.get(membersStore, personId)
      return { person, locked: await lockedAmong(db, person ? [person] : [], now) }
    },
    unit: (state: { readonly person: PersonDoc | null }) => state.person && appointedFrom(state.person),
    decide: ({ person }, { office, holds }) => decideAppointment(person, office, holds),
    save: async ({ db, actor, occasion }, { person, offices }, { locked }, { office, holds }) => {
      const event = happened(occasion, 'members.appointed', person._id, { office, holds })
      const saved = offices === person.offices ? person : await setOffices(db, person, offices, [event])
      return saved ? accept(rowOf(saved, locked.size > 0, actor)) : stale
    },
    reply: (row) => row,
  }),
}
