import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { replace } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { command, stale, type Handlers } from '../../kernel/runtime/implement'
import { freshCode } from './codes'
import type { MembersContract } from './contract'
import { newClerk } from './domain/clerk'
import { tidyName } from './domain/identity'
import { shopUnit } from './domain/office'
import { factsOf } from './domain/person'
import { membersStore } from './store'

const STAFF_NO = 6

/** One clerk per shop and name: inviting again gives the same clerk a new code. */
const clerkId = (unit: string, name: string) => `clerk-${digest(`${unit}${name}`).slice(0, 24)}`

/** The people behind a bakery's counter. */
export const clerkHandlers: Pick<Handlers<MembersContract>, 'inviteClerk'> = {
  inviteClerk: command({
    load: async ({ db, actor }, { shopId, name }) => {
      const { schoolUnit } = factsOf(actor)
      const unit = shopUnit(schoolUnit, shopId)
      const id = clerkId(unit, tidyName(name))
      return { unit, id, known: await db.get(membersStore, id) }
    },
    unit: (state: { readonly unit: string }) => state.unit,
    decide: (state) => accept(state),
    save: async ({ db, actor, now, newCode, occasion }, { unit, id, known }, _state, { name, shopName }) => {
      const { code, kept } = freshCode(newCode, now)
      const events = [happened(occasion, 'members.clerkInvited', id, { unit })]
      const staffNo = known?.staffNo ?? `S-${newCode(STAFF_NO)}`
      const clerk = newClerk({ id, staffNo, name: tidyName(name), unit, shopName }, factsOf(actor))
      const saved = known
        ? await db.update(membersStore, { _id: id }, noting({ code: replace(kept) }, events))
        : await db.insert(membersStore, bearing({ ...clerk, code: kept }, events))
      return saved ? accept({ code, expiresAt: kept.expiresAt, forName: clerk.name, staffNo }) : stale
    },
    reply: (told) => told,
  }),
}
