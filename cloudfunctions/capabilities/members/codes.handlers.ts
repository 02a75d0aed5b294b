import type { Checked } from '../../kernel/contract/define'
import { mayTouch } from '../../kernel/domain/actor'
import { accept } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { absent, replace } from '../../kernel/ports/db'
import { noting } from '../../kernel/ports/pending'
import { command, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { freshCode } from './codes'
import type { MembersContract } from './contract'
import { reachOf } from './domain/office'
import { membersStore } from './store'

/** Codes for many, to be printed and handed out. */
export const codesHandlers: Pick<Handlers<MembersContract>, 'issueCodes'> = {
  issueCodes: command({
    unit: (_state: unknown, { unit }: Checked<MembersContract, 'issueCodes'>) => unit,
    load: ({ db }, { unit, cursor }) =>
      db.find(membersStore, 'unbound', {
        where: { within: unit, openid: absent },
        limit: PAGE,
        after: placeOf(cursor),
      }),
    decide: (found) => accept(found),
    /** Whoever was bound meanwhile, or may do more than the officer, is left out. One call each. */
    save: async ({ db, actor, now, newCode, occasion }, found) => {
      const told = await Promise.all(
        found.map(async (person) => {
          if (!mayTouch(actor, 'members', reachOf(person))) return []
          const { code, kept } = freshCode(newCode, now)
          const event = happened(
            { ...occasion, id: `${occasion.id}-${person._id}` },
            'members.codeIssued',
            person._id,
          )
          const where = { _id: person._id, openid: absent }
          const saved = await db.update(membersStore, where, noting({ code: replace(kept) }, [event]))
          const { name: forName, staffNo, unitName } = person
          return saved ? [{ code, expiresAt: kept.expiresAt, forName, staffNo, unitName }] : []
        }),
      )
      return accept({ ...pageOf(found, ['staffNo'], () => null), items: told.flat() })
    },
    reply: (told) => told,
  }),
}
