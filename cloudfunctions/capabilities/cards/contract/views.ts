import * as z from 'zod'
import { choice, day, id, instant, page, possibility, text } from '../../../kernel/contract/scalars'
import { batchStateLabels, cardStateLabels, columnLabels, issueTypeLabels, outcomeLabels } from '../labels'

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份格式不对')
const state = choice(cardStateLabels)
const step = z.object({ at: instant, title: z.string(), by: z.string(), why: z.string() })
export const cardNumber = z
  .string({ error: '请填写卡号' })
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{8,20}$/, '卡号是 8 到 20 位数字'))

/** Code and the one after it: a phone on a slow network shows the next in time. Instants are the server's. */
export const shown = z.object({
  codes: z.array(z.object({ text: z.string(), from: instant, until: instant })),
  nameMasked: z.string(),
  title: z.string(),
  unitName: z.string(),
  schoolName: z.string(),
  joinedYear: z.string(),
  state,
  numberTail: z.string(),
  coverFrom: day.nullable(),
})
export type ShownCard = z.infer<typeof shown>

/** What somebody at a door or a counter sees: no name in full. */
export const verified = z.object({
  nameMasked: z.string(),
  unitName: z.string(),
  schoolName: z.string(),
  isMember: z.boolean(),
  /** 会员, 退休会员, or what else she is. */
  standing: z.string(),
  state,
  at: instant,
})
export type Verified = z.infer<typeof verified>

export const mine = z.object({
  state,
  /** What it comes to, in a sentence. */
  why: z.string(),
  /** Her own number in full; empty without one. */
  number: z.string(),
  coverFrom: day.nullable(),
  steps: z.array(
    z.object({ title: z.string(), note: z.string(), state: z.enum(['done', 'now', 'next', 'stopped']) }),
  ),
  history: z.array(step),
  /** 申请办卡, or 申请补办 after a loss. */
  applyWord: z.string(),
  apply: possibility,
  reportLoss: possibility,
  /** When cards are handed in, and where that is written. */
  rule: z.object({ text: z.string(), source: z.string() }),
})
export type MyCard = z.infer<typeof mine>

const counts = z.object({ waiting: z.int(), registered: z.int(), rejected: z.int(), all: z.int() })

export const batchRow = z.object({
  id,
  month,
  title: z.string(),
  state: choice(batchStateLabels),
  startedAt: instant,
  counts,
})
export type BatchRow = z.infer<typeof batchRow>

const batchPerson = z.object({
  id,
  nameMasked: z.string(),
  staffNo: z.string(),
  unitName: z.string(),
  type: choice(issueTypeLabels),
  outcome: choice(outcomeLabels),
  numberTail: z.string(),
  why: z.string(),
  settle: possibility,
  correct: possibility,
})
export type BatchPerson = z.infer<typeof batchPerson>

export const batchView = page(batchPerson).extend({ ...batchRow.shape, file: possibility })
export type BatchView = z.infer<typeof batchView>

/** One of the batch as she is now, and what the batch comes to. */
export const settled = z.object({ person: batchPerson, batch: batchRow })
export type Settled = z.infer<typeof settled>

export const cardRow = z.object({
  id,
  nameMasked: z.string(),
  staffNo: z.string(),
  unitName: z.string(),
  state,
  numberTail: z.string(),
  note: z.string(),
})
export type CardRow = z.infer<typeof cardRow>

export const personCard = cardRow.extend({ history: z.array(step), cancel: possibility })
export type PersonCard = z.infer<typeof personCard>

const columns = z
  .array(z.object({ field: choice(columnLabels), heading: text('列名', 20) }))
  .min(1, '至少要有一列')
  .max(20)
  .refine((all) => new Set(all.map(({ field }) => field)).size === all.length, '同一列选了两次')

export const rules = z.object({
  cutoffDay: z.int('截止日要填整数').min(1, '截止日是 1 到 28').max(28, '截止日是 1 到 28'),
  source: text('依据', 100),
  columns,
})
export const rulesView = rules.extend({ save: possibility, note: z.string() })
export type RulesView = z.infer<typeof rulesView>

export const upcoming = z.object({ month, title: z.string(), waiting: z.int(), close: possibility })

/** One part of a file with numbers: what was read, and which rows could not be used. */
export const registered = z.object({
  rows: z.int(),
  done: z.int(),
  registered: z.int(),
  /** Had this number already. */
  same: z.int(),
  problems: z.array(z.object({ row: z.int(), staffNo: z.string(), why: z.string() })),
  /** Where to go on; null at the end. */
  next: z.int().nullable(),
})
export type RegisteredPart = z.infer<typeof registered>
