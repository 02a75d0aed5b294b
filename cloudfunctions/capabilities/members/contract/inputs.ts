import * as z from 'zod'
import { choice, cursor, day, id, optionalText, text } from '../../../kernel/contract/scalars'
import { ageLabels, dutyLabels, employmentLabels, kindLabels, sexLabels } from '../labels'
import { change, phone, staffNo, unitPath } from './words'

/** One filter at a time: each has an index of its own. */
const filter = z.discriminatedUnion('by', [
  z.object({ by: z.literal('kind'), is: choice(kindLabels) }),
  z.object({ by: z.literal('sex'), is: choice(sexLabels) }),
  z.object({ by: z.literal('employment'), is: choice(employmentLabels) }),
  z.object({ by: z.literal('age'), is: choice(ageLabels) }),
])
export type PeopleFilter = z.infer<typeof filter>

export const bindInput = z.object({ code: text('任职码', 20) })

export const peopleInput = z.object({
  /** Exactly this number. */
  staffNo: z.string().trim().max(20, '工号最多 20 位').optional(),
  /** 张三, ZS or 00123: the beginning is enough. */
  q: z.string().trim().max(30, '最多 30 字').optional(),
  filter: filter.optional(),
  unit: unitPath.optional(),
  cursor,
})

export const enrolInput = z.object({
  staffNo: staffNo(),
  name: text('姓名', 30),
  unit: unitPath,
  sex: choice(sexLabels).default('unknown'),
  birthday: day.nullable().default(null),
  phone: phone.or(z.literal('')).default(''),
  employment: choice(employmentLabels).default('unknown'),
  fundingUnit: optionalText('经费单位', 30),
  /** Null: works here, has not joined. */
  joinedOn: day.nullable().default(null),
  from: day,
  why: change.why,
})

export const amendInput = z.object({
  personId: change.personId,
  rev: change.rev,
  why: change.why,
  name: text('姓名', 30).optional(),
  sex: choice(sexLabels).optional(),
  birthday: day.nullable().optional(),
  phone: phone.or(z.literal('')).optional(),
})

export const transferInput = z.object({
  ...change,
  unit: unitPath,
  /** In the new school, when the school changes. */ staffNo: staffNo().optional(),
})

export const employInput = z.object({
  ...change,
  employment: choice(employmentLabels).optional(),
  fundingUnit: z.string().trim().max(30, '经费单位最多 30 字').optional(),
})

export const appointInput = z.object({
  personId: id,
  office: z.enum(['branchOfficer', 'schoolOfficer', 'cityOfficer']),
  holds: z.boolean(),
  /** Of the term; half-open. Left out: from now on, without end. */
  since: day.optional(),
  until: day.optional(),
  /** Some of the office's duties; left out: all. */
  duties: z.array(choice(dutyLabels)).min(1, '至少选一项职责').max(5).optional(),
})

export const mergeInput = z.object({
  into: unitPath,
  from: z.array(unitPath).min(1, '请选要合并的组织').max(10, '一次最多合并 10 个'),
  on: day,
  why: change.why,
})
