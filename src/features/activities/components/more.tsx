import type { ActivityDetail } from '@cloud/capabilities/activities/contract'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { isIn } from '@/shared/activities/standing'

const room = (id: string) => `/features/matches/pages/room/index?id=${id}`
const page = (name: string, id: string) => `/features/attending/pages/${name}/index?id=${id}`

/** Ways on from an activity: my day, who else comes, how it was liked. Nothing when there is none. */
export function More({ activity }: { activity: ActivityDetail }) {
  const { id, kind, mine, stars, showsParticipants } = activity
  const coming = isIn(mine) && mine.state === 'confirmed'
  if (!coming && !stars) return null
  return (
    <Card list>
      {coming && (
        <Cell icon='scan' tone='ok' title='当天用的' note='签到、入场码、评价' to={page('day', id)} />
      )}
      {coming && kind === 'mingle' && (
        <Cell icon='heart' tone='brand' title='互选' note='写张卡片，互相选中才知道' to={room(id)} />
      )}
      {coming && showsParticipants && (
        <Cell
          icon='people'
          tone='info'
          title='一起去的人'
          note='同意公开的人'
          to={page('participants', id)}
        />
      )}
      {stars && (
        <Cell
          icon='talk'
          tone='warn'
          title='大家的评价'
          right={`${stars.average.toFixed(1)} 星 · ${stars.count} 人`}
          to={page('ratings', id)}
        />
      )}
    </Card>
  )
}
