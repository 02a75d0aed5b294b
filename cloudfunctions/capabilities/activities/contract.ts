import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import {
  choice,
  cursor,
  id,
  instant,
  optionalText,
  page,
  possibility,
  text,
} from '../../kernel/contract/scalars'
import { kindLabels, signUpLabels, stateLabels } from './labels'

const kind = choice(kindLabels)
const state = choice(stateLabels)
const signUpState = choice(signUpLabels)
const capacity = z.int('人数要填整数').min(1, '至少 1 人').max(1000, '最多 1000 人')

/** An instant of a form, told by what it is for when it is missing. */
const when = (label: string) => z.iso.datetime({ precision: 3, error: `请选${label}` })

const mine = z.object({
  state: signUpState,
  at: instant,
  /**
   * 1 is next in line. Null when not waiting, and in lists. Behind 100 others it is not counted out: it is 100
   * then, and `positionIsAtLeast`.
   */
  position: z.int().positive().nullable(),
  positionIsAtLeast: z.boolean(),
})

const card = z.object({
  id,
  kind,
  state,
  title: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  opensAt: instant,
  closesAt: instant,
  capacity: z.int(),
  left: z.int(),
  waiting: z.int(),
  unitName: z.string(),
  /** Null too for whoever has left, but for the list of one's own and the reply to leaving. */
  mine: mine.nullable(),
})
export type ActivityCard = z.infer<typeof card>

const detail = card.extend({
  description: z.string(),
  fee: z.string(),
  contact: z.string(),
  /** Why it was called off; '' when it was not. */
  reason: z.string(),
  signUp: possibility,
  cancel: possibility,
  /** Present for officers of its unit. */
  manage: z
    .object({ publish: possibility, edit: possibility, close: possibility, remove: possibility })
    .nullable(),
})
export type ActivityDetail = z.infer<typeof detail>

const draft = z
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
  })
  .refine((it) => it.startsAt < it.endsAt, { path: ['endsAt'], message: '结束要晚于开始' })
  .refine((it) => it.opensAt < it.closesAt, { path: ['closesAt'], message: '报名截止要晚于报名开始' })
  .refine((it) => it.closesAt <= it.endsAt, { path: ['closesAt'], message: '报名截止不能晚于活动结束' })
export type ActivityDraft = z.input<typeof draft>
/** A draft as the server checked it: every field there. */
export type CheckedDraft = z.output<typeof draft>

const signUpRow = z.object({
  memberId: id,
  nameMasked: z.string(),
  unitName: z.string(),
  state: signUpState,
  at: instant,
})
export type SignUpRow = z.infer<typeof signUpRow>

const one = z.object({ activityId: id })

export const activities = contract({
  name: 'activities',
  errors: {
    notFound: '没有找到这个活动',
    notOpen: '报名还没有开始',
    closed: '报名已经截止',
    cancelled: '这个活动取消了',
    notYours: '这个活动只面向主办分会的会员',
    notSignedUp: '你没有报名这个活动',
    alreadyStarted: '活动已经开始，不能取消报名了',
    notDraft: '只有草稿可以发布',
    notEditable: '活动已经截止或取消，不能再改',
    capacityTooSmall: '已经报上名的人比这个人数多，人数不能改小到这里',
    pastClosing: '报名截止时间已经过去，请先改时间',
  },
  actions: {
    /** Published activities by start, soonest first; strangers see them too. */
    list: query('anyone', z.object({ cursor }), page(card)),
    detail: query('anyone', one, detail),
    signUp: command('member', one, detail),
    cancel: command('member', one, detail),
    mine: query('member', z.object({ cursor }), page(card)),
    managed: query({ duty: 'activities' }, z.object({ cursor }), page(card)),
    create: command({ duty: 'activities' }, draft, detail),
    edit: command({ duty: 'activities' }, z.object({ activityId: id, draft }), detail),
    publish: command({ duty: 'activities' }, one, detail),
    close: command({ duty: 'activities' }, one, detail),
    callOff: command({ duty: 'activities' }, one.extend({ reason: text('取消原因', 200) }), detail),
    /** Who comes: in order of sign-up; names masked. */
    signUps: query({ duty: 'activities' }, one.extend({ state: signUpState, cursor }), page(signUpRow)),
  },
})
export type ActivitiesContract = typeof activities
