import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import {
  choice,
  cursor,
  day,
  fen,
  id,
  instant,
  optionalText,
  page,
  possibility,
  text,
} from '../../kernel/contract/scalars'
import { programmeKindLabels, statusLabels } from './labels'

const kind = choice(programmeKindLabels)
const status = choice(statusLabels)

const shopView = z.object({
  id,
  name: z.string(),
  address: z.string(),
  /** Null: no limit. */
  left: z.int().nullable(),
})

const voucher = z.object({
  /** Twelve letters and digits; also the content of the QR. */
  code: z.string(),
  shopName: z.string(),
  shopAddress: z.string(),
  claimedAt: instant,
  /** Pick-up ends before this day. */
  validUntil: day,
  redeemedAt: instant.nullable(),
})

const entitlement = z.object({
  programmeId: id,
  kind,
  title: z.string(),
  /** The year it belongs to, e.g. "2026". */
  period: z.string(),
  /** Half-open, Beijing days; null when the birthday is not on the roster. */
  window: z.object({ from: day, before: day }).nullable(),
  status,
  /** Why, in a sentence for the member. */
  why: z.string(),
  /** Null: 政策标准未配置. */
  faceValue: fen.nullable(),
  howTo: z.string(),
  /** The clause it rests on. */
  source: z.string(),
  claim: possibility,
  /** May a late claim be asked for. */
  askLate: possibility,
  voucher: voucher.nullable(),
})
export type Entitlement = z.infer<typeof entitlement>

/** `shops` are those to choose from: none once there is a voucher, or when there is nothing to claim. */
const detail = entitlement.extend({ shops: z.array(shopView) })
export type EntitlementDetail = z.infer<typeof detail>

const areDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length

const programmeDraft = z
  .object({
    kind,
    year: z.int('年份要填整数').min(2020, '年份不对').max(2100, '年份不对'),
    title: text('名称', 30),
    /** Cooling and New Year: the days of the hand-out. Birthday: the birth month. */
    from: day.optional(),
    before: day.optional(),
    /** How long a claimed voucher can be picked up. */
    pickUpDays: z.int().min(1, '至少 1 天').max(366, '最多 366 天'),
    /** How long after the window a late claim can be asked for. */
    lateDays: z.int().min(0, '不能小于 0').max(366, '最多 366 天'),
    /** How long a granted late claim can be used. */
    lateClaimDays: z.int().min(1, '至少 1 天').max(366, '最多 366 天').default(30),
    faceValue: fen.nullable(),
    howTo: optionalText('领取说明', 200),
    source: optionalText('政策依据', 100),
    shops: z
      .array(
        z.object({
          id: id.optional(),
          name: text('门店名称', 30),
          address: text('门店地址', 60),
          stock: z.int('库存要填整数').min(0, '不能小于 0').max(1000, '最多 1000 份').nullable(),
        }),
      )
      .max(20, '最多 20 家门店'),
  })
  .refine((it) => it.kind === 'birthday' || (it.from && it.before && it.from < it.before), {
    path: ['from'],
    message: '请填写发放的起止日期',
  })
  .refine((it) => it.kind !== 'birthday' || it.shops.length > 0, {
    path: ['shops'],
    message: '至少要有一家门店',
  })
  .refine((it) => areDistinct(it.shops.flatMap((shop) => shop.id ?? [])), {
    path: ['shops'],
    message: '同一家门店填了两次',
  })
export type ProgrammeDraft = z.input<typeof programmeDraft>

const programmeRow = z.object({
  id,
  kind,
  year: z.int(),
  title: z.string(),
  /** Null for birthdays. */
  from: day.nullable(),
  before: day.nullable(),
  pickUpDays: z.int(),
  lateDays: z.int(),
  lateClaimDays: z.int(),
  faceValue: fen.nullable(),
  howTo: z.string(),
  source: z.string(),
  /** `stock` is the whole, `left` what is not yet claimed; both null when there is no limit. */
  shops: z.array(shopView.extend({ stock: z.int().nullable() })),
  claimed: z.int(),
  version: z.int(),
})
export type ProgrammeRow = z.infer<typeof programmeRow>

/** What a shop clerk sees before handing over: no name in full. */
const ticket = z.object({
  code: z.string(),
  title: z.string(),
  shopName: z.string(),
  nameMasked: z.string(),
  faceValue: fen.nullable(),
  validUntil: day,
  state: z.enum(['claimed', 'redeemed', 'expired']),
  redeemedAt: instant.nullable(),
  redeem: possibility,
})
export type Ticket = z.infer<typeof ticket>

const code = z
  .string({ error: '请输入券码' })
  .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z]{12}$/, '券码是 12 位字母和数字'))

const which = z.object({ programmeId: id })

export const benefits = contract({
  name: 'benefits',
  errors: {
    notFound: '没有找到这项福利',
    notClaimable: '这项福利不用在线领取',
    notYet: '还没到领取时间',
    windowClosed: '领取时间已经过了，可以申请补领',
    tooLate: '领取和补领的时间都过了',
    noBirthday: '名册上没有你的生日，请联系分会干部补上',
    notEntitled: '你不在这项福利的范围里',
    noSuchShop: '没有这家门店',
    outOfStock: '这家门店的名额已经领完，请换一家',
    codeUnknown: '没有找到这张券，请核对券码',
    alreadyRedeemed: '这张券已经提过货了',
    expired: '这张券已经过期',
    notConfigured: '政策标准未配置，请联系校工会',
    stockTooSmall: '已经领出去的比这个数多，库存不能改小到这里',
  },
  actions: {
    /** All of this year's entitlements of the caller, by time of year. */
    year: query('member', z.object({}), z.object({ year: z.int(), items: z.array(entitlement) })),
    detail: query('member', which, detail),
    claim: command('member', which.extend({ shopId: id }), detail),
    ticket: query({ duty: 'redeem' }, z.object({ code }), ticket),
    redeem: command({ duty: 'redeem' }, z.object({ code }), ticket),
    /** What this shop (or, for officers, any shop below them) has redeemed, newest first. */
    redeemed: query({ duty: 'redeem' }, z.object({ cursor }), page(ticket)),
    /** Of the officer's school, from last year on; `save` says whether she may change them. */
    programmes: query(
      { duty: 'benefits' },
      z.object({}),
      z.object({ items: z.array(programmeRow), save: possibility }),
    ),
    /** One programme of a kind and year per school: saving it again changes it. */
    saveProgramme: command({ duty: 'benefits' }, programmeDraft, programmeRow),
  },
})
export type BenefitsContract = typeof benefits
