import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { cursor, instant, page } from '../../kernel/contract/scalars'

const messageId = z.string().min(1).max(200)

const message = z.object({
  id: messageId,
  title: z.string(),
  body: z.string(),
  icon: z.enum(['activity', 'cake', 'request', 'member']),
  /** Page to open, with its query; empty when there is nothing to do. */
  link: z.string(),
  at: instant,
  read: z.boolean(),
})
export type Message = z.infer<typeof message>

export const messages = contract({
  name: 'messages',
  errors: { notFound: '没有找到这条消息' },
  actions: {
    /** Newest first; `unread: true` gives the unread ones only. */
    list: query('known', z.object({ unread: z.boolean().optional(), cursor }), page(message)),
    unread: query('known', z.object({}), z.object({ unread: z.int().nonnegative() })),
    markRead: command('known', z.object({ messageId }), message),
  },
})
export type MessagesContract = typeof messages
