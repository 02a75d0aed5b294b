import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { ActivitiesContract } from '@cloud/capabilities/activities/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { Section } from '@/shared/ui/section'
import { asMember, attendance, checkingIn, editing, ordering, photos, signUps, statistics } from '../pages'
import { isOut } from '../list/standing'
import { CallOff } from './call-off'
import type { ManageProps } from './step-bar'
import { TaskCell } from './task-cell'

/** Everything else that officers do with an activity, by when they do it. */
export function Tasks(props: ManageProps) {
  const out = isOut(props.activity)
  return (
    <>
      {out && <People {...props} />}
      {out && <TheDay {...props} />}
      <Itself {...props} />
    </>
  )
}

function People({ activity }: ManageProps) {
  const { id, allocation, capacity, left, draw } = activity
  return (
    <Section title='谁来'>
      <Card list>
        <Cell icon='people' tone='info' title='报名名单' right={`${capacity - left} 人`} to={signUps(id)} />
        {allocation !== 'firstCome' && (
          <Cell
            icon='order'
            tone='info'
            title='排出的顺序'
            right={draw?.madeAt ? '已排好' : '还没排'}
            to={ordering(id)}
          />
        )}
        <Cell icon='chart' tone='info' title='各分会统计' to={statistics(id)} />
      </Card>
    </Section>
  )
}

function TheDay({ activity, manage }: ManageProps) {
  const { id, photos: taken } = activity
  return (
    <Section title='当天和之后'>
      <Card list>
        <Cell
          icon='scan'
          tone='ok'
          title='签到'
          note={manage.checkIn.can ? undefined : manage.checkIn.why}
          to={checkingIn(id)}
        />
        <Cell icon='check' tone='ok' title='到场情况' to={attendance(id)} />
        <Cell
          icon='sun'
          tone='ok'
          title='活动照片'
          right={taken.length > 0 ? `${taken.length} 张` : undefined}
          to={photos(id)}
        />
      </Card>
    </Section>
  )
}

function Itself({ activity, manage, show }: ManageProps) {
  const { id, state } = activity
  const [leaving, setLeaving] = useState(false)
  const isDraft = state === 'draft'
  return (
    <Section title='这个活动'>
      <Card list>
        {manage.edit.can && <Cell icon='edit' tone='warn' title='修改' to={editing(id)} />}
        {!isDraft && <Cell icon='search' tone='warn' title='会员看到的样子' to={asMember(id)} />}
        <AgainCell activityId={id} />
        <Endings activity={activity} manage={manage} show={show} />
        {manage.remove.can && (
          <Cell
            icon='close'
            tone='brand'
            title={isDraft ? '不办了' : '取消活动'}
            onTap={() => setLeaving(!leaving)}
          />
        )}
      </Card>
      {leaving && manage.remove.can && (
        <CallOff activityId={id} isDraft={isDraft} show={show} onLeave={() => setLeaving(false)} />
      )}
    </Section>
  )
}

function AgainCell({ activityId }: { activityId: string }) {
  const copy = useSubmit<ActivitiesContract, 'copy'>('activities.copy')
  const again = async () => {
    const fresh = await copy.submit({ activityId })
    if (fresh) await Taro.redirectTo({ url: editing(fresh.id) })
  }
  return (
    <Cell
      icon='plus'
      tone='warn'
      title='照着再办一次'
      note={copy.problem?.message ?? '日子往后挪一年，存成草稿'}
      right={copy.busy ? '正在复制' : undefined}
      onTap={() => void again()}
    />
  )
}

function Endings({ activity: { id }, manage, show }: ManageProps) {
  return (
    <>
      {manage.close.can && (
        <TaskCell
          action='activities.close'
          activityId={id}
          show={show}
          icon='lock'
          title='提前截止报名'
          question='现在截止报名？'
          consequence='截止后不能再报名和候补，已报名的不受影响'
        />
      )}
      {manage.archive.can && (
        <TaskCell
          action='activities.archive'
          activityId={id}
          show={show}
          icon='document'
          title='归档'
          question='归档这个活动？'
          consequence='归档后不再出现在平常的列表里，记录都还在'
        />
      )}
    </>
  )
}
