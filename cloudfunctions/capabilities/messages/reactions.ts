import type { Aftermath } from '../../kernel/runtime/reactions'
import { heldRows, lettingGo } from '../privacy/port'
import { messagesStore } from './store'

/** What somebody was told goes when her legal period is over. */
export const messagesAftermath: Aftermath = {
  collections: [],
  reactions: {
    'privacy.purged': lettingGo(
      heldRows({ what: 'messages', from: messagesStore, index: 'inbox', of: (to) => ({ to }) }),
    ),
  },
  repairs: [],
}
