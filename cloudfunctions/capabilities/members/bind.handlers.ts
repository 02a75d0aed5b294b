import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf, plusHours } from '../../kernel/domain/time'
import { happened, type Occasion } from '../../kernel/domain/event'
import { absent, unset, type Db } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import type { Checked } from '../../kernel/contract/define'
import { digest } from '../../kernel/runtime/digest'
import { command, stale, type Handlers } from '../../kernel/runtime/implement'
import { Refusal, refuseSystem } from '../../kernel/runtime/refusal'
import { members, type MembersContract } from './contract'
import { decideBind, isLocked, LOCK_HOURS, MOST_TRIES, type Claim } from './domain/binding'
import { tidyCode, tidyStaffNo } from './domain/identity'
import { actorOf, actorOn } from './domain/person'
import { meOf } from './domain/view'
import { membersStore, type PersonDoc } from './store'
import { forget, spend, triedBy, triesOf } from './tries'

/** More schools than one may share a database, and a staff number. */
const NAMESAKES = 5

/** Names a WeChat account in the trace: whether it was the same one can be seen, which one cannot. */
const traceOf = (openid: string) => ({ wechat: digest(openid).slice(0, 12) })

/** What a caller claims, tidied; the code is turned into its digest at the door. */
const claimOf = (input: Checked<MembersContract, 'bind'>): Claim => ({
  staffNo: tidyStaffNo(input.staffNo),
  name: input.name,
  phoneTail: input.phoneTail ?? null,
  codeDigest: input.code === undefined ? null : digest(tidyCode(input.code)),
  phone: null,
})

/** Why the guard did not hold: somebody was quicker, or this account is somebody else's already. */
const afterLosing = async (db: Db, personId: string, openid: string, now: string) => {
  const person = await db.get(membersStore, personId)
  if (person?.openid === openid) return accept(actorOf(person, dayOf(now)))
  return refuse(person?.openid === undefined ? 'openidTaken' : 'alreadyBound')
}

/** One guarded write; the unique index on `openid` is what keeps it to one person per account. */
const bindTo = async (db: Db, person: PersonDoc, openid: string, occasion: Occasion) => {
  const event = happened({ ...occasion, by: person._id }, 'members.bound', person._id, traceOf(openid))
  const change = noting({ openid, code: unset, lockedUntil: unset }, [event])
  const bound = await db.update(membersStore, { _id: person._id, openid: absent }, change)
  return bound ? accept(actorOf(bound, dayOf(occasion.at))) : afterLosing(db, person._id, openid, occasion.at)
}

/** What a wrong try is told: how many are left; the last one locks, and officers see it on the person. */
const missed = async (db: Db, people: readonly PersonDoc[], spent: readonly number[], now: string) => {
  const [, ofStaff = 0] = spent
  const lockedUntil = plusHours(now, LOCK_HOURS)
  const locked = ofStaff < MOST_TRIES ? [] : people
  for (const { _id } of locked) await db.update(membersStore, { _id }, { lockedUntil })
  const left = MOST_TRIES - Math.max(...spent)
  const ending = left > 0 ? `，还可以再试 ${left} 次` : '，认证已锁定 24 小时'
  throw new Refusal({ code: 'members.mismatch', message: `${members.errors.mismatch}${ending}` })
}

/** Binding a WeChat account to somebody on the roster, and taking that back. */
export const bindHandlers: Pick<Handlers<MembersContract>, 'bind' | 'unbind'> = {
  bind: command({
    load: async ({ db, openid, actor, now, phoneOf }, input) => {
      const { phoneCode } = input
      if (openid === null) return refuseSystem('stranger')
      const claim = claimOf(input)
      const tried = triedBy(openid, claim.staffNo)
      if (actor) return { openid, claim, tried, tries: [], people: [] }
      const where = { staffNo: claim.staffNo }
      const [tries, people] = await Promise.all([
        triesOf(db, tried),
        db.find(membersStore, 'staffNo', { where, limit: NAMESAKES }),
      ])
      // Whoever has left is nobody here, and is told no more than that.
      const here = people.filter((person) => actorOn(person, dayOf(now)) !== null)
      const isAsked = here.length > 0 && !tries.some((one) => isLocked(one, now))
      const phone = phoneCode !== undefined && isAsked ? await phoneOf(phoneCode) : null
      return { openid, claim: { ...claim, phone }, tried, tries, people: here }
    },
    decide: ({ openid, claim, tries, people }, _input, { actor, now }) =>
      decideBind({ tries, people }, claim, { actor, openid, now }),
    save: async ({ db, actor, now, occasion }, plan, { openid, tried, tries, people }) => {
      if (plan.outcome === 'already') return actor ? accept(actor) : stale
      const spent = await spend(db, tried, tries, now)
      if (!spent) return refuse('locked')
      if (plan.outcome === 'mismatch') return missed(db, people, spent, now)
      const saved =
        plan.outcome === 'bind' ? await bindTo(db, plan.person, openid, occasion) : refuse('alreadyBound')
      await forget(
        db,
        tried.map(({ _id }) => _id),
      )
      return saved
    },
    reply: (actor) => meOf(actor),
  }),

  unbind: command({
    load: async () => null,
    decide: (_state, _input, { actor }) => accept(actor?.id ?? ''),
    save: async ({ db, openid, occasion }, id) => {
      const event = happened(occasion, 'members.unbound', id, traceOf(openid ?? ''))
      await db.update(membersStore, { _id: id, openid }, noting({ openid: unset }, [event]))
      return accept(null)
    },
    reply: () => meOf(null),
  }),
}
