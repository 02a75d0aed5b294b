import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract, ActivityDetail } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'
import { CallOff } from './call-off'

interface ManageProps {
  activity: ActivityDetail
  manage: NonNullable<ActivityDetail['manage']>
  show: (activity: ActivityDetail) => void
}

const page = (name: string, query: string) => `/features/activities/pages/${name}/index?${query}`

/** What an officer of its unit can do with an activity. */
export function Manage({ activity, manage, show }: ManageProps) {
  const { id, capacity, left, state } = activity
  const [leaving, setLeaving] = useState(false)
  return (
    <Section title='活动管理' right='只有干部看得见'>
      <Card list>
        <Cell
          icon='people'
          tone='info'
          title='报名名单'
          right={`${capacity - left} 人`}
          to={page('sign-ups', `id=${id}`)}
        />
        {manage.edit.can && <Cell icon='edit' tone='info' title='修改活动' to={page('edit', `id=${id}`)} />}
        <Cell icon='plus' tone='info' title='照着再办一次' to={page('edit', `from=${id}`)} />
        {manage.close.can && <CloseCell activityId={id} show={show} />}
        {manage.remove.can && (
          <Cell
            icon='close'
            tone='warn'
            title={state === 'draft' ? '不办了' : '取消活动'}
            onTap={() => setLeaving(!leaving)}
          />
        )}
      </Card>
      {leaving && manage.remove.can && (
        <CallOff activityId={id} isDraft={state === 'draft'} show={show} onLeave={() => setLeaving(false)} />
      )}
    </Section>
  )
}

function CloseCell({ activityId, show }: Pick<ManageProps, 'show'> & { activityId: string }) {
  const { submit, busy, problem } = useSubmit<ActivitiesContract, 'close'>('activities.close')
  const ask = async () => {
    const { confirm } = await Taro.showModal({
      title: '现在截止报名？',
      content: '截止后不能再报名和候补，已报名的不受影响',
      confirmText: '截止报名',
      cancelText: '再想想',
    })
    const fresh = confirm ? await submit({ activityId }) : undefined
    if (fresh) show(fresh)
  }
  return (
    <Cell
      icon='lock'
      tone='warn'
      title='提前截止报名'
      note={problem?.message}
      right={busy ? '正在截止' : undefined}
      onTap={() => void ask()}
    />
  )
}

/** The bar under a draft: publish it. */
export function PublishBar({ activity, manage, show }: ManageProps) {
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
      possible={manage.publish}
      busy={publish.busy}
      problem={publish.problem?.message}
      reason='这是草稿'
      note='发布后大家就看得到'
      onTap={() => void send()}
    />
  )
}
