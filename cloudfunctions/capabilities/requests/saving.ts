import type { Actor } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { maskName } from '../../kernel/domain/masking'
import { happened } from '../../kernel/domain/event'
import { stale, type Asking } from '../../kernel/runtime/implement'
import type { Caller, Plan } from './domain/decide'
import type { RequestRecord } from './domain/request'
import { saveRequest } from './store'

export const callerOf = ({ actor, now, requestId }: Asking): Caller => ({
  id: actor.id,
  now,
  key: requestId && `${actor.id}:${requestId}`,
})

/** Ids and codes: what the audit chain keeps for good. */
const codesOf = ({ kind, applicantId, programmeId, todo, effectiveOn, details }: RequestRecord) => ({
  kind,
  applicant: applicantId,
  todo,
  ...(programmeId && { programmeId }),
  ...(effectiveOn && { effectiveOn }),
  ...(details.unit && { unit: details.unit }),
  ...(details.field && { field: details.field }),
  ...(details.employment && { employment: details.employment }),
})

/** Values of people, for those who react. */
const valuesOf = ({ details }: RequestRecord, actor: Actor | null) => ({
  byName: actor ? maskName(actor.name) : '',
  ...(details.value && { value: details.value }),
  ...(details.staffNo && { staffNo: details.staffNo }),
  ...(details.fundingUnit && { fundingUnit: details.fundingUnit }),
})

/** One guarded write, or none when the same request was answered before. */
export const savePlan = async ({ db, occasion, actor }: Asking, { next, event }: Plan) => {
  if (!event) return accept(next)
  const { _id } = next
  const told = happened(occasion, event, _id, codesOf(next), valuesOf(next, actor))
  return (await saveRequest(db, next, told)) ? accept(next) : stale
}
