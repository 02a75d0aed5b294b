import { daysBetween, startOfDay } from '../../kernel/domain/time'
import type { Reason, Upcoming } from '../home/port'
import { lateEndOf, situationOf, windowOf, type Case, type Situation } from './domain/entitlement'
import { isVoucher } from './domain/voucher'
import { deadlineWords } from './domain/words'
import { statusLabels } from './labels'

/** A voucher is spoken of on the home page when its last two weeks have begun. */
const REMIND_DAYS = 14

type Said = Pick<Reason, 'title' | 'why' | 'action'> & {
  /** The first day on which it is over. */
  readonly before: string
}

const claimable = ({ programme, member }: Case): Said | null => {
  const window = windowOf(programme, member.birthday)
  const month = Number(window?.from.slice(5, 7))
  return (
    window && {
      title: `${programme.title}可以领了`,
      why: `${month} 月是你的生日月`,
      action: '去领取',
      before: window.before,
    }
  )
}

const lateClaimable = ({ programme, member }: Case): Said | null => {
  const window = windowOf(programme, member.birthday)
  const title = `${programme.title}还可以补领`
  return (
    window && {
      title,
      why: '领取时间过了，可以申请补领',
      action: '申请补领',
      before: lateEndOf(programme, window),
    }
  )
}

const granted = ({ programme, claim }: Case): Said | null =>
  claim?.state === 'allowed'
    ? { title: '补领同意了，去选门店', why: programme.title, action: '选门店', before: claim.lateUntil }
    : null

const waiting = ({ claim }: Case, today: string): Said | null =>
  isVoucher(claim) && daysBetween(today, claim.validUntil) <= REMIND_DAYS
    ? {
        title: `${claim.title}快到期了`,
        why: `到${claim.shopName}提货`,
        action: '看券码',
        before: claim.validUntil,
      }
    : null

const speakers: Partial<Readonly<Record<Situation, (it: Case, today: string) => Said | null>>> = {
  open: claimable,
  late: lateClaimable,
  allowed: granted,
  claimed: waiting,
}

/** What a member can do about a programme now; null when nothing, or nothing soon. */
export const reasonOf = (it: Case, today: string): Reason | null => {
  const said = speakers[situationOf(it, today)]?.(it, today)
  if (!said) return null
  const { before, ...words } = said
  return {
    ...words,
    id: `benefits-${it.programme._id}`,
    icon: 'cake',
    deadline: deadlineWords(before, today),
    dueAt: startOfDay(before),
    link: `/features/benefits/pages/entitlement/index?id=${it.programme._id}`,
    progress: null,
  }
}

/** A hand-out that is coming or running; null for everything else. */
export const upcomingOf = ({ programme, member, claim }: Case, today: string): Upcoming | null => {
  const situation = situationOf({ programme, member, claim }, today)
  const isRunning = situation === 'handedOut'
  if (programme.kind === 'birthday' || !(isRunning || situation === 'notYet')) return null
  return {
    id: `benefits-${programme._id}`,
    title: programme.title,
    at: startOfDay(programme.from ?? today),
    place: programme.howTo,
    tag: isRunning ? statusLabels.ongoing : statusLabels.upcoming,
    tone: isRunning ? 'ok' : 'info',
    link: '/features/benefits/pages/year/index',
  }
}
