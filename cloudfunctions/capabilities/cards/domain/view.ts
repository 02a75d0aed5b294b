import { dayOf, spokenDay } from '../../../kernel/domain/time'
import type { MyCard } from '../contract'
import { cardStateLabels, stepLabels } from '../labels'
import { monthFor, spokenMonth, type Rules } from './batch'
import { mayApply, type Card, type Step } from './card'

/** What an onlooker may know of a number: its last four digits. */
export const tailOf = ({ number }: Pick<Card, 'number'>): string => number?.slice(-4) ?? ''

const whoDid = ({ by }: Step, personId: string) =>
  by === personId ? '本人' : by === 'system' ? '系统' : '工会干部'

/** The newest first. */
export const historyOf = (card: Card) =>
  [...card.history]
    .reverse()
    .map((step) => ({ at: step.at, title: stepLabels[step.what], by: whoDid(step, card._id), why: step.why }))

const lastWhy = (card: Card) => card.history.at(-1)?.why ?? ''
const lastOf = (card: Card, what: Step['what']) => card.history.filter((step) => step.what === what).at(-1)
const batchMonth = (card: Card) => card.issues.at(-1)?.batchId.slice(-7) ?? ''

/** Where a card stands, in a sentence for its holder. */
export const whyOf = (card: Card, today: string): string => {
  const { state, coverFrom } = card
  if (state === 'applied') return `已申请，随 ${spokenMonth(card.month)}的批次报送市总`
  if (state === 'inBatch') return `已随 ${spokenMonth(batchMonth(card))}的批次报送，等市总发卡号`
  if (state === 'active' && coverFrom)
    return coverFrom <= today ? '正常使用，专享保障已生效' : `专享保障从 ${spokenDay(coverFrom)}起生效`
  if (state === 'lost') return '已挂失，这张卡在这里停用了，可以申请补办'
  if (state === 'rejected') return `没有办成：${lastWhy(card)}`
  if (state === 'cancelled') return `已注销：${lastWhy(card)}`
  return '还没有办卡'
}

type ViewStep = MyCard['steps'][number]

const isUnderWay = ({ state }: Card) => state === 'applied' || state === 'inBatch' || state === 'active'

/** 申请 → 报送 → 拿到卡号 → 保障生效; none when nothing is under way. */
export const stepsOf = (card: Card, today: string): ViewStep[] => {
  const { state, coverFrom } = card
  if (!isUnderWay(card)) return []
  const isIn = state !== 'applied'
  const isActive = state === 'active'
  const covered = isActive && coverFrom !== null && coverFrom <= today
  const registered = lastOf(card, 'registered')?.at
  const sent = isIn ? spokenMonth(batchMonth(card)) : `${spokenMonth(card.month)}批次`
  return [
    { title: '提交申请', note: spokenDay(dayOf(card.appliedAt)), state: 'done' },
    { title: '报送市总', note: sent, state: isIn ? 'done' : 'now' },
    {
      title: '登记卡号',
      note: registered ? spokenDay(dayOf(registered)) : '市总发卡号后登记',
      state: isActive ? 'done' : isIn ? 'now' : 'next',
    },
    {
      title: '保障生效',
      note: coverFrom ? `从 ${spokenDay(coverFrom)}起` : '登记卡号的第二天起',
      state: covered ? 'done' : isActive ? 'now' : 'next',
    },
  ]
}

const may = (can: boolean, why: string) => ({ can, why: can ? '' : why })

/** What the holder sees of her card. `isMember`: only members are given one. */
export const myCardOf = (
  card: Card,
  {
    rules,
    isMember,
    today,
    lastClosed,
  }: { rules: Rules; isMember: boolean; today: string; lastClosed: string },
): MyCard => {
  const again = card.number !== undefined
  const month = spokenMonth(monthFor(today, rules.cutoffDay, lastClosed))
  return {
    state: card.state,
    why: whyOf(card, today),
    number: card.state === 'active' || card.state === 'lost' ? (card.number ?? '') : '',
    coverFrom: card.coverFrom,
    steps: stepsOf(card, today),
    history: historyOf(card),
    applyWord: again ? '申请补办' : '申请办卡',
    apply: isMember
      ? may(mayApply(card), cardStateLabels[card.state])
      : { can: false, why: '会员才能办服务卡', code: 'system.notMember' },
    reportLoss: may(card.state === 'active', '没有在用的卡'),
    rule: {
      text: `每月 ${rules.cutoffDay} 日和以前申请的当月报送，之后的下个月报送。现在申请，随 ${month}的批次。`,
      source: rules.source,
    },
  }
}
