import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { keptEntries, keptTokens } from '@/shared/activities/kept'
import type { BarProps } from '@/shared/activities/bar-props'
import { placeInLine, together, type Mine } from '@/shared/activities/standing'

const seat = {
  action: '取消报名',
  ask: '取消报名？',
  content: '名额会让给候补的同事，再想参加要重新报名',
  done: '已取消报名',
}
const line = {
  action: '退出候补',
  ask: '退出候补？',
  content: '退出后再报，要从最后排起',
  done: '已退出候补',
}
const entry = {
  action: '取消登记',
  ask: '取消登记？',
  content: '不再参加这次排序；截止前还可以再登记',
  done: '已取消登记',
}
const wordsOf = ({ state }: Mine) => {
  if (state === 'confirmed') return seat
  return state === 'entered' ? entry : line
}

const reasonOf = (mine: Mine) => {
  const word = { confirmed: '你已报名', entered: '你已登记' }[mine.state as string] ?? placeInLine(mine)
  return mine.size > 1 ? `${word} · ${together(mine.size)}` : word
}

/** Gives the seat, the place in line or the entry back; asks first. All she brings go with her. */
export function LeaveBar({ activity, show, mine }: BarProps & { mine: Mine }) {
  const leave = useSubmit<ActivitiesContract, 'cancel'>('activities.cancel')
  const words = wordsOf(mine)
  const send = async () => {
    const { confirm } = await Taro.showModal({
      title: words.ask,
      content: mine.size > 1 ? `${words.content}。同行的人一起取消` : words.content,
      confirmText: words.action,
      cancelText: '再想想',
    })
    const fresh = confirm ? await leave.submit({ activityId: activity.id }) : undefined
    if (!fresh) return
    keptEntries.forget(activity.id)
    keptTokens.forget(activity.id)
    show(fresh)
    void Taro.showToast({ title: words.done, icon: 'none' })
  }
  return (
    <ActionBar
      action={words.action}
      kind='danger'
      possible={activity.cancel}
      busy={leave.busy}
      problem={leave.problem?.message}
      reason={reasonOf(mine)}
      note={activity.cancel.why}
      onTap={() => void send()}
    />
  )
}
