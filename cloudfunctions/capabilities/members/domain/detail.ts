import { mayTouch, type Actor } from '../../../kernel/domain/actor'
import { maskPhone } from '../../../kernel/domain/masking'
import type { CareerRow, PersonDetail } from '../contract'
import { employmentLabels, kindLabels } from '../labels'
import type { CareerChange, CareerKind } from './career'
import { isUndone, mayFollow, mayUndo } from './moves'
import { dutiesOf, reachOf, spokenOffice } from './office'
import { rowOf, type Seen } from './view'

const yes = { can: true, why: '' }
const no = (why: string) => ({ can: false, why })

const OWN = '自己的资料要由别人办理'
const ABOVE = '她担任的职务比你的高，由上级工会办理'
const NOT_NOW = '以现在的身份，办不了这件事'

/** Why this officer may not act for that person at all; empty when she may. */
const whyNot = (person: Seen, officer: Actor): string => {
  if (person._id === officer.id) return OWN
  return mayTouch(officer, 'members', reachOf(person)) ? '' : ABOVE
}

const canOf = (person: Seen, officer: Actor, now: string): PersonDetail['can'] => {
  const why = whyNot(person, officer)
  const allowed = (isOpen: boolean, otherwise = NOT_NOW) => {
    if (why) return no(why)
    return isOpen ? yes : no(otherwise)
  }
  const { kind } = person
  const from = (what: CareerKind) => allowed(kind !== 'clerk' && mayFollow(what, kind))
  const isHere = kind !== 'gone'
  const isLocked = person.lockedUntil !== undefined && now < person.lockedUntil
  return {
    amend: allowed(isHere),
    transfer: from('transferred'),
    retire: from('retired'),
    leave: from('left'),
    died: from('died'),
    rejoin: from('rejoined'),
    issueCode: allowed(isHere && person.openid === undefined, '已经认证，不用认证码'),
    reset: allowed(person.openid !== undefined || isLocked, '没有认证，也没有被锁定'),
  }
}

const wordsOf = ({ set }: CareerChange): string =>
  [
    set.state && kindLabels[set.state],
    set.unitName,
    set.employment && set.employment !== 'unknown' && employmentLabels[set.employment],
    set.fundingUnit,
  ]
    .filter(Boolean)
    .join(' · ')

const careerRow = (person: Seen, change: CareerChange, why: string): CareerRow => ({
  id: change.id,
  from: change.from,
  what: change.what,
  words: wordsOf(change),
  why: change.why,
  by: change.byName,
  at: change.at,
  undone: isUndone(person, change.id),
  undo: why ? no(why) : mayUndo(person, change.id) ? yes : no('这一条不能撤销'),
})

const newestFirst = (one: CareerChange, other: CareerChange) =>
  `${one.from} ${one.at}` < `${other.from} ${other.at}` ? 1 : -1

/** Everything an officer may know of somebody, and what she may do about it. */
export const personOf = (person: Seen, officer: Actor, now: string): PersonDetail => ({
  ...rowOf(person, officer, now),
  rev: person.rev,
  unit: person.unit,
  schoolName: person.schoolName,
  sex: person.sex,
  birthdayMasked: person.birthday ? `${person.birthday.slice(0, 4)}-**-**` : '',
  phoneMasked: maskPhone(person.phone),
  fundingUnit: person.fundingUnit,
  joinedOn: person.joinedOn,
  paidThrough: person.paidThrough,
  tags: [...person.tags],
  career: [...person.career]
    .sort(newestFirst)
    .map((change) => careerRow(person, change, whyNot(person, officer))),
  terms: person.offices.map((office) => ({
    office: office.office,
    words: spokenOffice(office),
    unitName: office.unitName,
    since: office.since ?? null,
    until: office.until ?? null,
    duties: [...dutiesOf(office)],
  })),
  can: canOf(person, officer, now),
})
