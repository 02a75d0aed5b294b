import * as z from 'zod'
import { choice, day, id, page, possibility } from '../../../kernel/contract/scalars'
import {
  ageLabels,
  committeeLabels,
  employmentLabels,
  kindLabels,
  levelLabels,
  reshapeLabels,
  reshapeStateLabels,
  roleLabels,
  sexLabels,
} from '../labels'

export const unitRow = z.object({
  id,
  unit: z.string(),
  name: z.string(),
  level: choice(levelLabels),
  parent: z.string(),
  /** First day on which it is no more; null while it stands. */
  closedOn: day.nullable(),
  /** Where its people went. */
  mergedInto: z.string().nullable(),
  manage: possibility,
})
export type UnitRow = z.infer<typeof unitRow>

export const unitDetail = unitRow.extend({
  /** Newest first: what it was called from which day on. */
  names: z.array(z.object({ from: day, name: z.string() })),
})
export type UnitDetail = z.infer<typeof unitDetail>

export const reshape = z.object({
  id,
  kind: choice(reshapeLabels),
  state: choice(reshapeStateLabels),
  title: z.string(),
  on: day,
  why: z.string(),
  by: z.string(),
  /** People who have been taken along so far. */
  done: z.int(),
})
export type ReshapeView = z.infer<typeof reshape>

const tally = <K extends string>(labels: Readonly<Record<K, string>>) => z.record(choice(labels), z.int())

const sums = z.object({
  unit: z.string(),
  name: z.string(),
  level: choice(levelLabels),
  /** Everybody who has not left. */
  total: z.int(),
  byKind: tally(kindLabels),
  bySex: tally(sexLabels),
  byEmployment: tally(employmentLabels),
  byAge: tally(ageLabels),
})

export const counts = sums.extend({
  /** When it was last counted; null: not yet. */
  countedAt: z.string().nullable(),
  /** Something has changed since. */
  stale: z.boolean(),
  children: page(sums),
})
export type Counts = z.infer<typeof counts>

const committeeMember = z.object({
  personId: id.nullable(),
  name: z.string().trim().min(1, '请填写姓名').max(30, '姓名最多 30 字'),
  role: choice(roleLabels),
  from: day,
  /** First day on which she is no longer in it. */
  until: day.nullable(),
})

export const committeeDraft = z.object({
  kind: choice(committeeLabels),
  name: z.string().trim().min(1, '请填写名称').max(30, '名称最多 30 字'),
  from: day,
  until: day.nullable(),
  members: z.array(committeeMember).max(60, '一个委员会最多 60 人'),
})

export const committee = committeeDraft.extend({
  id,
  unit: z.string(),
  unitName: z.string(),
  closedOn: day.nullable(),
  edit: possibility,
})
export type CommitteeView = z.infer<typeof committee>
