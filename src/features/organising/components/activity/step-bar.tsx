import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { checkingIn, editing, ordering } from '../pages'
import { nextStep, whyStuck, type Manage } from './next-step'

export interface ManageProps {
  activity: ActivityDetail
  manage: Manage
  show: (activity: ActivityDetail) => void
}

interface StepBarProps extends ManageProps {
  onSendBack: () => void
}

/** The bar under an activity: the one thing for its officers to do now. */
export function StepBar(props: StepBarProps) {
  const { activity, manage } = props
  const step = nextStep(manage)
  if (step === 'approve') return <ApproveBar {...props} />
  if (step === 'publish') return <PublishBar {...props} />
  if (step === 'submit') return <SubmitBar {...props} />
  if (step === 'allocate')
    return (
      <ActionBar
        action='去排顺序'
        reason='报名截止了'
        note='排好才知道谁来'
        onTap={() => void go(ordering(activity.id))}
      />
    )
  if (step === 'checkIn')
    return <ActionBar action='开始签到' reason='可以签到了' onTap={() => void go(checkingIn(activity.id))} />
  const why = whyStuck(activity, manage)
  return why ? (
    <ActionBar
      action='去修改'
      kind='soft'
      reason='还不能发布'
      note={why}
      onTap={() => void go(editing(activity.id))}
    />
  ) : null
}

function PublishBar({ activity, show }: ManageProps) {
  const publish = useSubmit<ActivitiesContract, 'publish'>('activities.publish')
  const send = async () => {
    const fresh = await publish.submit({ activityId: activity.id })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '发布了', icon: 'success' })
  }
  return (
    <ActionBar
      action='发布'
      busy={publish.busy}
      problem={publish.problem?.message}
      reason='这是草稿'
      note='发布后大家就看得到'
      onTap={() => void send()}
    />
  )
}

function SubmitBar({ activity, show }: ManageProps) {
  const submit = useSubmit<ActivitiesContract, 'submit'>('activities.submit')
  const send = async () => {
    const fresh = await submit.submit({ activityId: activity.id })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '提交了', icon: 'success' })
  }
  return (
    <ActionBar
      action='提交审核'
      busy={submit.busy}
      problem={submit.problem?.message}
      reason='这是草稿'
      note='校工会同意后就发布'
      onTap={() => void send()}
    />
  )
}

function ApproveBar({ activity, show, onSendBack }: StepBarProps) {
  const approve = useSubmit<ActivitiesContract, 'approve'>('activities.approve')
  const send = async () => {
    const fresh = await approve.submit({ activityId: activity.id })
    if (!fresh) return
    show(fresh)
    void Taro.showToast({ title: '同意并发布了', icon: 'success' })
  }
  return (
    <ActionBar
      action='同意并发布'
      busy={approve.busy}
      problem={approve.problem?.message}
      note={`${activity.unitName}提交，等你审`}
      onTap={() => void send()}
      second={{ action: '退回修改', onTap: onSendBack }}
    />
  )
}
