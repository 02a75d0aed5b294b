import { useEffect, useState } from 'react'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { call } from '../api/call'
import { keptTokens, type KeptToken } from './kept'

const ask = async (activityId: string): Promise<KeptToken | undefined> => {
  const reply = await call<ActivitiesContract, 'doorToken'>('activities.doorToken', { activityId })
  if (reply.ok) keptTokens.write(activityId, reply.data)
  // A refusal of the system (no network, busy) says nothing about her seat; losing one's identity does.
  else if (!reply.error.code.startsWith('system.') || reply.error.code === 'system.stranger')
    keptTokens.forget(activityId)
  return keptTokens.read(activityId)
}

/**
 * Her token for a door without network: what this phone has kept, asked for again when it has none. From the
 * activity's page once she has a seat, so that it is there when it is needed.
 */
export function useDoorToken(activity: Pick<ActivityDetail, 'id' | 'mine' | 'state'> | undefined): void {
  const activityId = activity?.id ?? ''
  const wanted =
    activity?.mine?.state === 'confirmed' && (activity.state === 'published' || activity.state === 'closed')
  useEffect(() => {
    if (wanted && !keptTokens.read(activityId)) void ask(activityId)
  }, [activityId, wanted])
}

/** The same on the page that shows it: at once what is kept, then what is true. */
export function useKeptToken(activityId: string): KeptToken | undefined {
  const [token, setToken] = useState(() => keptTokens.read(activityId))
  useEffect(() => {
    void ask(activityId).then(setToken)
  }, [activityId])
  return token
}
