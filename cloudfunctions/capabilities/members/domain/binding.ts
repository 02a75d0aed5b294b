import type { Actor } from '../../../kernel/domain/actor'
import { accept, refuse } from '../../../kernel/domain/decision'
import { plusHours } from '../../../kernel/domain/time'
import { isSameName } from './identity'
import type { Profile } from './person'

/** Wrong tries before a lock, and how long it holds (product rule, issue 2 point 4). */
export const MOST_TRIES = 5
export const LOCK_HOURS = 24
/** Digits of the phone that are asked for. */
const TAIL = 4

/** How long a one-time code is good for. */
export const CODE_HOURS = 72
export const CODE_LENGTH = 8

export type Tries = { readonly count: number; readonly lastAt: string }

/** Tries of a day ago no longer count. */
export const areForgotten = ({ lastAt }: Tries, now: string): boolean => plusHours(lastAt, LOCK_HOURS) <= now

export const isLocked = (tries: Tries | null | undefined, now: string): boolean =>
  tries != null && tries.count >= MOST_TRIES && !areForgotten(tries, now)

export type OneTimeCode = { readonly digest: string; readonly expiresAt: string }

/** Who somebody says to be. `staffNo` is tidy; the code is known by its digest only. */
export type Claim = {
  readonly staffNo: string
  readonly name: string
  readonly phoneTail: string | null
  readonly codeDigest: string | null
  /** The number for which WeChat vouches. */
  readonly phone: string | null
}

type Person = Profile & { readonly openid?: string; readonly code?: OneTimeCode }

const showsPhone = ({ phone }: Person, { phoneTail }: Claim) =>
  phone !== '' && phone.slice(-TAIL) === phoneTail

const showsWholePhone = ({ phone }: Person, claim: Claim) => phone !== '' && phone === claim.phone

const showsCode = ({ code }: Person, { codeDigest }: Claim, now: string) =>
  code !== undefined && code.digest === codeDigest && now < code.expiresAt

const isProven = (person: Person, claim: Claim, now: string) => {
  const shows = showsPhone(person, claim) || showsWholePhone(person, claim) || showsCode(person, claim, now)
  return isSameName(person.name, claim.name) && shows
}

export type BindState<P extends Person> = {
  readonly tries: readonly Tries[]
  /** Everybody with the claimed staff number: one, unless several schools share the database. */
  readonly people: readonly P[]
}

/** What a try comes to. Every outcome but `already` costs a try before it is told. */
export type BindPlan<P> =
  | { readonly outcome: 'already' }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'taken' | 'bind'; readonly person: P }

/**
 * Decides a try to bind. A lock answers before anything is compared, and what is wrong is never said:
 * an unknown number, a wrong name and a wrong tail are one and the same refusal.
 */
export const decideBind = <P extends Person>(
  { tries, people }: BindState<P>,
  claim: Claim,
  caller: { readonly actor: Actor | null; readonly openid: string; readonly now: string },
) => {
  const { actor, openid, now } = caller
  if (actor) {
    return actor.facts.staffNo === claim.staffNo
      ? accept<BindPlan<P>>({ outcome: 'already' })
      : refuse('openidTaken')
  }
  if (tries.some((tried) => isLocked(tried, now))) return refuse('locked')
  const person = people.find((candidate) => isProven(candidate, claim, now))
  if (!person) return accept<BindPlan<P>>({ outcome: 'mismatch' })
  const isTaken = person.openid !== undefined && person.openid !== openid
  return accept<BindPlan<P>>({ outcome: isTaken ? 'taken' : 'bind', person })
}
