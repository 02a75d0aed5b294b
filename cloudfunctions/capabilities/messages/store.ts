import { collection } from '../../kernel/ports/db'

export type MessageDoc = {
  /** `<event id>-<recipient>`: the same event never tells the same person twice. */
  readonly _id: string
  readonly to: string
  readonly title: string
  readonly body: string
  readonly icon: 'activity' | 'cake' | 'request' | 'member'
  readonly link: string
  readonly at: string
  readonly read: boolean
}

export const messagesStore = collection<MessageDoc>('messages', {
  inbox: { fields: ['to', '-at'] },
  unread: { fields: ['to', 'read', '-at'] },
})

export const messagesCollections = [messagesStore] as const
