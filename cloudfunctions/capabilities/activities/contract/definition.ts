import * as z from 'zod'
import { choice, fileId, id, optionalText, text } from '../../../kernel/contract/scalars'
import {
  allocationLabels,
  employmentLabels,
  fieldLabels,
  kindLabels,
  relationLabels,
  sexLabels,
} from '../labels'

export const kind = choice(kindLabels)
const capacity = z.int('人数要填整数').min(1, '至少 1 人').max(1000, '最多 1000 人')

/** An instant of a form, told by what it is for when it is missing. */
const when = (label: string) => z.iso.datetime({ precision: 3, error: `请选${label}` })

/** A path such as `/shjy/slsf/gd/`. */
const unit = z.string().regex(/^\/([\w-]+\/)+$/, '请选工会组织')

const isUnlike = (values: readonly string[]) => new Set(values).size === values.length

/** At most `cap` seats for the people of one unit; whoever is in no such unit takes from the rest. */
const quota = z.object({ unit, unitName: text('分会', 40), cap: z.int('名额要填整数').min(0).max(1000) })

export const field = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9]{0,19}$/, '编号不对'),
    type: choice(fieldLabels),
    label: text('问题', 40),
    isRequired: z.boolean().default(false),
    /** For `choice`. */
    options: z.array(text('选项', 30)).max(20, '最多 20 个选项').default([]),
    /** For `choice`: more than one may be chosen. */
    isMany: z.boolean().default(false),
  })
  .refine(({ type, options }) => type !== 'choice' || options.length > 1, {
    path: ['options'],
    message: '至少两个选项',
  })
export type Field = z.infer<typeof field>

const age = z.int('年龄要填整数').min(0).max(120)
const ages = z
  .object({ from: age.nullable(), to: age.nullable() })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: '年龄上限要不小于下限',
  })

/** Who may bring whom; null when everybody comes alone. */
const companionRule = z.object({
  most: z.int('人数要填整数').min(1, '至少 1 人').max(5, '最多带 5 人'),
  ages: ages.nullable().default(null),
})

/** Ages are full years on the day of the activity, both ends included. What is not named does not matter. */
const eligibility = z.object({
  units: z
    .array(z.object({ unit, unitName: text('分会', 40) }))
    .max(40)
    .default([]),
  sexes: z.array(choice(sexLabels)).max(2).default([]),
  ages: ages.nullable().default(null),
  employments: z.array(choice(employmentLabels)).max(4).default([]),
  /** Full years since she joined the union, on the day of the activity. */
  minYears: z.int('年数要填整数').min(1).max(60).nullable().default(null),
  /** One of these is enough. */
  tags: z.array(text('标签', 20)).max(10).default([]),
})

const session = z
  .object({ id, title: text('场次', 40), startsAt: when('场次开始时间'), endsAt: when('场次结束时间') })
  .refine((it) => it.startsAt < it.endsAt, { path: ['endsAt'], message: '结束要晚于开始' })

