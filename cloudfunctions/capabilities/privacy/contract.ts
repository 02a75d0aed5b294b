import * as z from 'zod'
import { command, contract, query } from '../../kernel/contract/define'
import {
  choice,
  cursor,
  day,
  handedOut,
  id,
  instant,
  optionalText,
  page,
  possibility,
} from '../../kernel/contract/scalars'
import { fieldLabels, lookLabels, purposeLabels } from './labels'

const field = choice(fieldLabels)

const revealInput = z
  .object({
    personId: id,
    fields: z.array(field).min(1, '请选要看的内容').max(3),
    purpose: choice(purposeLabels),
    /** Needed where the purpose is 其他; the person reads it. */
    note: optionalText('说明', 60),
  })
  .refine(({ purpose, note }) => purpose !== 'other' || note !== '', {
    path: ['note'],
    message: '请写明用途，本人会看到',
  })

/** A person as the page of purposes shows her: masked. */
const subject = z.object({
  personId: id,
  nameMasked: z.string(),
  unitName: z.string(),
  fields: z.array(z.object({ field, label: z.string(), masked: z.string() })),
  /** How often this officer may still look today. */
  left: z.int(),
  reveal: possibility,
})
export type Subject = z.infer<typeof subject>

const revealed = z.object({
  personId: id,
  values: z.array(z.object({ field, label: z.string(), value: z.string() })),
  /** From then on the page masks them again. */
  until: instant,
  left: z.int(),
})
export type Revealed = z.infer<typeof revealed>

const look = z.object({
  id: z.string(),
  kind: choice(lookLabels),
  at: instant,
  /** Masked; of whoever is no longer known here, it says so. */
  who: z.string(),
  /** Offices in words. */
  office: z.string(),
  /** '查看了完整资料：手机号、生日' */
  what: z.string(),
  /** '走访慰问'; '' when none was asked for. */
  purpose: z.string(),
})
export type Look = z.infer<typeof look>

const consent = z.object({ version: z.string(), at: instant })

const notice = z.object({
  version: z.string(),
  sections: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  /** What the caller agreed to last; null for strangers and whoever has not, or has taken it back. */
  agreed: consent.nullable(),
  agree: possibility,
})
export type Notice = z.infer<typeof notice>

const held = z.object({ what: z.string(), why: z.string() })

const withdrawal = z.object({
  /** What ends at once. */
  ends: z.array(z.string()),
  /** What stays, and why. */
  stays: z.array(held),
  /** When what stays goes, in words. */
  until: z.string(),
})
export type Withdrawal = z.infer<typeof withdrawal>

const mine = z.object({
  fields: z.array(z.object({ label: z.string(), value: z.string() })),
  isFull: z.boolean(),
  agreed: consent.nullable(),
  /** The notice has changed since she agreed, or she has not agreed yet. */
  mustAsk: z.boolean(),
  retention: z.string(),
})
export type Mine = z.infer<typeof mine>

const retentionVersion = z.object({
  version: z.int(),
  /** Years after somebody is gone; null: nothing is removed. */
  personYears: z.int().nullable(),
  source: z.string(),
  clause: z.string(),
  /** How often a day one officer may look; null: 200. */
  revealsPerDay: z.int().nullable(),
  contact: z.string(),
  /** Masked. */
  setBy: z.string(),
  setAt: instant,
})

const retention = z.object({
  schoolName: z.string(),
  /** 0: never set. */
  version: z.int(),
  /** '离开 10 年后清除' or '政策标准未配置'. */
  words: z.string(),
  /** Newest first. */
  versions: z.array(retentionVersion),
  set: possibility,
  /** May the caller read the reports. */
  reports: possibility,
})
export type Retention = z.infer<typeof retention>

const retentionInput = z
  .object({
    /** The version that was on the page. */
    version: z.int().nonnegative(),
    personYears: z.int('年数要填整数').min(1, '至少 1 年').max(100, '最多 100 年').nullable(),
    source: optionalText('依据文件', 60),
    clause: optionalText('条款', 60),
    revealsPerDay: z.int('次数要填整数').min(1, '至少 1 次').max(2000, '最多 2000 次').nullable(),
    contact: optionalText('联系方式', 60),
  })
  .refine(({ personYears, source }) => personYears === null || source !== '', {
    path: ['source'],
    message: '请填依据的文件',
  })

const report = z.object({
  id: z.string(),
  day,
  startedAt: instant,
  /** Null while it runs. */
  finishedAt: instant.nullable(),
  people: z.int(),
  counts: z.array(z.object({ label: z.string(), count: z.int() })),
  /** The setting it followed, in words. */
  setting: z.string(),
})
export type PurgeReport = z.infer<typeof report>

export const privacy = contract({
  name: 'privacy',
  errors: {
    notFound: '没有找到这个人',
    tooMany: '今天查看完整资料的次数用完了，明天再看',
    notClean: '说明里有不能显示的内容，请换个说法',
    exportedEnough: '今天已经导出过几次了，明天再试',
    notCurrent: '隐私说明刚更新过，请看过新的再同意',
    changed: '别人刚改过，请看过新的再改',
  },
  actions: {
    subject: query({ duty: 'members' }, z.object({ personId: id }), subject),
    /** Values for this once; the look is written before they are given. */
    reveal: command({ duty: 'members' }, revealInput, revealed),
    /** Who has looked at the caller's data; newest first. */
    looks: query('known', z.object({ cursor }), page(look)),
    /** What the roster holds of the caller; `full` shows her what is masked otherwise. */
    mine: query('known', z.object({ full: z.boolean().default(false) }), mine),
    /** Everything about the caller as an .xlsx file. */
    export: command('known', z.object({}), handedOut),
    notice: query('anyone', z.object({}), notice),
    agree: command('known', z.object({ version: z.string().max(20) }), notice),
    /** What withdrawing would mean, before it is done. */
    withdrawal: query('known', z.object({}), withdrawal),
    /** Takes the consent back and unbinds. */
    withdraw: command('known', z.object({ confirmed: z.literal(true, { error: '请先确认' }) }), withdrawal),
    /** How long the caller's school keeps what it has of people who are gone. */
    retention: query('known', z.object({}), retention),
    setRetention: command({ duty: 'members' }, retentionInput, retention),
    /** What has been removed of people who are gone; newest first. */
    reports: query({ duty: 'members' }, z.object({ cursor }), page(report)),
  },
})
export type PrivacyContract = typeof privacy
