import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Cell } from '@/shared/ui/cell'
import type { IconName } from '@/shared/ui/icons'

interface TaskCellProps {
  action: 'activities.close' | 'activities.archive'
  activityId: string
  show: (activity: ActivityDetail) => void
  icon: IconName
  title: string
  /** Asked first: '现在截止报名？' */
  question: string
  consequence: string
}

/** Something that is done once and asked for first. */
export function TaskCell({ action, activityId, show, icon, title, question, consequence }: TaskCellProps) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'close' | 'archive'>(action)
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: question,
      content: consequence,
      confirmText: title.slice(-4),
      cancelText: '再想想',
    })
    const fresh = confirm ? await submit({ activityId }) : undefined
    if (fresh) show(fresh)
  }
  return (
    <Cell
      icon={icon}
      tone='warn'
      title={title}
      note={problem?.message}
      right={busy ? '正在办理' : undefined}
      onTap={() => void ask()}
    />
  )
}
