import type { Checked } from '../../kernel/contract/define'
import { accept, refuse } from '../../kernel/domain/decision'
import { addMonths, dayOf } from '../../kernel/domain/time'
import { command, stale, type Handlers } from '../../kernel/runtime/implement'
import { changing, deedOf, loadPerson, type Common, type State } from './changing'
import type { MembersContract } from './contract'
import { personOf } from './domain/detail'
import { enrolled } from './domain/enrol'
import { tidyName, tidyStaffNo } from './domain/identity'
import { amend, type Facts } from './domain/record'
import { namesakeOf } from './newcomers'
import { placeOn } from './places'
import { addPerson } from './save-person'

type Input<A extends keyof MembersContract['actions']> = Checked<MembersContract, A>

/** What was given, without what was left out. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: Exclude<T[K], undefined>
  }

const amending = <I extends Common>(factsOf: (input: I) => Partial<Facts>) =>
  changing<I, State>(loadPerson, (person, input, { deed, today }) => {
    const amended = amend(person, { what: 'corrected', facts: factsOf(input) }, deed, today)
    return amended.ok && !amended.plan.events.length ? refuse('nothingNew') : amended
  })

/** Nobody is enrolled from a day more than a year ahead. */
const latestFor = (now: string) => addMonths(dayOf(now), 12)

/** What officers enter that holds without a day, and people who are new. */
export const factsHandlers: Pick<
  Handlers<MembersContract>,
  'enrol' | 'amend' | 'setTags' | 'setPaidThrough'
> = {
  amend: command(
    amending<Input<'amend'>>(({ name, sex, birthday, phone }) =>
      given({ name: name === undefined ? undefined : tidyName(name), sex, birthday, phone }),
    ),
  ),
  setTags: command(amending<Input<'setTags'>>(({ tags }) => ({ tags: [...new Set(tags)].sort() }))),
  setPaidThrough: command(amending<Input<'setPaidThrough'>>(({ paidThrough }) => ({ paidThrough }))),

  /** The id follows from the request, so that a repeated one finds who was enrolled before. */
  enrol: command({
    load: async ({ db }, { unit, from }) => ({ place: await placeOn(db, unit, from) }),
    unit: (_state: unknown, { unit }: Input<'enrol'>) => unit,
    decide: ({ place }, input, context) => {
      if (!place) return refuse('noSuchUnit')
      if (input.from > latestFor(context.now)) return refuse('tooFar')
      const { joinedOn, employment, fundingUnit } = input
      const state = joinedOn === null ? 'staff' : 'member'
      const facts = { staffNo: tidyStaffNo(input.staffNo), name: tidyName(input.name), sex: input.sex }
      const standing = { ...place, state, employment, fundingUnit, joinedOn } as const
      const more = { birthday: input.birthday, phone: input.phone, paidThrough: null, tags: [] }
      const from = joinedOn !== null && joinedOn < input.from ? joinedOn : input.from
      const someone = {
        ...facts,
        ...more,
        _id: `e-${context.requestId ?? context.occasion.id}`,
        standing,
        from,
      }
      return accept(enrolled(someone, deedOf(context, input.why), dayOf(context.now)))
    },
    save: async (context, plan) => {
      if (await addPerson(context.db, plan)) return accept(plan.person)
      const { staffNo, schoolUnit, _id } = plan.person
      const other = await namesakeOf(context.db, staffNo, schoolUnit)
      if (!other) return stale
      return other._id === _id ? accept(other) : refuse('staffNoTaken')
    },
    reply: (person, _input, { actor, now }) => personOf(person, actor, now),
  }),
}
