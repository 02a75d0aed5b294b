import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import { choice, cursor, day, id, instant, page, possibility, text } from '../../kernel/contract/scalars'
import { kindLabels, officeLabels } from './labels'

const staffNo = text('工号', 20)

const me = z.object({
  bound: z.boolean(),
  /** Present when bound. */
  profile: z
    .object({
      id,
      name: z.string(),
      staffNo: z.string(),
      kind: choice(kindLabels),
      unitName: z.string(),
      schoolName: z.string(),
      joinedOn: day.nullable(),
      phoneMasked: z.string(),
      /** Offices held, in words; empty for ordinary members. */
      offices: z.array(z.string()),
      duties: z.array(z.string()),
    })
    .nullable(),
})
export type Me = z.infer<typeof me>

/** A person as an officer sees her: masked by default. */
const personRow = z.object({
  id,
  nameMasked: z.string(),
  staffNo: z.string(),
  unitName: z.string(),
  kind: choice(kindLabels),
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

const oneTimeCode = z.object({ code: z.string(), expiresAt: instant, forName: z.string() })

export const members = contract({
  name: 'members',
  errors: {
    mismatch: '工号、姓名或手机尾号（认证码）对不上，请核对后再试',
    locked: '连续输错 5 次，认证已锁定 24 小时，可以请分会干部帮你解锁',
    alreadyBound: '这个工号已经由别的微信认证，请联系分会干部',
    openidTaken: '这个微信已经认证过别人的身份，请先退出',
    codeInvalid: '认证码不对、已用过或已过期',
    notFound: '没有找到这个人',
    notBound: '这个人没有认证，也没有被锁定',
    notEligible: '只有会员可以担任工会职务',
  },
  actions: {
    me: query('anyone', z.object({}), me),
    bind: command(
      'anyone',
      z
        .object({
          staffNo,
          name: text('姓名', 30),
          /** Last four digits of the phone on the roster … */
          phoneTail: z
            .string()
            .regex(/^\d{4}$/, '手机尾号是 4 位数字')
            .optional(),
          /** … or a one-time code from an officer. */
          code: text('认证码', 20).optional(),
        })
        .refine((input) => input.phoneTail !== undefined || input.code !== undefined, {
          path: ['phoneTail'],
          message: '请填写手机尾号或认证码',
        }),
      me,
    ),
    unbind: command('known', z.object({}), me),
    /** Takes up an office with the one-time code that the roster command printed. */
    takeOffice: command('known', z.object({ code: text('任职码', 20) }), me),
    people: query(
      { duty: 'members' },
      z.object({
        staffNo: z.string().trim().max(20, '工号最多 20 位').optional(),
        cursor,
      }),
      page(personRow),
    ),
    issueCode: command({ duty: 'members' }, z.object({ personId: id }), oneTimeCode),
    /** Officer's reset: unbinds and unlocks; leaves a trace. */
    reset: command({ duty: 'members' }, z.object({ personId: id }), personRow),
    /** A bakery's clerk: gets a number of her own and binds with it, her name and the code. */
    inviteClerk: command(
      { duty: 'members' },
      z.object({ name: text('姓名', 30), shopId: id, shopName: text('门店名称', 30) }),
      oneTimeCode.extend({ staffNo: z.string() }),
    ),
    appoint: command(
      { duty: 'members' },
      z.object({ personId: id, office: z.enum(['branchOfficer', 'schoolOfficer']), holds: z.boolean() }),
      personRow,
    ),
  },
})
export type MembersContract = typeof members
