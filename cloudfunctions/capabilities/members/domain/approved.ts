import { asOf, beganOn, type Employment, type Standing } from './career'
import { tidyName, tidyStaffNo } from './identity'
import { mayFollow, officesAfter } from './moves'
import type { Profile } from './person'
import type { Amendment, Facts } from './record'

/** What was approved, as the request tells it. */
export type Approved = {
  readonly kind: string
  /** Beijing day from which it holds. */
  readonly from: string
  readonly employment?: Employment
  readonly fundingUnit?: string
  /** Of a correction. */
  readonly field?: string
  readonly value?: string
  /** Where a transfer leads; null when that unit is gone meanwhile. */
  readonly place?: Pick<Standing, 'unit' | 'unitName' | 'schoolUnit' | 'schoolName'> | null
  readonly staffNo?: string
}

type Rule = (person: Profile, standing: Standing, approved: Approved) => Amendment | null

const dated = (person: Profile, standing: Standing, from: string, set: Partial<Standing>) => ({
  dated: [{ from, set }],
  offices: officesAfter(person.offices, { ...standing, ...set }, from),
})

const join: Rule = (person, standing, { from, employment, fundingUnit }) => {
  if (!mayFollow('joined', standing.state)) return null
  const work = { ...(employment && { employment }), ...(fundingUnit && { fundingUnit }) }
  return { what: 'joined', ...dated(person, standing, from, { state: 'member', joinedOn: from, ...work }) }
}

const transfer: Rule = (person, standing, { from, place, staffNo }) => {
  if (!place || !mayFollow('transferred', standing.state)) return null
  const facts = staffNo ? { facts: { staffNo: tidyStaffNo(staffNo) } } : {}
  return { what: 'transferred', ...facts, ...dated(person, standing, from, { ...place }) }
}

const resign: Rule = (person, standing, { from }) =>
  standing.state === 'member' ? { what: 'left', ...dated(person, standing, from, { state: 'staff' }) } : null

/** Facts that a correction sets, already checked when it was asked for. */
const corrected = (field: string, value: string): Partial<Facts> => {
  if (field === 'name') return { name: tidyName(value) }
  return field === 'sex' || field === 'birthday' || field === 'phone' ? { [field]: value } : {}
}

/** A dated field that was wrong was wrong from the beginning of the state it stands in; it is put right from then on. */
const correction: Rule = (person, standing, { from, field = '', value = '' }) => {
  if (field === 'joinedOn' || field === 'employment' || field === 'fundingUnit')
    return { what: 'corrected', ...dated(person, standing, from, { [field]: value }) }
  return { what: 'corrected', facts: corrected(field, value) }
}

const rules: Readonly<Record<string, Rule>> = { join, transfer, resign, correction }

/** What an approved request changes in a record; null when it concerns others, or has been overtaken. */
export const amendmentFor = (person: Profile, approved: Approved): Amendment | null => {
  const began = beganOn(person.career)
  const from = began !== null && approved.from < began ? began : approved.from
  const standing = asOf(person.career, from)
  const rule = Object.hasOwn(rules, approved.kind) ? rules[approved.kind] : undefined
  return (standing && rule?.(person, standing, { ...approved, from })) ?? null
}
