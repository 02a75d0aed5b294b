import { accept, refuse, type Decision } from '../../../kernel/domain/decision'
import { asOf, type CareerKind, type Standing, type State } from './career'
import { covers } from '../../../kernel/domain/actor'
import type { Office } from './office'
import type { Profile } from './person'
import { amend, type Amended, type Amendment, type Deed } from './record'

/** Officers hold their offices as members of the union, and over units that they belong to. */
const endsWith = (standing: Standing, { office, unit }: Office): boolean =>
  office !== 'shopClerk' && (standing.state !== 'member' || !covers(unit, standing.unit))

/** The offices with an end for those that a new standing takes away from a day on. */
export const officesAfter = (offices: readonly Office[], standing: Standing, from: string) => {
  const ending = offices.filter(
    (office) => endsWith(standing, office) && (office.until === undefined || office.until > from),
  )
  return ending.length
    ? offices.map((office) => (ending.includes(office) ? { ...office, until: from } : office))
    : offices
}

/** From which states a change of each kind may be made. */
const STARTS: Partial<Readonly<Record<CareerKind, readonly State[]>>> = {
  transferred: ['staff', 'member', 'retired'],
  retired: ['staff', 'member'],
  left: ['staff', 'member', 'retired'],
  died: ['staff', 'member', 'retired'],
  joined: ['staff'],
  rejoined: ['staff', 'retired', 'gone'],
  employment: ['staff', 'member', 'retired'],
}

export const mayFollow = (what: CareerKind, state: State): boolean => STARTS[what]?.includes(state) ?? true

export type Move = {
  readonly what: CareerKind
  readonly from: string
  readonly set: Partial<Standing>
  readonly facts?: Amendment['facts']
}

type Refusal = 'tooEarly' | 'notInState' | 'nothingNew' | 'careerFull' | 'tooFar'

/** Decides a dated change of somebody's standing; offices that go with the old one end on that day. */
export const decideMove = <P extends Profile>(
  person: P,
  { what, from, set, facts = {} }: Move,
  deed: Deed,
  today: string,
): Decision<Amended<P>, Refusal> => {
  const before = asOf(person.career, from)
  if (!before) return refuse('tooEarly')
  if (
    !mayFollow(what, before.state) ||
    (set.state === 'staff' && what === 'left' && before.state !== 'member')
  )
    return refuse('notInState')
  const offices = officesAfter(person.offices, { ...before, ...set }, from)
  const amended = amend(person, { what, facts, offices, dated: [{ from, set }] }, deed, today)
  if (!amended.ok) return refuse(amended.code)
  const { events } = amended.plan
  const [event] = events
  const isSame = !(event?.data.fields as readonly string[] | undefined)?.length
  return isSame ? refuse('nothingNew') : accept(amended.plan)
}

/** Takes one change back; the first one and those that were taken back already stay. */
export const decideUndo = <P extends Profile>(
  person: P,
  changeId: string,
  deed: Deed,
  today: string,
): Decision<Amended<P>, 'noSuchChange' | 'careerFull' | 'tooEarly' | 'tooFar'> => {
  const change = person.career.find(({ id }) => id === changeId)
  if (!change || !mayUndo(person, changeId)) return refuse('noSuchChange')
  const dated = [{ from: change.from, set: {}, undoes: changeId }]
  return amend(person, { what: 'undone', dated }, deed, today)
}

export const isUndone = ({ career }: Pick<Profile, 'career'>, changeId: string): boolean =>
  career.some(({ undoes }) => undoes === changeId)

export const mayUndo = (person: Pick<Profile, 'career'>, changeId: string): boolean => {
  const change = person.career.find(({ id }) => id === changeId)
  return (
    change !== undefined &&
    change.what !== 'enrolled' &&
    change.what !== 'undone' &&
    !isUndone(person, changeId)
  )
}
