import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { go } from '@/shared/go'
import { ActionBar } from '@/shared/ui/action-bar'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'

const choosing = (activityId: string) => `/features/matches/pages/manage/index?id=${activityId}`
const manage = (activityId: string) => `/features/organising/pages/activity/index?id=${activityId}`

/** The way from what members see to what its officers do. */
export function ManageLink({ id, kind }: Pick<ActivityDetail, 'id' | 'kind'>) {
  return (
    <Card list>
      <Cell icon='edit' tone='warn' title='管理这个活动' note='只有干部看得见' to={manage(id)} />
      {kind === 'mingle' && (
        <Cell icon='heart' tone='info' title='互选设置' note='只有干部看得见' to={choosing(id)} />
      )}
    </Card>
  )
}

/** The bar under an activity that members do not see yet. */
export function ManageBar({ activityId }: { activityId: string }) {
  return (
    <ActionBar
      action='去管理'
      reason='还没发布'
      note='会员现在看不到'
      onTap={() => void go(manage(activityId))}
    />
  )
}
