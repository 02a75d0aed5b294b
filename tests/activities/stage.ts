import { draftOf } from '@cloud/capabilities/activities/domain/draft'
import { activitiesStore, signUpsStore } from '@cloud/capabilities/activities/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import type { Change } from '@cloud/kernel/ports/db'
import { plusMinutes } from '@cloud/kernel/domain/time'
import { anActivity, putActivities, stored } from '../support/build-activities'
import { aPerson, branchOffice, putPeople } from '../support/build-members'
import { openWorld } from '../support/world'

export const START = '2026-06-10T02:00:00.000Z'

type Person = Partial<Omit<Parameters<typeof aPerson>[0], '_id'>>
type Given = Partial<Omit<Parameters<typeof anActivity>[0], '_id'>>

export type Stage = Awaited<ReturnType<typeof openStage>>

/** A world with people and activities made on demand, each with an id of its own. */
export const openStage = async () => {
  const world = await openWorld({ now: START })
  let made = 0
  const nextId = (letter: string) => `${letter}${String((made += 1)).padStart(3, '0')}`

  const somebody = async (given: Person = {}) => {
    const _id = nextId('m')
    await putPeople(world.db, aPerson({ _id, openid: _id, ...given }))
    return _id
  }
  const someone = (count: number) => Promise.all(Array.from({ length: count }, () => somebody()))
  const activity = async (given: Given = {}) => {
    const _id = nextId('a')
    await putActivities(world.db, anActivity({ _id, ...given }))
    return _id
  }
  const call = (what: 'signUp' | 'cancel' | 'detail') => (who: string | null, activityId: string) =>
    world.as(who)(`activities.${what}`, { activityId })
  /** What would be sent to leave an activity as it is, with some fields changed. */
  const draftAs = async (activityId: string, given: object = {}) => {
    const { activity } = await stored(world.db, activityId)
    return { ...draftOf(activity), ...given }
  }
  const signUp = call('signUp')
  const cancel = call('cancel')
  return {
    world,
    somebody,
    someone,
    officer: () => somebody({ offices: [branchOffice()] }),
    activity,
    signUp,
    cancel,
    detail: call('detail'),
    ask: (who: string, deed: 'publish' | 'close' | 'callOff', activityId: string) =>
      world.as(who)(`activities.${deed}`, { activityId, reason: '台风' }),
    draftOf: draftAs,
    edit: async (who: string, activityId: string, given: object) =>
      world.as(who)('activities.edit', { activityId, draft: await draftAs(activityId, given) }),
    /** Signs them up one after the other, a minute apart. */
    come: async (activityId: string, ...people: readonly string[]) => {
      for (const who of people) {
        await world.got(signUp(who, activityId))
        world.setNow(plusMinutes(world.now(), 1))
      }
    },
    later: (seconds: number) =>
      world.setNow(new Date(Date.parse(world.now()) + seconds * 1000).toISOString()),
    /** So much later that a warm instance has forgotten what it saw. */
    cool: () => world.setNow(plusMinutes(world.now(), 1)),
    /** What another instance wrote meanwhile. */
    elsewhere: (activityId: string, change: Change) =>
      world.db.update(activitiesStore, { _id: activityId }, change),
    rowElsewhere: (activityId: string, who: string, change: Change) =>
      world.db.update(signUpsStore, { _id: `${activityId}-${who}` }, change),
    stored: (activityId: string) => stored(world.db, activityId),
    /** State by member, as stored. */
    states: async (activityId: string) => {
      const { rows } = await stored(world.db, activityId)
      return Object.fromEntries(rows.map(({ memberId, state }) => [memberId, state]))
    },
    inboxOf: async (to: string) => {
      const found = await world.db.find(messagesStore, 'inbox', { where: { to }, limit: 100 })
      return found.map(({ title }) => title).reverse()
    },
  }
}
