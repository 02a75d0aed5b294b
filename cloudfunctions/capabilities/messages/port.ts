import type { DomainEvent } from '../../kernel/domain/event'
import type { Db } from '../../kernel/ports/db'
import { messagesStore, type MessageDoc } from './store'

export type Notice = Pick<MessageDoc, 'to' | 'title' | 'body' | 'icon' | 'link'>

/** Puts a notice about an event into the inbox of `to`. Telling it twice changes nothing. */
export const tell = (db: Db, event: DomainEvent, notice: Notice): Promise<boolean> =>
  db.insert(messagesStore, { ...notice, _id: `${event.id}-${notice.to}`, at: event.at, read: false })

export { recordsOf } from './records'
