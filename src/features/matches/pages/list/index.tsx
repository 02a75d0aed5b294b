import type { MatchesContract, MatchEvent } from '@cloud/capabilities/matches/contract'
import { phaseLabels } from '@cloud/capabilities/matches/labels'
import { serverNow } from '@/shared/api/clock'
import { useRemote } from '@/shared/api/use-remote'
import { Card } from '@/shared/ui/card'
import { Cell } from '@/shared/ui/cell'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { Tag } from '@/shared/ui/tag'
import { whenOf } from '../../components/words'
import { linkToRoom } from '../../links'

const tones = { before: 'info', open: 'brand', over: 'neutral' } as const

/** First where there is something to do. */
const order = { open: 0, before: 1, over: 2 } as const
const inOrder = (items: readonly MatchEvent[]) =>
  [...items].sort((one, other) => order[one.phase] - order[other.phase])

const cell = (event: MatchEvent) => {
  const words = whenOf(event, serverNow())
  return (
    <Cell
      key={event.activityId}
      title={event.title}
      note={words}
      right={<Tag tone={tones[event.phase]}>{phaseLabels[event.phase]}</Tag>}
      to={linkToRoom(event.activityId)}
      label={`${event.title}，${phaseLabels[event.phase]}，${words}`}
    />
  )
}

/** 联谊互选: the events of my units in which people choose. */
export default function List() {
  const events = useRemote<MatchesContract, 'list'>('matches.list', {})
  return (
    <RemoteScreen
      remote={events}
      skeleton='list'
      empty={({ items }) =>
        items.length === 0
          ? { icon: 'heart', title: '现在没有互选', note: '报名了联谊活动，活动开始后在这里选' }
          : undefined
      }
    >
      {({ items }) => <Card list>{inOrder(items).map(cell)}</Card>}
    </RemoteScreen>
  )
}
