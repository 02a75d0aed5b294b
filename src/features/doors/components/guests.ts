import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { call } from '@/shared/api/call'
import type { Guest } from './door/book'

/** Everybody with a seat, page after page; or why they did not come. */
export async function allGuests(activityId: string, sessionId: string): Promise<readonly Guest[] | string> {
  const found: Guest[] = []
  let cursor: string | undefined
  do {
    const input = { activityId, sessionId, ...(cursor && { cursor }) }
    const reply = await call<ActivitiesContract, 'doorList'>('activities.doorList', input)
    if (!reply.ok) return reply.error.message
    found.push(...reply.data.items)
    cursor = reply.data.next
  } while (cursor)
  return found
}
