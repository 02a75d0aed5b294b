import { View } from '@tarojs/components'
import type { Room } from '@cloud/capabilities/matches/contract'
import { serverNow } from '@/shared/api/clock'
import { RemoteScreen } from '@/shared/ui/remote-screen'
import { useParams } from '@/shared/use-params'
import { Before } from '../../components/before'
import { Choosing } from '../../components/choosing'
import { HandInBar } from '../../components/hand-in-bar'
import { MyCard } from '../../components/my-card'
import { NoCard, NoKey } from '../../components/no-card'
import { Result } from '../../components/result'
import { useRoom, type RoomOnPhone } from '../../components/use-room'
import { whenOf } from '../../components/words'
import styles from './index.module.css'

/** 互选 of one event: the others while it is open, the mutual choices afterwards. */
export default function RoomPage() {
  const { id = '' } = useParams()
  const onPhone = useRoom(id)
  return (
    <RemoteScreen remote={onPhone.remote} footer={(room) => <HandInBar room={room} onPhone={onPhone} />}>
      {(room) => (
        <>
          <View className={styles.head}>
            <View className='title'>{room.event.title}</View>
            <View className='note'>{whenOf(room.event, serverNow())}</View>
          </View>
          {room.me.person && <MyCard room={room} me={room.me.person} />}
          <Inside room={room} onPhone={onPhone} />
        </>
      )}
    </RemoteScreen>
  )
}

function Inside({ room, onPhone }: { room: Room; onPhone: RoomOnPhone }) {
  const { keep } = onPhone
  const me = room.me.person
  if (!me) return <NoCard room={room} />
  if (!keep || keep.key !== me.key) return <NoKey room={room} />
  if (room.event.phase === 'before') return <Before room={room} />
  if (room.event.phase === 'over') return <Result room={room} me={me} keep={keep} />
  return <Choosing {...onPhone} room={room} me={me} keep={keep} />
}
