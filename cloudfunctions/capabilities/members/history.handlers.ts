import { mayTouch } from '../../kernel/domain/actor'
import { query, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseWith } from '../../kernel/runtime/refusal'
import { members, type MembersContract } from './contract'
import { changeOf } from './domain/history'
import { changesStore, membersStore } from './store'

/** What has been changed in a record; the person's own, or that of somebody in an officer's scope. */
export const historyHandlers: Pick<Handlers<MembersContract>, 'history'> = {
  history: query({
    load: async ({ db, actor }, { personId = actor.id, cursor }) => {
      if (personId !== actor.id) {
        const person = await db.get(membersStore, personId)
        if (!person || !mayTouch(actor, 'members', person.unit)) return refuseWith(members, 'notFound')
      }
      return db.find(changesStore, 'person', { where: { personId }, limit: PAGE, after: placeOf(cursor) })
    },
    view: (found, { personId }, { actor }) => {
      const isOwn = personId === undefined || personId === actor.id
      return pageOf(found, ['at'], (change) => changeOf(change, isOwn))
    },
  }),
}
