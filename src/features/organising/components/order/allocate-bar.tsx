import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'

interface AllocateBarProps {
  activity: ActivityDetail
  show: (activity: ActivityDetail) => void
}

/** Makes the order and gives the seats by it; nothing while that is not to be done. */
export function AllocateBar({ activity, show }: AllocateBarProps) {
  const allocate = useSubmit<ActivitiesContract, 'allocate'>('activities.allocate')
  const possible = activity.manage?.allocate
  if (!possible || activity.draw?.madeAt) return null
  const send = async () => {
    const { confirm } = await Taro.showModal({
      title: '现在排顺序？',
      content: '排好就公布，不能重排。有名额的、候补的都会收到通知',
      confirmText: '排顺序',
      cancelText: '再想想',
    })
    const fresh = confirm ? await allocate.submit({ activityId: activity.id }) : undefined
    if (fresh) show(fresh)
  }
  return (
    <ActionBar
      action='排顺序'
      possible={possible}
      busy={allocate.busy}
      problem={allocate.problem?.message}
      reason={possible.can ? '可以排了' : undefined}
      onTap={() => void send()}
    />
  )
}
