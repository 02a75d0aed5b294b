import type { Checked } from '../../kernel/contract/define'
import { mayTouch, type Actor } from '../../kernel/domain/actor'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { happened } from '../../kernel/domain/event'
import { replace } from '../../kernel/ports/db'
import { bearing, noting } from '../../kernel/ports/pending'
import { command, query, stale, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { PAGE, pageOf, placeOf } from '../../kernel/runtime/paging'
import type { CommitteeView, MembersContract } from './contract'
import type { Committee } from './domain/committee'
import { isOpenOn } from './domain/unit'
import { unitIdOf } from './places'
import { committeesStore, unitsStore, type CommitteeDoc } from './store'

type Saving = Checked<MembersContract, 'saveCommittee'>
type Officer = Asking

const viewOf = (committee: Committee, actor: Actor): CommitteeView => {
  const { _id, version: _version, members, ...rest } = committee
  const isOpen = rest.closedOn === null
  const isHers = mayTouch(actor, 'members', rest.unit)
  const why = isOpen ? '由这一级工会办理' : '这个委员会已经结束'
  const edit = isOpen && isHers ? { can: true, why: '' } : { can: false, why }
  return { ...rest, id: _id, members: members.map((member) => ({ ...member })), edit }
}

const idOf = ({ requestId, occasion }: Officer) => `c-${requestId ?? occasion.id}`
const isBackwards = ({ from, until }: { from: string; until: string | null }) =>
  until !== null && until <= from

/** Writes the next version over the one before it, or the first. One call. */
const save = async ({ db, occasion }: Officer, next: Committee) => {
  const event = happened(occasion, 'members.committeeSaved', next._id, { unit: next.unit, kind: next.kind })
  if (next.version === 1) {
    if (await db.insert(committeesStore, bearing<CommitteeDoc>(next, [event]))) return accept(next)
    const there = await db.get(committeesStore, next._id)
    return there ? accept<Committee>(there) : stale
  }
  const { _id, members, ...fields } = next
  const where = { _id, version: next.version - 1 }
  const change = noting({ ...fields, members: replace(members) }, [event])
  return (await db.update(committeesStore, where, change)) ? accept(next) : stale
}

/** Committees of a unit, with their members and terms. */
export const committeeHandlers: Pick<
  Handlers<MembersContract>,
  'committees' | 'saveCommittee' | 'closeCommittee'
> = {
  committees: query({
    unit: (_state: unknown, { unit }: Checked<MembersContract, 'committees'>) => unit,
    load: ({ db }, { unit, cursor }) =>
      db.find(committeesStore, 'unit', { where: { unit }, limit: PAGE, after: placeOf(cursor) }),
    view: (found, _input, { actor }) => pageOf(found, ['name'], (committee) => viewOf(committee, actor)),
  }),

  saveCommittee: command({
    load: async (context, { committeeId, unit }) => {
      const { db } = context
      const [known, there] = await Promise.all([
        db.get(committeesStore, committeeId ?? idOf(context)),
        db.get(unitsStore, unitIdOf(unit)),
      ])
      return { known, there }
    },
    unit: ({ known }: { readonly known: CommitteeDoc | null }, { unit }: Saving) => known?.unit ?? unit,
    decide: ({ known, there }, { committeeId, unit, ...draft }, context) => {
      if (known && committeeId === undefined) return accept<Committee>(known)
      if (committeeId !== undefined && !known) return refuse('notFound')
      if (known && known.closedOn !== null) return refuse('committeeClosed')
      if (!there || !isOpenOn(there, dayOf(context.now))) return refuse('noSuchUnit')
      if ([draft, ...draft.members].some(isBackwards)) return refuse('wrongTerm')
      const place = known ? { unit: known.unit, unitName: known.unitName } : { unit, unitName: there.name }
      const id = { _id: known?._id ?? idOf(context), version: (known?.version ?? 0) + 1 }
      return accept<Committee>({ ...draft, ...place, ...id, closedOn: null })
    },
    save: (context, next, { known }) =>
      known?.version === next.version ? Promise.resolve(accept(next)) : save(context, next),
    reply: (committee, _input, { actor }) => viewOf(committee, actor),
  }),

  closeCommittee: command({
    load: ({ db }, { committeeId }) => db.get(committeesStore, committeeId),
    unit: (known: CommitteeDoc | null) => known?.unit ?? null,
    decide: (known, { on }) => {
      if (!known) return refuse('notFound')
      if (known.closedOn !== null)
        return known.closedOn === on ? accept<Committee>(known) : refuse('committeeClosed')
      return on <= known.from
        ? refuse('wrongTerm')
        : accept<Committee>({ ...known, closedOn: on, version: known.version + 1 })
    },
    save: (context, next, known) =>
      known?.version === next.version ? Promise.resolve(accept(next)) : save(context, next),
    reply: (committee, _input, { actor }) => viewOf(committee, actor),
  }),
}
