import { accept, refuse } from '../../../kernel/domain/decision'
import type { Answer, Mine, Person, Slot } from '../contract'
import { MOST_TIMES } from '../labels'
import { eventView, isCleared, phaseOf, type Choosing } from './event'
import { givesContact } from './words'

/** Somebody in one event, with what she handed in. */
export type Profile = Omit<Person, 'id'> & {
  readonly _id: string
  readonly activityId: string
  readonly memberId: string
  /** Her id for the others: random, so that its order says nothing and nothing links two events. */
  readonly person: string
  readonly slots: readonly Slot[]
  /** All tokens of all slots: two people who chose each other have one in common. */
  readonly tokens: readonly string[]
  readonly times: number
  /** Grows with every write. */
  readonly rev: number
  /** The request by which she handed in last. */
  readonly last: string | null
}

/** What somebody writes about herself. */
export type Written = Omit<Person, 'id'> & { readonly activityId: string }

/** One person before one event. */
export type Standing = {
  readonly choosing: Choosing | null
  readonly mine: Profile | null
  readonly isParticipant: boolean
}

export const profileId = (activityId: string, memberId: string): string => `${activityId}-${memberId}`

const notIn = ({ choosing, mine, isParticipant }: Standing, now: string) => {
  if (!choosing || isCleared(choosing, now)) return 'notFound'
  return mine || isParticipant ? null : 'notParticipant'
}

export const whyNotWrite = (standing: Standing, now: string) => {
  const why = notIn(standing, now)
  if (why || !standing.choosing) return why
  return phaseOf(standing.choosing, now) === 'over' ? 'over' : null
}

export const whyNotChoose = (standing: Standing, now: string) => {
  const { choosing, mine } = standing
  const why = notIn(standing, now)
  if (why || !choosing) return why
  const phase = phaseOf(choosing, now)
  if (phase === 'before') return 'notYetOpen'
  if (phase === 'over') return 'over'
  if (!mine) return 'noProfile'
  return mine.times >= MOST_TIMES ? 'tooOften' : null
}

/** Taking everything back is possible as long as it is there; asking twice changes nothing. */
export const decideLeave = (standing: Standing, now: string) => {
  const why = notIn(standing, now)
  return why ? refuse(why) : accept(standing)
}

const emptied = { slots: [], tokens: [], times: 0, last: null } as const

/** `isClean` is WeChat's verdict on what was written; `newId` becomes the person's id when she is new. */
export const decideSave = (
  standing: Standing,
  { activityId, key, nickname, sex, age, lines, hobbies }: Written,
  {
    memberId,
    isClean,
    now,
    newId,
  }: Record<'memberId' | 'now' | 'newId', string> & { readonly isClean: boolean },
) => {
  const why = whyNotWrite(standing, now)
  if (why) return refuse(why)
  if (givesContact([nickname, lines, ...hobbies].join('\n'))) return refuse('hasContact')
  if (!isClean) return refuse('unclean')
  const { mine } = standing
  const written = { key, nickname, sex, age, lines, hobbies }
  const kept = mine?.key === key ? mine : emptied
  return accept<Profile>({
    _id: profileId(activityId, memberId),
    activityId,
    memberId,
    person: mine?.person ?? newId,
    ...written,
    ...{ slots: kept.slots, tokens: kept.tokens, times: kept.times, last: kept.last },
    rev: (mine?.rev ?? 0) + 1,
  })
}

const isComplete = (slots: readonly Slot[], most: number) => {
  const tokens = slots.flatMap((slot) => slot.tokens)
  return slots.length === most && new Set(tokens).size === tokens.length
}

/** Puts the slots in place of the ones before. The same request again changes nothing. */
export const decideChoose = (
  standing: Standing,
  { key, slots }: { readonly key: string; readonly slots: readonly Slot[] },
  { requestId, now }: { readonly requestId: string | null; readonly now: string },
) => {
  const { mine, choosing } = standing
  if (mine && requestId !== null && mine.last === requestId) return accept(mine)
  const why = whyNotChoose(standing, now)
  if (why || !mine || !choosing) return refuse(why ?? 'notFound')
  if (mine.key !== key) return refuse('unknownKey')
  if (!isComplete(slots, choosing.most)) return refuse('wrongNumber')
  const tokens = slots.flatMap((slot) => slot.tokens)
  return accept<Profile>({
    ...mine,
    slots,
    tokens,
    times: mine.times + 1,
    rev: mine.rev + 1,
    last: requestId,
  })
}

export const personOf = ({ person, key, nickname, sex, age, lines, hobbies }: Profile): Person => ({
  id: person,
  ...{ key, nickname, sex, age, lines, hobbies: [...hobbies] },
})

const possible = <Code extends string>(
  why: Code | null,
  sentence: (code: Code) => string,
): Mine['me']['write'] => (why ? { can: false, why: sentence(why) } : { can: true, why: '' })

/** What one sees of herself; `say` gives the sentence of a refusal. */
export const mineOf = (
  standing: Standing & { readonly choosing: Choosing },
  now: string,
  say: (code: string) => string,
): Mine => ({
  event: eventView(standing.choosing, now),
  me: {
    person: standing.mine && personOf(standing.mine),
    times: standing.mine?.times ?? 0,
    write: possible(whyNotWrite(standing, now), say),
    choose: possible(whyNotChoose(standing, now), say),
  },
})

/** For each of my tokens that somebody else handed in too: what that one sealed with it. */
export const answersFor = (mine: Profile, met: readonly Profile[]): Answer[] =>
  met
    .filter(({ _id }) => _id !== mine._id)
    .flatMap((other) =>
      other.slots.flatMap(({ tokens, sealed }) => {
        const token = tokens.find((one) => mine.tokens.includes(one))
        return token ? [{ token, sealed, person: personOf(other) }] : []
      }),
    )

/** How many pairs there are: tokens that two people handed in. */
export const pairsAmong = (all: readonly Pick<Profile, '_id' | 'tokens'>[]): number => {
  const by = new Map<string, Set<string>>()
  for (const { _id, tokens } of all) {
    for (const token of tokens) by.set(token, (by.get(token) ?? new Set()).add(_id))
  }
  return [...by.values()].filter(({ size }) => size > 1).length
}
