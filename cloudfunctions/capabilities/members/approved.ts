import { dayOf } from '../../kernel/domain/time'
import { happened, type DomainEvent } from '../../kernel/domain/event'
import type { Db } from '../../kernel/ports/db'
import type { Reaction } from '../../kernel/runtime/reactions'
import { amendmentFor, type Approved } from './domain/approved'
import type { Employment } from './domain/career'
import { amend, type Amendment } from './domain/record'
import { placeOn } from './places'
import { idFrom } from './projections'
import { savePerson } from './save-person'
import { membersStore, type PersonDoc } from './store'

const textIn = (values: Readonly<Record<string, unknown>>, key: string): Record<string, string> => {
  const value = values[key]
  return typeof value === 'string' && value !== '' ? { [key]: value } : {}
}

/** What the event of an approval says: codes for everybody, values of people for those who react. */
const approvedBy = ({ at, data, personal = {} }: DomainEvent): Approved => ({
  ...textIn(data, 'field'),
  ...textIn(personal, 'fundingUnit'),
  ...(textIn(data, 'employment') as { employment?: Employment }),
  ...textIn(personal, 'value'),
  ...textIn(personal, 'staffNo'),
  kind: String(data.kind),
  from: typeof data.effectiveOn === 'string' ? data.effectiveOn : dayOf(at),
})

const reasons: Readonly<Record<string, string>> = {
  join: '入会申请获批',
  transfer: '转会申请获批',
  correction: '本人申请更正',
  resign: '退会申请获批',
}

const deedOf = (event: DomainEvent) => ({
  id: idFrom(event),
  at: event.at,
  by: event.by,
  byName: textIn(event.personal ?? {}, 'byName').byName ?? '',
  why: reasons[String(event.data.kind)] ?? '',
})

/** A number that somebody else got meanwhile is told apart, so that an approval is never lost. */
const apart = ({ facts, ...amendment }: Amendment): Amendment =>
  facts?.staffNo ? { ...amendment, facts: { ...facts, staffNo: `${facts.staffNo}-T` } } : amendment

const joinedEvent = (event: DomainEvent, person: PersonDoc) =>
  person.kind === 'member'
    ? [happened(event, 'members.joined', person._id, { joinedOn: person.joinedOn })]
    : []

const apply = async (db: Db, event: DomainEvent, person: PersonDoc, amendment: Amendment) => {
  const amended = amend(person, amendment, deedOf(event), dayOf(event.at))
  if (!amended.ok || !amended.plan.events.length) return true
  const isJoining = person.kind !== 'member' && amendment.what === 'joined'
  const told = isJoining ? joinedEvent(event, amended.plan.person) : []
  const events = [...told, ...amended.plan.events]
  return (await savePerson(db, person, { ...amended.plan, events })) !== null
}

/** An approved request changes the applicant's record from its day on; a second time it changes nothing. */
export const applyApproved: Reaction = async (event, { db }) => {
  const { kind, applicant, unit } = event.data
  if (typeof applicant !== 'string' || !Object.hasOwn(reasons, String(kind))) return
  const approved = approvedBy(event)
  const place = kind === 'transfer' ? await placeOn(db, String(unit), approved.from) : null
  for (let isTaken = false; ;) {
    const person = await db.get(membersStore, applicant)
    const amendment = person && amendmentFor(person, { ...approved, place })
    if (!person || !amendment) return
    if (await apply(db, event, person, isTaken ? apart(amendment) : amendment)) return
    isTaken = (await db.get(membersStore, applicant))?.rev === person.rev
  }
}
