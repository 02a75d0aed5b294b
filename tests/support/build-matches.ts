import { randomBytes } from 'node:crypto'
import type { Person, Room } from '@cloud/capabilities/matches/contract'
import { signUpsStore, type SignUpDoc } from '@cloud/capabilities/activities/store'
import type { Reply } from '@cloud/kernel/contract/reply'
import { confirmed, prepared, randomFor } from '@/features/matches/phone/hand-in'
import { newKeep, pinned, toggled, type Keep } from '@/features/matches/phone/keep'
import { revealed, type Mutual } from '@/features/matches/phone/revealed'
import { anActivity, putActivities } from './build-activities'
import { aPerson, branchOffice, putPeople } from './build-members'
import type { World } from './world'

export const BEFORE = '2026-06-20T00:00:00.000Z'
export const OPEN = '2026-06-20T02:00:00.000Z'
export const OVER = '2026-06-21T02:00:00.000Z'
export const CLEARED = '2026-06-28T02:00:00.000Z'
/** As an officer sets it up; it starts on 20 June 2026, 9:00 in Beijing. */
export const SETTINGS = { closesAt: '2026-06-20T14:00:00.000Z', most: 3, keepDays: 7 }

/** A confirmed seat, written past the handlers. */
export const putSeat = async (world: World, activityId: string, memberId: string): Promise<void> => {
  const row = { _id: `${activityId}-${memberId}`, activityId, memberId, state: 'confirmed', at: BEFORE }
  await world.db.insert(signUpsStore, row as SignUpDoc)
}

/** A 联谊 activity whose choosing is set up, an officer, and members with seats; their openids are their ids. */
export const openEvent = async (
  world: World,
  activityId: string,
  members: readonly string[],
  settings = {},
) => {
  const people = members.map((_id) => aPerson({ _id, openid: _id }))
  const officer = `${activityId}-officer`
  await putPeople(world.db, ...people, aPerson({ _id: officer, openid: officer, offices: [branchOffice()] }))
  await putActivities(world.db, anActivity({ _id: activityId, kind: 'mingle', title: '玫瑰花苑' }))
  for (const member of members) await putSeat(world, activityId, member)
  world.setNow(BEFORE)
  await world.got(world.as(officer)('matches.open', { activityId, ...SETTINGS, ...settings }))
  return { activityId, officer }
}

export const aProfile = (nickname: string, given: object = {}) => ({
  ...{ nickname, sex: 'female', age: 'to29', lines: '喜欢爬山和烤面包', hobbies: ['爬山'] },
  ...given,
})

export type Phone = ReturnType<typeof aPhone>

/** The phone of somebody at one event: the app's own code, with the keep in memory instead of the storage. */
export const aPhone = (world: World, openid: string, activityId: string) => {
  let keep: Keep = newKeep(randomBytes(32), `微信 ${openid}`)
  const as = world.as(openid)
  const look = async (): Promise<Room> => {
    const room = await world.got(as('matches.room', { activityId }))
    keep = pinned(keep, room.people)
    return room
  }
  const myId = ({ me }: Pick<Room, 'me'>): Pick<Person, 'id'> => {
    if (!me.person) throw new Error(`${openid} has no profile`)
    return me.person
  }
  /** Marks people by their nicknames and makes what is handed in; nothing is sent. */
  const mark = async (...nicknames: readonly string[]) => {
    const room = await look()
    keep = { ...keep, marks: [] }
    for (const person of room.people.filter(({ nickname }) => nicknames.includes(nickname)))
      keep = toggled(keep, person.id)
    const place = { activityId, most: room.event.most, me: myId(room), people: room.people }
    return prepared(keep, place, randomBytes(randomFor(room.event.most)))
  }
  return {
    openid,
    as,
    keep: () => keep,
    setKeep: (next: Keep) => void (keep = next),
    look,
    mark,
    write: (given: object = {}) =>
      as('matches.saveProfile', { activityId, key: keep.key, ...aProfile(openid), ...given }),
    /** Marks people and sends it. */
    choose: async (...nicknames: readonly string[]): Promise<Reply<unknown>> => {
      const ready = await mark(...nicknames)
      if ('problem' in ready) throw new Error(ready.problem)
      keep = ready.keep
      const reply = await as('matches.choose', { activityId, key: keep.key, slots: ready.slots })
      if (reply.ok) keep = confirmed(keep)
      return reply
    },
    /** Who has chosen each other, as this phone shows it. */
    mutual: async (): Promise<readonly Mutual[]> => {
      const room = await look()
      return revealed(keep, activityId, myId(room), room.answers ?? [])
    },
  }
}

/** Phones of people who have all written their profiles; the choosing is open. */
export const phonesIn = async (world: World, activityId: string, members: readonly string[]) => {
  const phones = members.map((member) => aPhone(world, member, activityId))
  world.setNow(BEFORE)
  for (const phone of phones) await world.got(phone.write())
  world.setNow(OPEN)
  return phones
}
