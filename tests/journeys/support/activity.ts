import type { ActivitiesContract, ActivityDraft } from '@cloud/capabilities/activities/contract'
import type { ActionName, Input } from '@cloud/kernel/contract/define'
import { plusMinutes } from '@cloud/kernel/domain/time'
import { aPerson, putPeople } from '../../support/build-members'
import type { Product } from '../../support/product'

type Action = ActionName<ActivitiesContract>
type Times = Pick<ActivityDraft, 'opensAt' | 'closesAt' | 'startsAt' | 'endsAt'>

/** Sign-up is open, and it begins `minutes` from now; by instants, so that no midnight lies in the way. */
export const beginningIn = (minutes: number): Times => {
  const now = new Date().toISOString()
  return {
    opensAt: plusMinutes(now, -60),
    closesAt: plusMinutes(now, minutes + 60),
    startsAt: plusMinutes(now, minutes),
    endsAt: plusMinutes(now, minutes + 120),
  }
}

/** What somebody does without tapping, to prepare a journey or to ask what is true; gives the answer. */
export const does = async <A extends Action>(
  { call }: Product,
  openid: string,
  action: A,
  input: Input<ActivitiesContract, A>,
) => {
  const reply = await call(openid, `activities.${action}`, input)
  if (!reply.ok) throw new Error(`${openid} ${action}: ${reply.error.code}`)
  return reply.data
}

/** An activity that an officer has just published; gives its id. */
export const published = async (product: Product, officer: string, draft: ActivityDraft): Promise<string> => {
  const { id } = await does(product, officer, 'create', draft)
  await does(product, officer, 'publish', { activityId: id })
  return id
}

/** Members of 光电学院分会 by id and name; each one's openid is her id. */
export const moreMembers = ({ db }: Product, names: Readonly<Record<string, string>>): Promise<void> =>
  putPeople(db, ...Object.entries(names).map(([id, name]) => aPerson({ _id: id, openid: id, name })))
