import { serverNow } from '@/shared/api/clock'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import type { BarProps } from '@/shared/activities/bar-props'
import { JoinBar } from './join-bar'
import { LeaveBar } from './leave-bar'
import { OfferBar } from '@/shared/activities/offer-bar'
import { isHeld, isIn } from '@/shared/activities/standing'

/** The bar under an activity: the one thing to do about it now. */
export function SignUpBar(props: BarProps) {
  const { activity } = props
  const { mine, state, manage, signUp } = activity
  const isOver = isHeld(activity, serverNow())
  if (state === 'cancelled') return <OverBar reason='这个活动取消了' />
  if (mine?.state === 'offered') return <OfferBar {...props} mine={mine} />
  if (mine?.state === 'confirmed' && (isOver || activity.checkIn.can || activity.isHere))
    return <DayBar activity={activity} />
  if (isIn(mine) && isOver) return <OverBar reason='活动结束了' />
  if (isIn(mine)) return <LeaveBar {...props} mine={mine} />
  return manage && !signUp.can ? <NamesBar {...props} /> : <JoinBar {...props} />
}

/** On the day: the way to check in; afterwards to what came of it. */
function DayBar({ activity: { id, checkIn, isHere } }: Pick<BarProps, 'activity'>) {
  const open = () => void go(`/features/attending/pages/day/index?id=${id}`)
  if (checkIn.can) return <ActionBar action='去签到' reason='现在可以签到' onTap={open} />
  return (
    <ActionBar
      action='看我的参加记录'
      kind='soft'
      reason={isHere ? checkIn.why : '活动结束了'}
      onTap={open}
    />
  )
}

/** For an officer who manages it and can not sign up herself. */
function NamesBar({ activity: { id, capacity, left, signUp } }: BarProps) {
  return (
    <ActionBar
      action='看报名名单'
      reason={`已报 ${capacity - left} 人`}
      note={signUp.why}
      onTap={() => void go(`/features/organising/pages/sign-ups/index?id=${id}`)}
    />
  )
}

function OverBar({ reason }: { reason: string }) {
  return (
    <ActionBar
      action='看看别的'
      kind='soft'
      reason={reason}
      onTap={() => void go('/features/activities/pages/list/index')}
    />
  )
}
