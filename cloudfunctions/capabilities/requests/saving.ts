import type { Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { stale, type Context } from '../../kernel/runtime/implement'
import type { Caller, Plan } from './domain/decide'
import { saveRequest } from './store'

export const callerOf = ({ actor, now, requestId }: Context<Actor>): Caller => ({
  id: actor.id,
  now,
  key: requestId && `${actor.id}:${requestId}`,
})

/** One guarded write, or none when the same request was answered before. */
export const savePlan = async ({ db, occasion }: Context, { next, event }: Plan) => {
  if (!event) return accept(next)
  const { _id, kind, applicantId, programmeId, todo } = next
  const data = { kind, applicant: applicantId, todo, ...(programmeId ? { programmeId } : {}) }
  return (await saveRequest(db, next, happened(occasion, event, _id, data))) ? accept(next) : stale
}
