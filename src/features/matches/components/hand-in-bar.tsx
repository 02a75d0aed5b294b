import type { Room } from '@cloud/capabilities/matches/contract'
import { MOST_TIMES } from '@cloud/capabilities/matches/labels'
import { ActionBar } from '@/shared/ui/action-bar'
import { chosenOf, isHandedIn } from '../phone/hand-in'
import { useHandIn } from './use-hand-in'
import type { RoomOnPhone } from './use-room'
import { chosenWords, timesWords } from './words'

/** 都定了: hands in what is marked, or that nobody is. */
export function HandInBar({ room, onPhone }: { room: Room; onPhone: RoomOnPhone }) {
  const { send, busy, problem } = useHandIn(onPhone)
  const { keep, people } = onPhone
  const { event, me } = room
  if (event.phase !== 'open' || !keep || keep.key !== me.person?.key) return null
  const chosen = chosenOf(keep, people)
  const isDone = me.times > 0 && isHandedIn(keep, people)
  const words = chosenWords(chosen.length, event.most)
  const times = Math.max(me.times, Math.min(keep.handed.length, MOST_TIMES))
  return (
    <ActionBar
      action={isDone ? '已经定了' : '都定了'}
      disabled={isDone}
      possible={isDone ? undefined : me.choose}
      busy={busy}
      problem={problem}
      reason={isDone ? words.replace('还没选', '定了，没选人').replace('选了', '定了') : words}
      note={timesWords(times, chosen.length)}
      onTap={() => void send(room)}
    />
  )
}
