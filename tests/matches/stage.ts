import type { Person } from '@cloud/capabilities/matches/contract'
import { choosingsStore, profilesStore, type ProfileDoc } from '@cloud/capabilities/matches/store'
import { messagesStore } from '@cloud/capabilities/messages/store'
import { auditStore } from '@cloud/kernel/runtime/audit'
import { oneOf } from '@cloud/kernel/ports/db'
import { pairOf, type Known, type Myself, type Pair } from '@/features/matches/crypto/pair'
import { openEvent, phonesIn, type Phone } from '../support/build-matches'
import { openWorld } from '../support/world'

export const NAMES = ['ann', 'bo', 'cy', 'di'] as const
export type Name = (typeof NAMES)[number]
export type Choices = Partial<Record<Name, readonly Name[]>>

/** Every random value that is stored: hex of keys, tokens and sealed lines; ids. */
const RANDOM = /[0-9a-f]{32,}|(?<=")[0-9a-z]{24}(?=")|[0-9a-z]{24}(?=-)/g

export const mustPair = (event: string, me: Myself, other: Known): Pair => {
  const pair = pairOf(event, me, other)
  if (!pair) throw new Error('no pair')
  return pair
}

export const mySelf = (phone: Phone, { id, key }: Person): Myself => ({
  id,
  key,
  secret: phone.keep().secret,
})

/** A world in which four people choose, and an administrator who may read everything that is stored. */
export const openStage = async () => {
  const world = await openWorld()

  /** An event of its own in which these people choose so; everybody hands in. Gives their phones. */
  const play = async (event: string, choices: Choices) => {
    const members = NAMES.map((name) => `${event}-${name}`)
    await openEvent(world, event, members)
    const phones = await phonesIn(world, event, members)
    const of = (name: Name) => phones[NAMES.indexOf(name)] as Phone
    for (const name of NAMES)
      await world.got(of(name).choose(...(choices[name] ?? []).map((other) => `${event}-${other}`)))
    return of
  }

  const profilesOf = async (event: string): Promise<readonly ProfileDoc[]> => {
    const ids = NAMES.map((name) => `${event}-${event}-${name}`)
    const found = await world.db.find(profilesStore, '_id', { where: { _id: oneOf(ids) }, limit: 100 })
    return [...found].sort((one, other) => (one._id < other._id ? -1 : 1))
  }

  const profileOf = async (event: string, name: Name): Promise<ProfileDoc> => {
    const found = (await profilesOf(event)).find(({ _id }) => _id.endsWith(name))
    if (!found) throw new Error(`no profile of ${name}`)
    return found
  }

  /** All that is stored about an event, with every random value named by the order in which it first turns up. */
  const dump = async (event: string): Promise<string> => {
    await world.sweep()
    const entries = await world.db.find(auditStore, 'head', { where: {}, limit: 100 })
    const inbox = (to: string) => world.db.find(messagesStore, 'inbox', { where: { to }, limit: 9 })
    const messages = await Promise.all(NAMES.map((name) => inbox(`${event}-${name}`)))
    const audit = entries.map((entry) => entry.event).filter((text) => text.includes(`"${event}`))
    const choosing = await world.db.get(choosingsStore, event)
    const names = new Map<string, string>()
    const named = (value: string) => {
      if (!names.has(value)) names.set(value, `#${names.size}`)
      return names.get(value) ?? ''
    }
    return JSON.stringify([choosing, await profilesOf(event), audit.sort(), messages])
      .replace(RANDOM, named)
      .replaceAll(event, 'EVENT')
  }

  return { world, play, profilesOf, profileOf, dump }
}
