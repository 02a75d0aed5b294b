import { addDays, dayOf, daysBetween, spokenDay } from '../../../kernel/domain/time'
import type { Voucher } from './voucher'
import { lateEndOf, windowOf, type Case, type Situation, type Window } from './entitlement'

/** 到 6 月 30 日，还剩 9 天. `before` is the first day on which it is over. */
export const deadlineWords = (before: string, today: string): string => {
  const last = addDays(before, -1)
  const left = daysBetween(today, last)
  return `到 ${spokenDay(last)}，${left > 0 ? `还剩 ${left} 天` : '今天是最后一天'}`
}

export const NOT_CONFIGURED = '政策标准未配置，请联系校工会'

type Say = (it: Case & { readonly window: Window; readonly today: string }) => string

/** Reached only with a claim in that state. */
const voucherIn = ({ claim }: Case) => claim as Voucher
const lateUntil = ({ claim }: Case) => (claim?.state === 'allowed' ? claim.lateUntil : '')

const sentences: Readonly<Record<Situation, Say>> = {
  noBirthday: () => '名册上没有你的生日，请联系分会干部补上',
  notEntitled: () => '你入会前这次发放就结束了',
  notYet: ({ programme, window }) =>
    programme.kind === 'birthday'
      ? `你的生日月 ${spokenDay(window.from)} 起可以领`
      : `${spokenDay(window.from)} 起发放`,
  unconfigured: () => NOT_CONFIGURED,
  open: ({ window, today }) => deadlineWords(window.before, today),
  late: ({ programme, window }) =>
    `领取时间过了，${spokenDay(addDays(lateEndOf(programme, window), -1))}前可以申请补领`,
  over: ({ programme }) => (programme.kind === 'birthday' ? '领取和补领的时间都过了' : '发放已经结束'),
  handedOut: ({ window, today }) => `正在发放，${deadlineWords(window.before, today)}`,
  allowed: (it) => `补领同意了，${deadlineWords(lateUntil(it), it.today)}`,
  claimed: (it) => `到${voucherIn(it).shopName}提货，${deadlineWords(voucherIn(it).validUntil, it.today)}`,
  expired: (it) => `${spokenDay(addDays(voucherIn(it).validUntil, -1))}后没有提货，券已经失效`,
  redeemed: (it) => `${spokenDay(dayOf(voucherIn(it).redeemedAt ?? it.today))} 已提货`,
}

const NOWHEN: Window = { from: '', before: '' }

/** Why it stands as it stands, in a sentence for the member. */
export const whyOf = (it: Case, situation: Situation, today: string): string =>
  sentences[situation]({ ...it, today, window: windowOf(it.programme, it.member.birthday) ?? NOWHEN })
