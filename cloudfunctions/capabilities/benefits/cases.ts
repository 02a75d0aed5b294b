import type { Actor } from '../../kernel/domain/actor'
import { yearOf } from '../../kernel/domain/time'
import { gte } from '../../kernel/ports/db'
import type { Asking, Context } from '../../kernel/runtime/implement'
import { factsOf } from '../members/port'
import type { Beneficiary, Case } from './domain/entitlement'
import { claimIdOf } from './domain/voucher'
import { programmeById, programmesOf } from './known-programmes'
import { claimsStore } from './store'

/** More than three kinds in each of the years that are asked for. */
const MOST = 100

export const beneficiaryOf = (actor: Actor): Beneficiary => {
  const { birthday, joinedOn, schoolUnit, membership } = factsOf(actor)
  return { id: actor.id, name: actor.name, birthday, joinedOn, schoolUnit, membership }
}

/** Everything the school gives the member, from last year on. Two calls, one in a warm instance. */
export const casesOf = async (context: Context, member: Beneficiary): Promise<readonly Case[]> => {
  const { db, now } = context
  const where = { memberId: member.id, year: gte(yearOf(now) - 1) }
  const [programmes, claims] = await Promise.all([
    programmesOf(context, member.schoolUnit),
    db.find(claimsStore, 'member', { where, limit: MOST }),
  ])
  const claimOf = new Map(claims.map((claim) => [claim.programmeId, claim]))
  return programmes.map((programme) => ({ programme, member, claim: claimOf.get(programme._id) ?? null }))
}

/** One programme of the member's school with her claim. Two calls, one in a warm instance. */
export const caseOf = async (context: Asking, programmeId: string): Promise<Case | null> => {
  const member = beneficiaryOf(context.actor)
  const [programme, claim] = await Promise.all([
    programmeById(context, programmeId),
    context.db.get(claimsStore, claimIdOf(programmeId, member.id)),
  ])
  return programme?.unit === member.schoolUnit ? { programme, member, claim } : null
}