/** What an officer fills in. Everything but the first ten has a default that means: as simple as can be. */
export const draft = z
  .object({
    kind,
    title: text('标题', 40),
    place: text('地点', 60),
    description: optionalText('说明', 2000),
    fee: optionalText('费用说明', 60),
    contact: optionalText('联系人', 40),
    startsAt: when('活动开始时间'),
    endsAt: when('活动结束时间'),
    opensAt: when('报名开始时间'),
    closesAt: when('报名截止时间'),
    capacity,
    /** Only officers of the unit read it. */
    notes: optionalText('备注', 1000),
    /** A picture that was uploaded for it; null shows the drawing of the kind. */
    poster: fileId.nullable().default(null),
    allocation: choice(allocationLabels).default('firstCome'),
    /** Whoever comes up from the waitlist has so long to confirm; null: she need not. */
    confirmHours: z
      .int('小时要填整数')
      .min(1, '至少 1 小时')
      .max(72, '最多 72 小时')
      .nullable()
      .default(null),
    quotas: z
      .array(quota)
      .max(8, '最多 8 个分会名额')
      .refine((all) => isUnlike(all.map((it) => it.unit)), '同一个分会只能填一次')
      .default([]),
    /** Whether those in none of the quotas' units may come. */
    isRestOpen: z.boolean().default(true),
    companions: companionRule.nullable().default(null),
    fields: z
      .array(field)
      .max(20, '最多 20 个问题')
      .refine((all) => isUnlike(all.map((it) => it.id)), '问题编号不能重复')
      .default([]),
    eligibility: eligibility.nullable().default(null),
    /** None: one session from start to end, with the id `main`. */
    sessions: z
      .array(session)
      .max(20, '最多 20 场')
      .refine((all) => isUnlike(all.map((it) => it.id)), '场次编号不能重复')
      .default([]),
    /** So many minutes after a session's start one is late. */
    lateAfter: z.int('分钟要填整数').min(0).max(180).default(15),
    /** A certificate for whoever was at that many sessions; null: there is none. */
    certificateFrom: z.int('场数要填整数').min(1).max(20).nullable().default(null),
    /** Participants see each other, masked, if they agreed to it. */
    showsParticipants: z.boolean().default(false),
  })
  .refine((it) => it.startsAt < it.endsAt, { path: ['endsAt'], message: '结束要晚于开始' })
  .refine((it) => it.opensAt < it.closesAt, { path: ['closesAt'], message: '报名截止要晚于报名开始' })
  .refine((it) => it.closesAt <= it.endsAt, { path: ['closesAt'], message: '报名截止不能晚于活动结束' })
  .refine((it) => it.allocation === 'firstCome' || it.closesAt <= it.startsAt, {
    path: ['closesAt'],
    message: '要先截止、排好顺序，活动才能开始',
  })
  .refine(
    (it) => it.sessions.every(({ startsAt, endsAt }) => it.startsAt <= startsAt && endsAt <= it.endsAt),
    {
      path: ['sessions'],
      message: '场次要在活动时间之内',
    },
  )
export type ActivityDraft = z.input<typeof draft>
/** A draft as the server checked it: every field there. */
export type CheckedDraft = z.output<typeof draft>
export type Session = CheckedDraft['sessions'][number]
export type EligibilityRule = NonNullable<CheckedDraft['eligibility']>

export const companion = z.object({ name: text('姓名', 20), age, relation: choice(relationLabels) })
export type Companion = z.infer<typeof companion>

/** By the id of the question: a text (also dates, phones, file ids), a number, or the options chosen. */
export const answers = z
  .record(
    z.string().max(20),
    z.union([z.string().max(500, '最多 500 字'), z.number(), z.array(z.string().max(30)).max(20)]),
  )
  .refine((all) => Object.keys(all).length <= 20, '问题太多')
export type Answers = z.infer<typeof answers>

export const signUpInput = z.object({
  activityId: id,
  companions: z.array(companion).max(5, '最多带 5 人').default([]),
  answers: answers.default({}),
  /** She agrees that other participants see her masked name. */
  showMe: z.boolean().default(false),
  /** The entrant's own random part, made by her phone; needed where seats are not given first come. */
  salt: z
    .string()
    .regex(/^[0-9a-f]{16,64}$/, '随机数格式不对')
    .optional(),
})

/** The school's own rules; null: not set, no effect. */
export const settings = z.object({
  /** After `after` no-shows within 365 days, her place in an order counts as if she had come `lowersBy` times more. */
  noShow: z
    .object({
      after: z.int('次数要填整数').min(1).max(20),
      lowersBy: z.int('次数要填整数').min(1).max(100),
      /** The document and clause that says so; everybody reads it. */
      source: z.string().trim().max(100, '依据最多 100 字').optional(),
    })
    .nullable(),
  /** Branch officers cannot publish without an officer of the school. */
  needsReview: z.boolean().nullable(),
  /** How much having been at an activity of a kind counts; 1 when not named. */
  weights: z.partialRecord(kind, z.int('要填整数').min(0).max(10)).nullable(),
})
export type Settings = z.infer<typeof settings>
