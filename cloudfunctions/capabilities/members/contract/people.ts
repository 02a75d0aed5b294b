import * as z from 'zod'
import { choice, day, id, instant, possibility } from '../../../kernel/contract/scalars'
import {
  careerLabels,
  dutyLabels,
  employmentLabels,
  fieldLabels,
  kindLabels,
  officeLabels,
  sexLabels,
} from '../labels'

export const me = z.object({
  bound: z.boolean(),
  /** Present when bound. */
  profile: z
    .object({
      id,
      name: z.string(),
      staffNo: z.string(),
      kind: z.enum(['member', 'staff', 'retired', 'clerk']),
      unitName: z.string(),
      schoolName: z.string(),
      joinedOn: day.nullable(),
      phoneMasked: z.string(),
      /** Offices held, in words; empty for ordinary members. */
      offices: z.array(z.string()),
      duties: z.array(z.string()),
      employment: choice(employmentLabels),
      fundingUnit: z.string(),
      /** YYYY-MM; null when nobody has entered it. */
      paidThrough: z.string().nullable(),
      tags: z.array(z.string()),
    })
    .nullable(),
})
export type Me = z.infer<typeof me>

/** A person as an officer sees her: masked by default. */
export const personRow = z.object({
  id,
  nameMasked: z.string(),
  staffNo: z.string(),
  unitName: z.string(),
  kind: choice(kindLabels),
  employment: choice(employmentLabels),
  bound: z.boolean(),
  locked: z.boolean(),
  /** Offices held, in words. */
  offices: z.array(z.string()),
  /** The same by their names. */
  holds: z.array(choice(officeLabels)),
  /** May the caller give her offices and take them away. */
  appoint: possibility,
})
export type PersonRow = z.infer<typeof personRow>

const careerRow = z.object({
  id,
  from: day,
  what: choice(careerLabels),
  /** `会员 · 光电学院分会`: what it came to, in words. */
  words: z.string(),
  why: z.string(),
  by: z.string(),
  at: instant,
  /** Taken back later. */
  undone: z.boolean(),
  undo: possibility,
})
export type CareerRow = z.infer<typeof careerRow>

const term = z.object({
  office: choice(officeLabels),
  words: z.string(),
  unitName: z.string(),
  since: day.nullable(),
  /** First day on which it is over. */
  until: day.nullable(),
  duties: z.array(choice(dutyLabels)),
})

/** Everything an officer may know of one person, masked, and what she may do. */
export const personDetail = personRow.extend({
  rev: z.int(),
  unit: z.string(),
  schoolName: z.string(),
  sex: choice(sexLabels),
  birthdayMasked: z.string(),
  phoneMasked: z.string(),
  fundingUnit: z.string(),
  joinedOn: day.nullable(),
  paidThrough: z.string().nullable(),
  tags: z.array(z.string()),
  /** Newest first. */
  career: z.array(careerRow),
  terms: z.array(term),
  can: z.object({
    amend: possibility,
    transfer: possibility,
    retire: possibility,
    leave: possibility,
    died: possibility,
    rejoin: possibility,
    issueCode: possibility,
    reset: possibility,
  }),
})
export type PersonDetail = z.infer<typeof personDetail>

/** One change of somebody's record, as she sees it herself. */
export const changeRow = z.object({
  id,
  at: instant,
  /** From which day on it holds; null: at once. */
  from: day.nullable(),
  what: z.string(),
  by: z.string(),
  why: z.string(),
  fields: z.array(
    z.object({ field: choice(fieldLabels), label: z.string(), before: z.string(), after: z.string() }),
  ),
})
export type ChangeRow = z.infer<typeof changeRow>
