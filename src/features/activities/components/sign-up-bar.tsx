import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { serverNow } from '@/shared/api/clock'
import { useSubmit } from '@/shared/api/use-submit'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { isFree, placeInLine, places, signUpTime } from './standing'

interface BarProps {
  activity: ActivityDetail
  show: (activity: ActivityDetail) => void
}

/** The bar under an activity: sign up, stand in line, or give the place back. */
export function SignUpBar(props: BarProps) {
  const { mine, state, manage, signUp } = props.activity
  if (state === 'cancelled') return <OverBar />
  if (mine && mine.state !== 'cancelled') return <LeaveBar {...props} mine={mine} />
  return manage && !signUp.can ? <NamesBar {...props} /> : <JoinBar {...props} />
}

/** For an officer who manages it and can not sign up herself. */
function NamesBar({ activity: { id, capacity, left, signUp } }: BarProps) {
  return (
    <ActionBar
      action='看报名名单'
      reason={`已报 ${capacity - left} 人`}
      note={signUp.why}
      onTap={() => void go(`/features/activities/pages/sign-ups/index?id=${id}`)}
    />
  )
}

function JoinBar({ activity, show }: BarProps) {
  const { id, waiting } = activity
  const free = isFree(activity)
  const join = useSubmit<ActivitiesContract, 'signUp'>('activities.signUp')
  const send = async () => {
    const fresh = await join.submit({ activityId: id })
    if (!fresh) return
    show(fresh)
    const { mine } = fresh
    const place = mine?.state === 'waiting' && placeInLine(mine)
    if (!place) void Taro.showToast({ title: '报上了', icon: 'success' })
    else void Taro.showToast({ title: free ? `名额刚满，${place}` : place, icon: 'none' })
  }
  const line = waiting > 0 ? `前面有 ${waiting} 人在等` : '有人取消就补上'
  return (
    <ActionBar
      action={free ? '报名' : '候补'}
      possible={activity.signUp}
      busy={join.busy}
      problem={join.problem?.message}
      reason={activity.state === 'published' && (free ? places(activity) : '名额满了，可以候补')}
      note={free ? signUpTime(activity, serverNow()) : line}
      onTap={() => void send()}
    />
  )
}

function OverBar() {
  return (
    <ActionBar
      action='看看别的'
      kind='soft'
      reason='这个活动取消了'
      onTap={() => void go('/features/activities/pages/list/index')}
    />
  )
}

function LeaveBar({ activity, show, mine }: BarProps & { mine: NonNullable<ActivityDetail['mine']> }) {
  const leave = useSubmit<ActivitiesContract, 'cancel'>('activities.cancel')
  const confirmed = mine.state === 'confirmed'
  const send = async () => {
    const { confirm } = await Taro.showModal({
      title: confirmed ? '取消报名？' : '退出候补？',
      content: confirmed ? '名额会让给候补的同事，再想参加要重新报名' : '退出后再报，要从最后排起',
      confirmText: confirmed ? '取消报名' : '退出候补',
      cancelText: '再想想',
    })
    const fresh = confirm ? await leave.submit({ activityId: activity.id }) : undefined
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: confirmed ? '已取消报名' : '已退出候补', icon: 'none' })
  }
  return (
    <ActionBar
      action={confirmed ? '取消报名' : '退出候补'}
      kind='danger'
      possible={activity.cancel}
      busy={leave.busy}
      problem={leave.problem?.message}
      reason={confirmed ? '你已报名' : placeInLine(mine)}
      note={activity.cancel.why}
      onTap={() => void send()}
    />
  )
}
