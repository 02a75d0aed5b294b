import type { EntitlementDetail } from '@cloud/capabilities/benefits/contract'
import { serverNow } from '@/shared/api/clock'
import { useSession } from '@/shared/api/session'
import { clock, date } from '@/shared/format/time'
import { Steps, type Step } from '@/shared/ui/steps'
import { lastBefore } from './days'

interface PassStepsProps {
  voucher: NonNullable<EntitlementDetail['voucher']>
  expired: boolean
}

/** 已领取 → 待提货 → 已提货, with their times; large type needs a line for each. */
export function PassSteps({ voucher, expired }: PassStepsProps) {
  const { claimedAt, redeemedAt, validUntil } = voucher
  const { large } = useSession()
  const now = serverNow()
  const at = (instant: string) => `${date(instant, now)} ${clock(instant)}`
  const last = `到 ${date(lastBefore(validUntil), now)}`
  const claimed: Step = { title: '已领取', note: at(claimedAt), state: 'done' }
  const waiting: Step = redeemedAt
    ? { title: '待提货', state: 'done' }
    : { title: '待提货', note: last, state: 'now' }
  const redeemed: Step = redeemedAt
    ? { title: '已提货', note: at(redeemedAt), state: 'done' }
    : { title: '已提货', state: 'next' }
  const lapsed: Step = { title: '已过期', note: last, state: 'stopped' }
  return <Steps across={!large} items={expired ? [claimed, lapsed] : [claimed, waiting, redeemed]} />
}
