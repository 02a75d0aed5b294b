import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { choice, cursor, id, instant, optionalText, possibility, text } from '../../kernel/contract/scalars'
import {
  ageLabels,
  KEY_BYTES,
  MOST_CHOICES,
  MOST_TIMES,
  phaseLabels,
  SEALED_BYTES,
  sexLabels,
  TOKEN_BYTES,
} from './labels'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), '请更新小程序后再试')

/** Public key of a phone for this event: X25519. */
const key = hex(KEY_BYTES)
const token = hex(TOKEN_BYTES)
const sealed = hex(SEALED_BYTES)

const words = {
  nickname: text('昵称', 12),
  sex: choice(sexLabels),
  age: choice(ageLabels),
  lines: optionalText('介绍', 200),
  hobbies: z.array(text('爱好', 8)).max(6, '爱好最多 6 个').default([]),
}

/** Somebody as the others of one event see her. `id` is random, for this event only. */
const person = z.object({
  id,
  key,
  nickname: z.string(),
  sex: words.sex,
  age: words.age,
  lines: z.string(),
  hobbies: z.array(z.string()),
})
export type Person = z.infer<typeof person>

const event = z.object({
  activityId: id,
  title: z.string(),
  phase: choice(phaseLabels),
  opensAt: instant,
  closesAt: instant,
  /** When everything that people wrote here is deleted. */
  keptUntil: instant,
  /** How many one may choose, and how many slots everybody hands in. */
  most: z.int(),
})
export type MatchEvent = z.infer<typeof event>

/**
 * One choice, or one that only looks like it. `tokens` are one for each time at which the other may have handed in
 * hers; `sealed` is a contact line that only the chosen one can open.
 */
const slot = z.object({
  tokens: z.array(token).length(MOST_TIMES, '请更新小程序后再试'),
  sealed,
})
export type Slot = z.infer<typeof slot>

const mine = z.object({
  event,
  me: z.object({
    person: person.nullable(),
    /** How often I have handed in choices with this key. */
    times: z.int(),
    write: possibility,
    choose: possibility,
  }),
})
export type Mine = z.infer<typeof mine>

/** Somebody whose choice met mine. */
const answer = z.object({ token, sealed, person })
export type Answer = z.infer<typeof answer>

const room = mine.extend({
  /** The others, in an order that says nothing; while the choosing is open, for those who wrote about themselves. */
  people: z.array(person),
  next: z.string().optional(),
  /** Null until the choosing is over: so nobody can try one after the other. */
  answers: z.array(answer).nullable(),
})
export type Room = z.infer<typeof room>

const overview = z.object({
  activityId: id,
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  participants: z.int(),
  event: event.nullable(),
  profiles: z.int(),
  /** Null until it was counted after closing, and when there are so few that it would say who. */
  pairs: z.int().nullable(),
  open: possibility,
})
export type Overview = z.infer<typeof overview>

const one = z.object({ activityId: id })
const officer = { duty: 'activities' } as const

export const matches = contract({
  name: 'matches',
  errors: {
    notFound: '这场活动没有开互选，或者已经清空了',
    notMingle: '只有联谊活动能开互选',
    calledOff: '这个活动还没发布，或者已经取消了',
    badTimes: '互选截止要晚于现在和活动开始，最多到活动开始后 7 天',
    alreadyOpen: '互选已经开始，每人可选几位不能再改',
    notParticipant: '报上名的人才能进来',
    notYetOpen: '活动开始后才能选',
    over: '互选已经截止',
    noProfile: '先写一下自己，再选别人',
    unknownKey: '这台手机上没有你这张卡片的钥匙，请重新保存卡片',
    wrongNumber: '提交的内容不完整，请更新小程序后再试',
    tooOften: `一共能定 ${MOST_TIMES} 次，已经用完了`,
    unclean: '有些话不太合适，换个说法再试',
    hasContact: '卡片上不要写手机号和微信号，互相选中了对方才看得到',
  },
  actions: {
    /** Choosing that is planned or not cleared yet, in activities of my units: at most 50. */
    list: query('member', z.object({}), z.object({ items: z.array(event) })),
    room: query('member', one.extend({ cursor }), room),
    /** A new key takes the place of the old one; what was handed in with the old one is gone. */
    saveProfile: command('member', one.extend({ key, ...words }), mine),
    /** Takes back the profile with everything handed in. */
    leave: command('member', one, mine),
    /** Exactly `most` slots each time; they replace what was handed in before. */
    choose: command('member', one.extend({ key, slots: z.array(slot).max(MOST_CHOICES) }), mine),
    /** Sets up the choosing of a 联谊 activity, or changes it. `keepDays`: from closing until all is deleted. */
    open: command(
      officer,
      one.extend({
        closesAt: z.iso.datetime({ precision: 3, error: '请选互选截止时间' }),
        most: z.int('请填每人可选几位').min(1, '至少 1 位').max(MOST_CHOICES, `最多 ${MOST_CHOICES} 位`),
        keepDays: z.int('请填保留几天').min(1, '至少保留 1 天').max(30, '最多保留 30 天'),
      }),
      overview,
    ),
    overview: query(officer, one, overview),
  },
})
export type MatchesContract = typeof matches
