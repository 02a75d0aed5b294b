import type { Checked } from '../../kernel/contract/define'
import { mayTouch, unitsOf, type Actor } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { happened, type DomainEvent } from '../../kernel/domain/event'
import { replace } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { digest } from '../../kernel/runtime/digest'
import { command, query, stale, type Context, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import { refuseSystem } from '../../kernel/runtime/refusal'
import { deedOf, type Officer } from './changing'
import type { Introduced, MembersContract, NewcomerView } from './contract'
import { isLocked } from './domain/binding'
import { tidyName, tidyStaffNo } from './domain/identity'
import { answered, introducedFrom, type Newcomer } from './domain/newcomer'
import { outermost } from './domain/scope'
import { admitPerson, namesakeOf } from './newcomers'
import { placeOn } from './places'
import { newcomersStore, type NewcomerDoc } from './store'
import { spend, triesOf, type Tried } from './tries'

type Introducing = Checked<MembersContract, 'introduce'>

const idOf = (openid: string) => `n-${digest(openid).slice(0, 32)}`
const triedBy = (openid: string): readonly Tried[] => [
  { _id: `introduce-${digest(openid).slice(0, 32)}`, of: 'wechat', about: 'introduce' },
]

const introducedOf = ({ state, name, staffNo, unitName, at, reason }: Newcomer): Introduced => ({
  ...{ state, name, staffNo, unitName, at, reason },
})

const viewOf = (newcomer: Newcomer, actor: Actor): NewcomerView => {
  const { _id, phone, employment, note, state, unit } = newcomer
  const isHers = mayTouch(actor, 'members', unit)
  const isOpen = state === 'open'
  const admit = isOpen && isHers ? { can: true, why: '' } : { can: false, why: '这份登记已经处理过了' }
  return { ...introducedOf(newcomer), id: _id, phone, employment, note, admit }
}

const saveNext = async ({ db }: Context, next: Newcomer, event: DomainEvent): Promise<boolean> => {
  if (next.version === 1) return db.insert(newcomersStore, bearing<NewcomerDoc>(next, [event]))
  const { _id, todo, ...fields } = next
  const where = { _id, version: next.version - 1 }
  const change = noting({ ...fields, todo: replace(todo) }, [event])
  return (await db.update(newcomersStore, where, change)) !== null
}

const unit = (newcomer: NewcomerDoc | null) => newcomer?.unit ?? null

const eventOf = (context: Officer, { _id, state, schoolUnit, from }: Newcomer) =>
  happened(context.occasion, 'members.newcomerAnswered', _id, { state, schoolUnit, from })

/** People who are on no roster say who they are; officers compare and answer. */
export const newcomerHandlers: Pick<
  Handlers<MembersContract>,
  'introduction' | 'introduce' | 'newcomers' | 'admit' | 'turnAway'
> = {
  introduction: query({
    load: async ({ db, openid }) => (openid === null ? null : db.get(newcomersStore, idOf(openid))),
    view: (newcomer) => ({ introduction: newcomer && introducedOf(newcomer) }),
  }),

  introduce: command({
    load: async ({ db, openid, now, isClean, actor }, input) => {
      if (openid === null) return refuseSystem('stranger')
      const [known, place, tries, clean] = await Promise.all([
        db.get(newcomersStore, idOf(openid)),
        placeOn(db, input.unit, dayOf(now)),
        triesOf(db, triedBy(openid)),
        actor ? true : isClean(openid, `${input.name} ${input.staffNo} ${input.note}`),
      ])
      const namesake = place && (await namesakeOf(db, tidyStaffNo(input.staffNo), place.schoolUnit))
      return { openid, known, place, tries, clean, namesake }
    },
    decide: ({ openid, known, place, tries, clean, namesake }, input: Introducing, { actor, now }) => {
      if (actor) return refuse('alreadyKnown')
      if (known?.state === 'open') return refuse('alreadyIntroduced')
      if (tries.some((tried) => isLocked(tried, now))) return refuse('tooManyTries')
      if (!place) return refuse('noSuchUnit')
      if (namesake) return refuse('onRoster')
      if (!clean) return refuse('notClean')
      const said = { ...input, name: tidyName(input.name), staffNo: tidyStaffNo(input.staffNo) }
      return accept(introducedFrom({ _id: idOf(openid), openid, ...said, ...place }, known, now))
    },
    save: async (context, next, { openid, tries }) => {
      if (!(await spend(context.db, triedBy(openid), tries, context.now))) return refuse('tooManyTries')
      const event = happened(context.occasion, 'members.introduced', next._id, { unit: next.unit })
      return (await saveNext(context, next, event)) ? accept(next) : stale
    },
    reply: introducedOf,
  }),

  newcomers: query({
    unit: 'own',
    load: ({ db, actor }, { cursor }) => {
      const [todo = ''] = outermost(unitsOf(actor, 'members'))
      return db.find(newcomersStore, 'todo', { where: { todo }, limit: PAGE, after: placeOf(cursor) })
    },
    view: (found, _input, { actor }) => pageOf(found, ['at'], (newcomer) => viewOf(newcomer, actor)),
  }),

  /** The answer is written first, then the person; a death in between is made good by the timer. */
  admit: command({
    load: ({ db }, { newcomerId }) => db.get(newcomersStore, newcomerId),
    unit,
    decide: (newcomer, { from }, { actor }) => {
      if (!newcomer) return refuse('notFound')
      return newcomer.state === 'open'
        ? accept(answered(newcomer, { state: 'admitted', reason: '', from, by: actor.id }))
        : refuse('alreadyAnswered')
    },
    save: async (context, next) => {
      if (await namesakeOf(context.db, next.staffNo, next.schoolUnit)) return refuse('onRoster')
      if (!(await saveNext(context, next, eventOf(context, next)))) return stale
      await admitPerson(context.db, next, deedOf(context, '本人登记，核对后入册'))
      return accept(next)
    },
    reply: (newcomer, _input, { actor }) => viewOf(newcomer, actor),
  }),

  turnAway: command({
    load: ({ db }, { newcomerId }) => db.get(newcomersStore, newcomerId),
    unit,
    decide: (newcomer, { reason }, { actor }) => {
      if (!newcomer) return refuse('notFound')
      return newcomer.state === 'open'
        ? accept(answered(newcomer, { state: 'turnedAway', reason, from: null, by: actor.id }))
        : refuse('alreadyAnswered')
    },
    save: async (context, next) =>
      (await saveNext(context, next, eventOf(context, next))) ? accept(next) : stale,
    reply: (newcomer, _input, { actor }) => viewOf(newcomer, actor),
  }),
}
