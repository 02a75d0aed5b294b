import type { Person, Room } from '@cloud/capabilities/matches/contract'
import { go } from '@/shared/go'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { linkToCard, linkToHow } from '../links'
import { aboutOf } from './words'

/** My own card in one line, and the way to the explanation. */
export function MyCard({ room, me }: { room: Room; me: Person }) {
  const { event } = room
  return (
    <Card list>
      <Cell
        icon='edit'
        tone='info'
        title={`我的卡片：${me.nickname}`}
        note={aboutOf(me)}
        {...(event.phase !== 'over' && { onTap: () => void go(linkToCard(event.activityId)) })}
      />
      <Cell icon='lock' tone='ok' title='怎么保密的' note='谁看得到什么' to={linkToHow} />
    </Card>
  )
}
