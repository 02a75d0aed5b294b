import { useState } from 'react'
import Taro from '@tarojs/taro'
import type { MatchesContract, Mine, Room } from '@cloud/capabilities/matches/contract'
import { useSubmit } from '@/shared/api/use-submit'
import { confirmed, prepared, randomFor } from '../phone/hand-in'
import { randomBytes } from '../phone/random'
import type { RoomOnPhone } from './use-room'
import { againstWords } from './words'

/** Longer than one frame: the button shows that it was tapped before the phone begins to reckon. */
const FRAME = 50
const nextFrame = () => new Promise<void>((done) => void setTimeout(done, FRAME))

/** Hands in what is marked on this phone. */
export function useHandIn({ remote, people, keep, setKeep }: RoomOnPhone) {
  const choose = useSubmit<MatchesContract, 'choose'>('matches.choose')
  const [against, setAgainst] = useState('')
  const [reckoning, setReckoning] = useState(false)

  const ready = async ({ event, me }: Room) => {
    if (!keep || !me.person) return undefined
    const place = { activityId: event.activityId, most: event.most, me: me.person, people }
    const random = await randomBytes(randomFor(event.most)).catch(() => undefined)
    if (!random) return setAgainst('微信版本太旧，更新微信后再试')
    await nextFrame()
    const made = prepared(keep, place, random)
    if ('slots' in made) return made
    return setAgainst(againstWords(made.problem, made.who, event.most))
  }

  const send = async (room: Room): Promise<Mine | undefined> => {
    setAgainst('')
    setReckoning(true)
    const made = await ready(room).finally(() => setReckoning(false))
    if (!made) return undefined
    // Kept before it is sent: what was used once is never used for other choices, whatever becomes of the reply.
    setKeep(made.keep)
    const { activityId } = room.event
    const mine = await choose.submit({ activityId, key: made.keep.key, slots: [...made.slots] })
    if (!mine) return undefined
    setKeep(confirmed(made.keep))
    remote.show({ ...room, ...mine })
    void Taro.showToast({ title: '定好了', icon: 'success' })
    return mine
  }

  return { send, busy: choose.busy || reckoning, problem: against || choose.problem?.message }
}
