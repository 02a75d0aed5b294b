import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import type { BarProps } from '@/shared/activities/bar-props'
import { isEntering, isFree, joinWord, needsForm, places, signUpTime } from '@/shared/activities/standing'
import { useSignUp } from '@/shared/activities/use-sign-up'

const words = (activity: ActivityDetail) => {
  const { waiting, state } = activity
  const time = signUpTime(activity, serverNow())
  if (isEntering(activity) || isFree(activity)) return { reason: places(activity), note: time }
  return {
    reason: state === 'published' && '名额满了，可以候补',
    note: waiting > 0 ? `前面有 ${waiting} 人在等` : '有人取消就补上',
  }
}

/** Signs up in one tap, or opens the form when there is something to fill in. */
export function JoinBar({ activity, show }: BarProps) {
  const { id, state, signUp } = activity
  const join = useSignUp(activity)
  const send = async () => {
    const fresh = await join.submit({ activityId: id })
    if (fresh) show(fresh)
  }
  const form = `/features/seats/pages/sign-up/index?id=${id}`
  const { reason, note } = words(activity)
  return (
    <ActionBar
      action={joinWord(activity)}
      possible={signUp}
      busy={join.busy}
      problem={join.problem?.message}
      reason={state === 'published' && reason}
      note={note}
      onTap={() => void (needsForm(activity) ? go(form) : send())}
    />
  )
}
