import type { RefusalCode } from '../../kernel/contract/define'
import type { Actor } from '../../kernel/domain/actor'
import { accept, refuse, type Decision } from '../../kernel/domain/decision'
import { maskName } from '../../kernel/domain/masking'
import { dayOf } from '../../kernel/domain/time'
import { stale, type Asking } from '../../kernel/runtime/implement'
import type { MembersContract } from './contract'
import { personOf } from './domain/detail'
import { reachOf } from './domain/office'
import type { Amended, Deed } from './domain/record'
import { savePerson } from './save-person'
import { membersStore, type PersonDoc } from './store'

const KEPT_REQUESTS = 5

export type Officer = Asking
export type Code = RefusalCode<MembersContract>
export type Common = { readonly personId: string; readonly why: string; readonly rev?: number | undefined }
export type State = { readonly person: PersonDoc | null }
type Plan = Amended<PersonDoc>

/** Who changes a record on an officer's call, and why. */
export const deedOf = ({ actor, occasion }: Officer, why: string): Deed => ({
  ...occasion,
  why,
  byName: maskName(actor.name),
})

export const loadPerson = async ({ db }: Officer, { personId }: Common): Promise<State> => ({
  person: await db.get(membersStore, personId),
})

const keyOf = ({ actor, requestId }: Officer) => requestId && `${actor.id}:${requestId}`

const isRepeat = ({ lastRequests = [] }: PersonDoc, key: string | null) =>
  key !== null && lastRequests.includes(key)

const remembering = ({ person, events }: Plan, key: string | null): Plan =>
  key === null
    ? { person, events }
    : {
        events,
        person: { ...person, lastRequests: [...(person.lastRequests ?? []), key].slice(-KEPT_REQUESTS) },
      }

/** Why any change is refused, before its own rule is asked; null when that may decide. */
const barred = (person: PersonDoc, { rev }: Common, { actor }: Officer) => {
  if (person._id === actor.id) return refuse('ownRecord')
  return rev !== undefined && rev !== person.rev ? refuse('changedSince') : null
}

export type Rule<S extends State, I> = (
  person: PersonDoc,
  input: I,
  context: { readonly deed: Deed; readonly today: string; readonly state: S; readonly actor: Actor },
) => Decision<Plan, Code>

/** A write that did not happen although nobody was quicker: the number is somebody else's. */
const afterLosing = async ({ db }: Officer, before: PersonDoc) => {
  const now = await db.get(membersStore, before._id)
  return now?.rev === before.rev ? refuse('staffNoTaken') : stale
}

const save = async (context: Officer, plan: Plan, { person }: State) => {
  if (!person) return stale
  const saved = await savePerson(context.db, person, plan)
  return saved ? accept(saved) : afterLosing(context, person)
}

/**
 * A change of one person's record by an officer: one call to read, one to write; none to write when it is asked
 * for again. An officer acts only from above all that the person may do herself.
 */
export const changing = <I extends Common, S extends State>(
  read: (context: Officer, input: I) => Promise<S>,
  rule: Rule<S, I>,
) => ({
  load: read,
  unit: ({ person }: S) => person && reachOf(person),
  decide: (state: S, input: I, context: Officer): Decision<Plan, Code> => {
    const { person } = state
    if (!person) return refuse('notFound')
    const key = keyOf(context)
    if (isRepeat(person, key)) return accept({ person, events: [] })
    const bar = barred(person, input, context)
    if (bar) return bar
    const deed = deedOf(context, input.why)
    const decided = rule(person, input, { deed, today: dayOf(context.now), state, actor: context.actor })
    return decided.ok ? accept(remembering(decided.plan, key)) : decided
  },
  save,
  reply: (person: PersonDoc, _input: I, { actor, now }: Officer) => personOf(person, actor, now),
})
