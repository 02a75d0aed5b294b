import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Person, Room } from '@cloud/capabilities/matches/contract'
import { sexLabels } from '@cloud/capabilities/matches/labels'
import { Empty } from '@/shared/ui/empty'
import { Tabs } from '@/shared/ui/tabs'
import { personCode, roomCode } from '../crypto/codes'
import { isMarked, isStrange, toggled, trusted, type Keep } from '../phone/keep'
import { CodeCard } from './code-card'
import styles from './choosing.module.css'
import { PersonCard } from './person-card'
import type { RoomOnPhone } from './use-room'

type Part = 'all' | Person['sex'] | 'marked'

const partsOf = (count: number): readonly { key: Part; label: string; count?: number }[] => [
  { key: 'all', label: '全部', count },
  { key: 'female', label: sexLabels.female },
  { key: 'male', label: sexLabels.male },
  { key: 'marked', label: '我选的' },
]

/** Fewer are seen at a glance. */
const MANY = 5

const isIn = (part: Part, person: Person, keep: Keep) =>
  part === 'all' || (part === 'marked' ? isMarked(keep, person.id) : person.sex === part)

interface ChoosingProps extends Omit<RoomOnPhone, 'keep'> {
  room: Room
  me: Person
  keep: Keep
}

/** The others, to be marked on this phone. */
export function Choosing({ room, me, keep, setKeep, people, isWhole }: ChoosingProps) {
  const [part, setPart] = useState<Part>('all')
  const { activityId } = room.event
  if (people.length === 0 && isWhole)
    return <Empty icon='people' title='还没有别人写卡片' note='等大家写好了，在这里看得到' />
  const shown = people.filter((person) => isIn(part, person, keep))
  return (
    <>
      <View className={styles.tabs}>
        {people.length > MANY && <Tabs items={partsOf(people.length)} value={part} onChange={setPart} />}
      </View>
      {shown.map((person) => (
        <Chosen key={person.id} {...{ activityId, person, keep, setKeep }} />
      ))}
      {isWhole && (
        <CodeCard
          title={`这一场 ${people.length + 1} 人的核对码`}
          code={roomCode(activityId, [{ ...me, key: keep.key }, ...people])}
          note='和同桌的人对一对：数字一样，说明大家看到的卡片和钥匙都没有被换过。'
        />
      )}
    </>
  )
}

interface ChosenProps extends Pick<ChoosingProps, 'keep' | 'setKeep'> {
  activityId: string
  person: Person
}

function Chosen({ activityId, person, keep, setKeep }: ChosenProps) {
  const strange = isStrange(keep, person) && {
    code: personCode(activityId, person),
    onTrust: () => setKeep(trusted(keep, person)),
  }
  return (
    <PersonCard
      person={person}
      marked={isMarked(keep, person.id)}
      onMark={() => setKeep(toggled(keep, person.id))}
      strange={strange || undefined}
    />
  )
}
