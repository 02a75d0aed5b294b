import { accept, refuse } from '../../kernel/domain/decision'
import { command, implement, query, stale } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { messages, type Message } from './contract'
import { messagesStore, type MessageDoc } from './store'

const view = ({ _id, to: _to, ...rest }: MessageDoc): Message => ({ id: _id, ...rest })

export const messagesCapability = implement(messages, {
  list: query({
    load: ({ db, actor }, { unread, cursor }) =>
      db.find(messagesStore, unread ? 'unread' : 'inbox', {
        where: { to: actor.id, ...(unread && { read: false }) },
        limit: PAGE,
        after: placeOf(cursor),
      }),
    view: (found) => pageOf(found, ['at'], view),
  }),

  unread: query({
    load: ({ db, actor }) => db.count(messagesStore, 'unread', { to: actor.id, read: false }),
    view: (unread) => ({ unread }),
  }),

  markRead: command({
    load: ({ db }, { messageId }) => db.get(messagesStore, messageId),
    decide: (message, _input, { actor }) => (message?.to === actor.id ? accept(message) : refuse('notFound')),
    save: async ({ db }, message) => {
      const read = await db.update(messagesStore, { _id: message._id }, { read: true })
      return read ? accept(read) : stale
    },
    reply: view,
  }),
})
