import type { Actor } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { command, query, stale, type Handlers } from '../../kernel/runtime/implement'
import { agreeTo, consentOf, withdrawConsent } from '../members/port'
import type { Notice, PrivacyContract } from './contract'
import { noticeOf, withdrawalOf, type School } from './domain/notice'
import { NOTICE_VERSION } from './labels'
import { schoolOf } from './school'

const viewOf = (school: School, actor: Actor | null, agreed: Notice['agreed']): Notice => {
  const isDone = agreed?.version === NOTICE_VERSION
  const why = actor ? '你已经同意了' : '认证身份的时候再同意'
  const can = actor !== null && !isDone
  return {
    version: NOTICE_VERSION,
    sections: [...noticeOf(school)],
    agreed,
    agree: { can, why: can ? '' : why },
  }
}

type Consents = Pick<Handlers<PrivacyContract>, 'notice' | 'agree' | 'withdrawal' | 'withdraw'>

/** What she is told, that she agreed to it, and that she no longer does. The person document says which holds. */
export const consentHandlers: Consents = {
  notice: query({
    load: schoolOf,
    view: (school, _input, { actor }) => viewOf(school, actor, actor && consentOf(actor)),
  }),

  agree: command({
    load: schoolOf,
    decide: (_school, { version }) => (version === NOTICE_VERSION ? accept(version) : refuse('notCurrent')),
    save: async ({ db, actor, now, occasion }, version, school) => {
      const known = consentOf(actor)
      if (known?.version === version) return accept({ school, agreed: known })
      const agreed = { version, at: now }
      const event = happened(occasion, 'privacy.agreed', actor.id, { version })
      return (await agreeTo(db, actor.id, agreed, [event])) ? accept({ school, agreed }) : stale
    },
    reply: ({ school, agreed }, _input, { actor }) => viewOf(school, actor, agreed),
  }),

  withdrawal: query({ load: schoolOf, view: (school) => withdrawalOf(school) }),

  withdraw: command({
    load: schoolOf,
    decide: (school) => accept(school),
    save: async ({ db, actor, openid, occasion }, school) => {
      const version = consentOf(actor)?.version ?? ''
      const event = happened(occasion, 'privacy.withdrawn', actor.id, { version })
      const done = await withdrawConsent(db, { id: actor.id, openid: openid ?? '', event })
      return done ? accept(school) : stale
    },
    reply: (school) => withdrawalOf(school),
  }),
}
