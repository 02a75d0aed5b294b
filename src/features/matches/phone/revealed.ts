import type { Answer, Person } from '@cloud/capabilities/matches/contract'
import { pairOf, tokensOf, type Known, type Myself } from '../crypto/pair'
import { opened } from '../crypto/sealed'
import type { Keep } from './keep'

/** Somebody who chose me as I chose her. */
export interface Mutual {
  readonly person: Person
  /** What she wrote for me; null when it cannot be opened. */
  readonly contact: string | null
}

/**
 * What the answers say, as far as this phone can check it: the server does not decide who matches. An answer counts
 * when I chose that person with that key, and the token is one that only she and I can make.
 */
export function revealed(
  keep: Keep,
  activityId: string,
  me: Pick<Person, 'id'>,
  answers: readonly Answer[],
): Mutual[] {
  const myself: Myself = { id: me.id, key: keep.key, secret: keep.secret }
  const mutual = answers.flatMap(({ token, sealed, person }) => {
    const times = timesOf(keep, person)
    const pair = times.length > 0 ? pairOf(activityId, myself, person) : null
    if (!pair || !times.some((time) => tokensOf(pair, time).includes(token))) return []
    return [{ person, contact: opened(sealed, pair) }]
  })
  return mutual.filter(({ person }, at) => mutual.findIndex((one) => one.person.id === person.id) === at)
}

/** At which times I chose this person with this key. */
const timesOf = ({ handed }: Keep, { id, key }: Known): number[] =>
  handed.flatMap((chosen, at) => (chosen.some((one) => one.id === id && one.key === key) ? [at + 1] : []))
