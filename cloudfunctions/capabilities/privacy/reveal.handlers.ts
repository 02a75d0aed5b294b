import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { maskName } from '../../kernel/domain/masking'
import { plusMinutes } from '../../kernel/domain/time'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { refuseWith } from '../../kernel/runtime/refusal'
import { factsOf, leaveTrace, personalOf } from '../members/port'
import { privacy, type PrivacyContract } from './contract'
import { revealsPerDay } from './domain/retention'
import { distinct, maskedFields, valuesOf } from './domain/reveal'
import { SHOWN_SECONDS } from './labels'
import { knownSettings } from './settings'
import { countOne, countToday, requestKey } from './tally'

const TALLY = 'reveal'

type Found = Awaited<ReturnType<typeof personalOf>>

const unit = (state: { readonly person: Found }) => state.person?.unit ?? null

const mostOf = async (context: Asking, person: Found): Promise<number> =>
  person ? revealsPerDay(await knownSettings(context, person.schoolUnit)) : 0

/** Ids and codes only; what the person reads besides travels in `personal`, which no audit keeps. */
const trace = (
  context: Asking,
  personId: string,
  asked: { readonly fields: readonly string[]; readonly purpose: string; readonly note: string },
) => {
  const { fields, purpose, note } = asked
  const office = factsOf(context.actor).offices.join('、')
  const occasion = { ...context.occasion, id: requestKey(context) }
  return happened(occasion, 'privacy.revealed', personId, { fields, purpose }, { office, note })
}

/** Showing what is masked: for a purpose, this once, and never without a trace. */
export const revealHandlers: Pick<Handlers<PrivacyContract>, 'subject' | 'reveal'> = {
  subject: query({
    unit,
    load: async (context, { personId }) => {
      const [person, used] = await Promise.all([
        personalOf(context.db, personId),
        countToday(context.db, TALLY, context),
      ])
      return { person, left: Math.max(0, (await mostOf(context, person)) - used) }
    },
    view: ({ person, left }) => {
      if (!person) return refuseWith(privacy, 'notFound')
      const can = left > 0
      return {
        personId: person.id,
        nameMasked: maskName(person.name),
        unitName: person.unitName,
        fields: maskedFields(person),
        left,
        reveal: { can, why: can ? '' : privacy.errors.tooMany },
      }
    },
  }),

  reveal: command({
    unit,
    load: async (context, { personId }) => {
      const person = await personalOf(context.db, personId)
      return { person, most: await mostOf(context, person) }
    },
    decide: ({ person }) => (person ? accept(person) : refuse('notFound')),
    save: async (context, { id }, { most }, input) => {
      const { db, openid, isClean, now } = context
      if (input.note !== '' && !(await isClean(openid ?? '', input.note))) return refuse('notClean')
      const used = await countOne(db, TALLY, most, context)
      if (used === null) return refuse('tooMany')
      const fields = distinct(input.fields)
      const person = await leaveTrace(db, id, [trace(context, id, { ...input, fields })])
      if (!person) return stale
      const until = plusMinutes(now, SHOWN_SECONDS / 60)
      return accept({ personId: id, values: valuesOf(person, fields), until, left: most - used })
    },
    reply: (told) => told,
  }),
}
