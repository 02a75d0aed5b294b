import type { Checked } from '../../kernel/contract/define'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { happened } from '../../kernel/domain/event'
import { absent } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { command, stale, type Handlers } from '../../kernel/runtime/implement'
import type { MembersContract } from './contract'
import { deedOf } from './changing'
import { appointingUnit, decideAppointment, decideTake, type Term } from './domain/appointment'
import { tidyCode } from './domain/identity'
import type { Office } from './domain/office'
import { actorOf, factsOf } from './domain/person'
import { meOf, rowOf } from './domain/view'
import { ensureOffice, setOffices } from './offices'
import { appointmentsStore, membersStore, type PersonDoc } from './store'
import { forget, spend, triedBy, triesOf } from './tries'

const officeOf = ({ office, unit, unitName }: Office): Office => ({ office, unit, unitName })

const termOf = ({ since, until, duties }: Checked<MembersContract, 'appoint'>): Term => ({
  ...(since && { since }),
  ...(until && { until }),
  ...(duties && { duties }),
})

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
      const deed = { ...occasion, byName: '', why: '凭任职码上任' }
      const person = await ensureOffice(db, actor.id, officeOf(appointment), deed)
      await forget(
        db,
        tried.map((one) => one._id),
      )
      return person ? accept(actorOf(person, dayOf(now))) : stale
    },
    reply: (actor) => meOf(actor),
  }),

  appoint: command({
    load: async ({ db }, { personId }) => ({ person: await db.get(membersStore, personId) }),
    unit: (
      { person }: { readonly person: PersonDoc | null },
      { office }: Checked<MembersContract, 'appoint'>,
    ) => person && appointingUnit(person, office),
    decide: ({ person }, input) =>
      decideAppointment(person, { office: input.office, holds: input.holds, term: termOf(input) }),
    save: async (context, { person, offices }, _state, { office, holds }) => {
      const { db, actor, now, occasion } = context
      const event = happened(occasion, 'members.appointed', person._id, { office, holds })
      const saved =
        offices === person.offices
          ? person
          : await setOffices(db, person, offices, { deed: deedOf(context, ''), told: [event] })
      return saved ? accept(rowOf(saved, actor, now)) : stale
    },
    reply: (row) => row,
  }),
}
