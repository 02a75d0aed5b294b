import { dayOf } from '../../kernel/domain/time'
import type { Asking } from '../../kernel/runtime/implement'
import type { HomeSource } from '../home/port'
import { beneficiaryOf, caseOf, casesOf } from './cases'
import { situationOf, windowOf } from './domain/entitlement'
import { whyOf } from './domain/words'
import { reasonOf, upcomingOf } from './reasons'

export type LateClaimCase =
  | { readonly can: true; readonly title: string; readonly summary: string }
  /** A sentence for the member. */
  | { readonly can: false; readonly why: string }

/**
 * May the caller ask for a late claim of this programme now, and what would an officer read about it?
 * Two calls, one in a warm instance.
 */
export const lateClaimCase = async (context: Asking, programmeId: string): Promise<LateClaimCase> => {
  const it = context.actor.kind === 'member' ? await caseOf(context, programmeId) : null
  if (!it) return { can: false, why: '没有找到这项福利' }
  const today = dayOf(context.now)
  const situation = situationOf(it, today)
  if (situation !== 'late') return { can: false, why: whyOf(it, situation, today) }
  const month = Number(windowOf(it.programme, it.member.birthday)?.from.slice(5, 7))
  return {
    can: true,
    title: `补领${it.programme.title}`,
    summary: `${it.programme.year} 年 ${month} 月生日，当时没有领`,
  }
}

/** What the home page says about benefits. Two calls, one in a warm instance; none for people who get nothing. */
export const benefitReasons: HomeSource = async (context) => {
  const { actor, now } = context
  if (actor?.kind !== 'member') return { reasons: [], upcoming: [] }
  const cases = await casesOf(context, beneficiaryOf(actor))
  return {
    reasons: cases.flatMap((it) => reasonOf(it, dayOf(now)) ?? []),
    upcoming: cases.flatMap((it) => upcomingOf(it, dayOf(now)) ?? []),
  }
}

export { recordsOf } from './records'
