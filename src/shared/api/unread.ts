import { useEffect } from 'react'
import type { MessagesContract } from '@cloud/capabilities/messages/contract'
import { setUnread } from './session'
import { type Remote, useRemote } from './use-remote'

type Unread = { readonly unread: number }

/**
 * Keeps the count on the 消息 tab true: asks whenever the page is shown.
 * `bound` false: a stranger, who has no inbox; undefined: not known yet.
 */
export function useUnread(bound: boolean | undefined): Remote<Unread> {
  const inbox = useRemote<MessagesContract, 'unread'>('messages.unread', bound ? {} : undefined)
  const unread = bound === false ? 0 : inbox.view?.unread
  useEffect(() => {
    if (unread !== undefined) setUnread(unread)
  }, [unread])
  return inbox
}
